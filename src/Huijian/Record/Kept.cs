using System.Globalization;

namespace Huijian.Record;

/// <summary>How values are kept as text.</summary>
internal static class Kept
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>A moment as it is kept, to the second.</summary>
    public static string Text(DateTimeOffset moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);

    /// <summary>A kept moment.</summary>
    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, Moment, CultureInfo.InvariantCulture);

    /// <summary>An amount, exactly: 2390.50 → 2390.5.</summary>
    public static string Text(decimal amount) => (amount / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
