using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>
/// Do two articles report one happening? The date window comes first, then who, where and what; a title alone never joins
/// (yearly meetings share theirs). Copies are decided before (<see cref="Copies"/>).
/// </summary>
public static class Retellings
{
    /// <summary>Reports of one happening appear within so many days of each other, unless both date it to the same day.</summary>
    private const int WindowDays = 3;

    /// <summary>Another outlet's version that keeps most of the words may come later.</summary>
    private const int LateReprintDays = 14;

    /// <summary>An article that looks back on a dated happening may come later. Beyond this no two articles tell one happening.</summary>
    public const int FarthestDays = 45;

    private const int SeriesNumbers = 2;

    /// <summary>So many digits of a division's code stand for its province.</summary>
    private const int ProvinceDigits = 2;

    private const double AgreedTitle = 0.4;

    // A meeting has two sides; where only one is told, the headlines must be all but the same.
    private const double SameTitle = 0.75;

    private const double MostWords = 0.6;

    private const double LeastWords = 0.12;

    /// <summary>Says why the two belong to one story, or null if they do not.</summary>
    public static string? Why(Telling one, Telling other)
    {
        var apart = one.Day is { } day && other.Day is { } theirs ? Math.Abs(day.DayNumber - theirs.DayNumber) : (int?)null;
        if (apart > FarthestDays || one.RoundUp != other.RoundUp)
            return null;
        if (LetterRead(one, other, apart) is { } read)
            return read;
        var why = SameHappening(one, other) ?? SameDeal(one, other) ?? (apart is null or <= LateReprintDays ? Rewritten(one, other, apart) : null);
        return why is null || Differences.Between(one, other, apart) ? null : why;
    }

    private static string? SameHappening(Telling one, Telling other)
    {
        foreach (var (i, mine) in one.Happenings.Index())
        {
            foreach (var (j, theirs) in other.Happenings.Index())
            {
                // The foremost happening of at least one of the two must be what they share.
                if ((i == 0 || j == 0) && Same(mine, theirs) is { } why && !Torn(one, other, mine, theirs))
                    return why;
            }
        }

        return null;
    }

    /// <summary>
    /// A letter of congratulation is read where the occasion opens: 甲向…峰会致贺信 and …峰会开幕 of one day are one story, also in one outlet.
    /// The headlines must name the occasion by one and the same full name.
    /// </summary>
    private static string? LetterRead(Telling one, Telling other, int? apart) =>
        apart is <= 1 && one.Genre == other.Genre && one.Occasion is { } occasion && other.Occasion is { } theirs && occasion.Name == theirs.Name && occasion.IsLetter != theirs.IsLetter
            ? $"a letter to {occasion.Name} and its opening"
            : null;

    /// <summary>One day, one kind, and both sides agree as far as both are told.</summary>
    private static string? Same(Happening mine, Happening theirs)
    {
        if (mine.Kind != theirs.Kind || mine.Day is null || mine.Day != theirs.Day)
            return null;
        if (mine.Code is { } code && theirs.Code is { } place && !Within(code, place))
            return null;
        var hosts = mine.Hosts.Intersect(theirs.Hosts).Count;
        var guests = mine.Guests.Intersect(theirs.Guests).Count;
        var others = SharedBodies(mine, theirs);
        var swapped = mine.Hosts.Intersect(theirs.Guests).Count > 0 && mine.Guests.Intersect(theirs.Hosts).Count > 0;
        // Somebody receives several guests on one day: where both name guests, one must be shared.
        if (!swapped && (Contradict(mine.Hosts, theirs.Hosts) || Contradict(mine.Guests, theirs.Guests)))
            return null;
        if (!swapped && mine.Hosts.IsEmpty != theirs.Hosts.IsEmpty && hosts + guests + others < 2)
            return null;
        // Of who signs with whom, or talks, bodies are both sides.
        var agreed = swapped ? 2 : Math.Min(hosts, 1) + Math.Min(guests, 1) + Math.Min(others, IsOfTwo(mine.Kind) ? 2 : 1);
        var sameTheme = mine.Theme is { Length: > 3 } && mine.Theme == theirs.Theme;
        var samePlace = mine.Place is not null && theirs.Place is not null;
        return agreed >= 2 || agreed == 1 && (sameTheme || samePlace)
            ? string.Create(CultureInfo.InvariantCulture, $"{mine.Kind} of {mine.Day:yyyy-MM-dd}, {string.Join("、", mine.Sides.Intersect(theirs.Sides).Take(4))}")
            : null;
    }

