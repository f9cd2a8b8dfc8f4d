using System.Globalization;

namespace Huijian.Facts.Model;

/// <summary>When something was published, as precisely as it was shown; in +08:00 unless the source says otherwise.</summary>
/// <param name="At">The moment; at midnight where only the day is known.</param>
/// <param name="Precision">What of <paramref name="At"/> the source stated.</param>
public sealed record NewsTime(DateTimeOffset At, TimePrecision Precision)
{
    /// <summary>China's time, which news times carry: +08:00, no daylight saving since 1991.</summary>
    public static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The day of publication as a reader in China counts it.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.ToOffset(China).DateTime);

    /// <summary>ISO 8601: 2025-03-02, 2025-03-02T13:25+08:00 or 2025-03-02T13:25:36+08:00.</summary>
    public override string ToString() => At.ToString(
        Precision switch
        {
            TimePrecision.Day => "yyyy-MM-dd",
            TimePrecision.Minute => "yyyy-MM-dd'T'HH:mmzzz",
            _ => "yyyy-MM-dd'T'HH:mm:sszzz",
        },
        CultureInfo.InvariantCulture);
}
