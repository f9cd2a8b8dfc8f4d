using System.Collections.Immutable;

namespace Huijian.Facts.Joining;

/// <summary>
/// What keeps two articles from telling one happening, however much they are alike. A wrong merge hides a happening; two stories where there is one
/// only cost a second line.
/// </summary>
internal static class Differences
{
    /// <summary>An outlet that tells a happening again the same day keeps so much of its words and its headline; else it tells another one.</summary>
    private const double OwnWords = 0.6;
    private const double OwnTitle = 0.5;

    // A column or a daily notice keeps its headline; a report printed again the next day keeps most of its words.
    private const double SameTitleNextDay = 0.9;

    /// <summary>A number of so many digits is not met by chance.</summary>
    private const int TellingDigits = 3;

    /// <summary>True if the two cannot be one story.</summary>
    /// <param name="apart">Days between their publication, or null.</param>
    public static bool Between(Telling one, Telling other, int? apart) =>
        one.Genre != other.Genre
        || Titles.Exchanged(one.Text.Title, other.Text.Title)
        || Titles.CountedApart(one.Text.Title, other.Text.Title)
        || NamedApart(one, other)
        || NumbersInTitlesDiffer(one.Text, other.Text)
        || one.Text.Title == other.Text.Title && one.Text.Title.Length > 0 && apart > 0 && one.Text.Containment(other.Text) < SameTitleNextDay
        || one.Outlet is not null && one.Outlet == other.Outlet && !SaidAgain(one, other, apart);

    private static bool SaidAgain(Telling one, Telling other, int? apart) =>
        apart is null or 0 && one.Text.Containment(other.Text) >= OwnWords && Titles.Likeness(one.Text.Title, other.Text.Title) >= OwnTitle;

    /// <summary>
    /// Each headline names a person whom the other does not (甲出席, 乙出席), or a place or body that stands nowhere in the other article
    /// (就甲国地震致电, 就乙国洪水致电).
    /// </summary>
    private static bool NamedApart(Telling one, Telling other) =>
        NamesAlone(one.PeopleInTitle, other.PeopleInTitle, other.Text.Title) && NamesAlone(other.PeopleInTitle, one.PeopleInTitle, one.Text.Title)
        || NamesAlone(one.ThingsInTitle, other) && NamesAlone(other.ThingsInTitle, one);

    private static bool NamesAlone(ImmutableHashSet<string> mine, ImmutableHashSet<string> theirs, string title)
    {
        var alone = mine.Except(theirs);
        return alone.Count > 0 && !alone.Any(name => title.Contains(name, StringComparison.Ordinal));
    }

    private static bool NamesAlone(ImmutableHashSet<string> mine, Telling other) =>
        mine.Any(name => !other.Text.Title.Contains(name, StringComparison.Ordinal) && !other.Text.Body.Contains(name, StringComparison.Ordinal));

    /// <summary>The headlines give numbers and none in common, and no long one of either stands in the other's text.</summary>
    private static bool NumbersInTitlesDiffer(CopyText one, CopyText other)
    {
        var (mine, theirs) = (Digits(one.Title), Digits(other.Title));
        return mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs) && !Told(mine, other.Body) && !Told(theirs, one.Body);
    }

    private static bool Told(HashSet<string> numbers, string body) =>
        numbers.Any(number => number.Length >= TellingDigits) && Digits(body).Any(number => number.Length >= TellingDigits && numbers.Contains(number));

    private static HashSet<string> Digits(string text)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (i > start)
                runs.Add(text[start..i]);
        }

        return runs;
    }
}