    /// <summary>
    /// A host alone on a day and at a place is no happening yet: he chairs two meetings there, before and after noon, of one and the same body. Then the
    /// headlines must agree. Only in talks and signings do bodies make a side. A journey to a province is one, however it is headed: nobody sets out for
    /// two on one day.
    /// </summary>
    private static bool Torn(Telling one, Telling other, Happening mine, Happening theirs)
    {
        var bothSides = mine.Hosts.Overlaps(theirs.Hosts) && mine.Guests.Overlaps(theirs.Guests)
            || mine.Kind == EventType.Visit && mine.Hosts.Overlaps(theirs.Hosts) && mine.Code is { } code && code == theirs.Code && Trim(code).Length == ProvinceDigits
            || mine.Hosts.Overlaps(theirs.Guests)
            || IsOfTwo(mine.Kind) && SharedBodies(mine, theirs) is > 0 and var bodies && (mine.Hosts.Overlaps(theirs.Hosts) || mine.Guests.Overlaps(theirs.Guests) || bodies >= 2);
        return !bothSides && Titles.Likeness(one.Text.Title, other.Text.Title) < (mine.Kind == EventType.Meeting ? SameTitle : AgreedTitle);
    }

    private static bool IsOfTwo(EventType kind) => kind is EventType.Meeting or EventType.Signing;

    /// <summary>How many bodies both name; 示例电脑 is 示例 where that is all the other says.</summary>
    private static int SharedBodies(Happening mine, Happening theirs) =>
        mine.Others.Count(body => theirs.Others.Any(other => other == body || IsShortOf(body, other) || IsShortOf(other, body)));

    private static bool IsShortOf(string body, string other) => other.Length - body.Length is > 0 and <= 2 && other.StartsWith(body, StringComparison.Ordinal);

    /// <summary>
    /// A deal is known by its sum, if that is an exact one: 8.45亿美元的采购协议, told by the same person and of the same body, is one deal in the report of the
    /// day and in the balance a month later.
    /// </summary>
    private static string? SameDeal(Telling one, Telling other)
    {
        var sum = one.Deals.Intersect(other.Deals).Order(StringComparer.Ordinal).FirstOrDefault();
        return sum is not null && Shared(one.People, other.People) >= 1 && Shared(one.Bodies, other.Bodies) >= 1 && !SidesContradict(one, other)
            ? $"the same deal of {sum}"
            : null;
    }

    /// <summary>Told again in other words: headlines alike, people and bodies shared, a part of the wording kept.</summary>
    private static string? Rewritten(Telling one, Telling other, int? apart)
    {
        var wording = one.Text.Containment(other.Text);
        if (wording < LeastWords)
            return null;
        var title = Titles.Likeness(one.Text.Title, other.Text.Title);
        var sameTitle = Titles.Compare(one.Text.Title, other.Text.Title) == TitleMatch.Same && one.Text.Title.Length >= 8 && other.Text.Title.Length >= 8;
        var names = Shared(one.People, other.People) + Shared(one.Bodies, other.Bodies);
        var figures = Shared(one.Figures, other.Figures);
        var untitled = one.Text.Title.Length == 0 || other.Text.Title.Length == 0;
        var told = wording >= MostWords && names >= 2 && (untitled || title >= 0.3)
            || apart is null or <= WindowDays
            && (sameTitle && wording >= 0.2
                || title >= 0.5 && wording >= 0.3 && names >= 1
                || title >= 0.35 && wording >= LeastWords && names >= 2 && figures >= 1);
        // The same words about the next day, week or month: a series.
        var series = apart is not 0 && Copies.NumbersThatDiffer(one.Text.Body, other.Text.Body) >= SeriesNumbers;
        return told && !SidesContradict(one, other) && !series
            ? string.Create(CultureInfo.InvariantCulture, $"headlines {title:P0} alike, {wording:P0} of the wording, {names} names and {figures} figures shared")
            : null;
    }

    private static int Shared(ImmutableHashSet<string> mine, ImmutableHashSet<string> theirs) => mine.Count(theirs.Contains);

    private static bool SidesContradict(Telling one, Telling other) =>
        one.Happenings is [{ Day: { } day } mine, ..] && other.Happenings is [{ Day: { } theirDay } theirs, ..]
        && mine.Kind == theirs.Kind
        && (day != theirDay || Contradict(mine.Guests, theirs.Guests) || Contradict(mine.Hosts, theirs.Hosts));

    private static bool Contradict(ImmutableHashSet<string> mine, ImmutableHashSet<string> theirs) => mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs);

    /// <summary>都江堰 (510181) lies in 成都 (510100) lies in 四川 (510000): these do not contradict each other.</summary>
    private static bool Within(string one, string other)
    {
        var (wide, narrow) = Trim(one).Length <= Trim(other).Length ? (Trim(one), Trim(other)) : (Trim(other), Trim(one));
        return narrow.StartsWith(wide, StringComparison.Ordinal);
    }

    private static string Trim(string code) => code.EndsWith("0000", StringComparison.Ordinal) ? code[..2] : code.EndsWith("00", StringComparison.Ordinal) ? code[..4] : code;
}
