using System.Globalization;

namespace Huijian.Facts.Joining;

/// <summary>
/// Are two articles one text reprinted? Decided on the texts themselves. Series (the same title every month, the same words about the French
/// and then the Russian edition) are not copies: what differs in them differs on both sides, and on different days.
/// </summary>
public static class Copies
{
    /// <summary>Under this many characters nothing but the very same words counts.</summary>
    private const int TooShort = 40;

    /// <summary>How much of the smaller text must stand in the larger one, by how much else speaks for a copy.</summary>
    private const double SameTitleSameDay = 0.75;
    private const double SameTitle = 0.85;
    private const double OtherTitle = 0.98;
    private const double VeryLate = 0.995;

    /// <summary>Beyond so many days the very same text is wanted: notices come back every year.</summary>
    public const int LateDays = 31;

    private const int NearDays = 10;

    /// <summary>Characters before a number that say which number it is.</summary>
    private const int NumberContext = 4;

    /// <summary>Says why the two are copies, or null if they are not.</summary>
    public static string? Why(CopyText one, CopyText other)
    {
        if (Math.Min(one.Body.Length, other.Body.Length) < TooShort)
            return one.Body.Length > 0 && one.Body == other.Body && (one.Day is null || other.Day is null || one.Day == other.Day) ? "the same words" : null;
        var shared = one.Containment(other);
        if (shared < SameTitleSameDay)
            return null;
        var title = Titles.Compare(one.Title, other.Title);
        var sameDay = one.Day is null || other.Day is null || one.Day == other.Day;
        var needed = title switch
        {
            TitleMatch.Same => sameDay ? SameTitleSameDay : SameTitle,
            _ => OtherTitle,
        };
        // Notices come back every year in the same words: 9月30日上午举行.
        if (one.Day is { } day && other.Day is { } theirs && Math.Abs(day.DayNumber - theirs.DayNumber) > LateDays)
        {
            if (NamesDayNear(one.Body, day) && NamesDayNear(one.Body, theirs))
                return null;
            needed = VeryLate;
        }

        if (shared < needed || (!sameDay || title == TitleMatch.Different) && NumbersThatDiffer(one.Body, other.Body) > 0)
            return null;
        if (title != TitleMatch.Same && !BeginsAlike(one.Body, other.Body, sameDay))
            return null;
        return string.Create(CultureInfo.InvariantCulture, $"{shared:P0} of the shorter text stands in the other");
    }

    /// <summary>True where the text names a day (9月30日) that is near this one in its year.</summary>
    private static bool NamesDayNear(string text, DateOnly day)
    {
        for (var at = text.IndexOf('月', StringComparison.Ordinal); at > 0; at = text.IndexOf('月', at + 1))
        {
            var month = NumberEndingAt(text, at);
            var end = text.IndexOf('日', at + 1);
            if (month is < 1 or > 12 || end <= at + 1 || end > at + 3
                || !int.TryParse(text.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                || named < 1 || named > DateTime.DaysInMonth(day.Year, month))
            {
                continue;
            }

            if (Math.Abs(new DateOnly(day.Year, month, named).DayNumber - day.DayNumber) <= NearDays)
                return true;
        }

        return false;
    }

    private static int NumberEndingAt(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < 2 && char.IsAsciiDigit(text[start - 1]))
            start--;
        return start < end ? int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>How often the same words lead to another number: 同比增长 3.2 against 同比增长 4.1.</summary>
    internal static int NumbersThatDiffer(string one, string other)
    {
        var numbers = Numbers(one);
        return Numbers(other).Count(theirs => numbers.TryGetValue(theirs.Key, out var ours) && ours != theirs.Value);
    }

    private static Dictionary<string, string> Numbers(string text)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = NumberContext; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || char.IsAsciiDigit(text[i - 1]))
                continue;
            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var context = text.Substring(i - NumberContext, NumberContext);
            // Words that lead to two numbers in one text say nothing.
            if (!numbers.TryAdd(context, text[i..end]))
                numbers[context] = "";
        }

        return numbers.Where(pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// A text cut from another begins where it begins. One that stands whole in the middle of a round-up, or in a later report, is
    /// a part of it, not its copy.
    /// </summary>
    private static bool BeginsAlike(string one, string other, bool sameDay)
    {
        var (small, large) = one.Length <= other.Length ? (one, other) : (other, one);
        if (small.Length * 2 > large.Length)
            return true;
        if (!sameDay)
            return false;
        var at = large.IndexOf(small.AsSpan(Math.Min(10, small.Length - 20), 20), StringComparison.Ordinal);
        return at >= 0 && at < large.Length / 5;
    }
}
