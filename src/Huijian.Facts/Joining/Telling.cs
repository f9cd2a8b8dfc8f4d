using System.Collections.Immutable;
using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>An article as it is held against others to find those that tell the same happening.</summary>
public sealed class Telling
{
    /// <summary>An article with more happenings than this is a round-up or a chronicle; its happenings do not draw it to others.</summary>
    private const int MostHappenings = 6;

    private const int MostTitleRuns = 5;

    private const int MostKeys = 32;

    // 5亿 is said of many deals, 8.45亿 of one.
    private const int ExactDigits = 3;

    private static readonly string[] DealWords = ["采购", "协议", "签约", "合同", "订单"];

    private Telling(CopyText text, Article article, ArticleFacts facts, Gazetteer gazetteer)
    {
        Text = text;
        Day = article.Published?.Day;
        Happenings = [.. facts.Events.Where(one => one.Status != EventStatus.Cancelled).Select(one => Happening.Of(one, facts, gazetteer))];
        People = [.. facts.People.Select(person => gazetteer.Plain(person.Name))];
        // The paper that prints it says nothing of what happened.
        Bodies = [.. facts.Bodies.Where(body => body.Kind != BodyKind.Media).Select(body => gazetteer.Plain(gazetteer.Body(body.Name)?.Full ?? body.Full ?? body.Name))];
        Figures = [.. facts.Figures.Where(figure => figure.Value >= 100).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:G29}{figure.Unit}"))];
        Deals = [.. facts.Figures.Where(IsDeal).Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:G29}{figure.Unit}"))];
        Outlet = article.Outlet is { } outlet ? gazetteer.Plain(outlet) : null;
        Genre = Genres.Of(text.Title);
        Occasion = Occasion.In(text.Title);
        PeopleInTitle = [.. People.Where(name => text.Title.Contains(name, StringComparison.Ordinal))];
        ThingsInTitle =
        [
            .. facts.Places.Select(place => place.Name).Concat(facts.Bodies.Select(body => body.Name)).Select(gazetteer.Plain)
                .Where(name => text.Title.Contains(name, StringComparison.Ordinal)),
        ];
        Keys = MakeKeys();
    }

    public CopyText Text { get; }

    public DateOnly? Day { get; }

    public ImmutableArray<Happening> Happenings { get; }

    public ImmutableHashSet<string> People { get; }

    public ImmutableHashSet<string> Bodies { get; }

    /// <summary>The people whom the headline names.</summary>
    public ImmutableHashSet<string> PeopleInTitle { get; }

    /// <summary>The places and bodies that the headline names.</summary>
    public ImmutableHashSet<string> ThingsInTitle { get; }

    /// <summary>Exact sums of deals with their currency: 845000000美元.</summary>
    public ImmutableHashSet<string> Deals { get; }

    /// <summary>Who published it, folded, or null.</summary>
    public string? Outlet { get; }

    public Genre Genre { get; }

    /// <summary>The occasion whose opening, or a letter to which, the headline tells.</summary>
    internal Occasion? Occasion { get; }

    /// <summary>Values with their units, those that are telling: 239000000000元.</summary>
    public ImmutableHashSet<string> Figures { get; }

    /// <summary>What the record keeps so that another telling of the same happening is found without looking at all articles.</summary>
    public ImmutableArray<string> Keys { get; }

    public bool RoundUp => Happenings.Length > MostHappenings;

    public static Telling Of(Article article, ArticleFacts facts, Gazetteer gazetteer, LooseFolding folding) =>
        new(CopyText.Of(article, folding), article, facts, gazetteer);

    private ImmutableArray<string> MakeKeys()
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        if (!RoundUp)
        {
            foreach (var happening in Happenings.Where(one => one.Day is not null))
            {
                foreach (var name in happening.Sides)
                    keys.Add(string.Create(CultureInfo.InvariantCulture, $"{happening.Kind} {happening.Day:yyyy-MM-dd} {name}"));
            }

            foreach (var deal in Deals)
                keys.Add("deal " + deal);
        }

        // Neighbouring headlines: the smallest hashes of runs of four characters, in the ten days around publication and the ten before.
        if (Day is { } day)
        {
            if (Occasion is { } occasion)
                keys.Add("occasion " + occasion.Name);
            foreach (var run in Runs(Text.Title).Distinct().OrderBy(run => Ids.Of('t', run), StringComparer.Ordinal).Take(MostTitleRuns))
            {
                keys.Add(string.Create(CultureInfo.InvariantCulture, $"title {day.DayNumber / 10} {run}"));
                keys.Add(string.Create(CultureInfo.InvariantCulture, $"title {(day.DayNumber + 5) / 10} {run}"));
            }
        }

        return [.. keys.Take(MostKeys)];
    }

    private static bool IsDeal(Figure figure) =>
        figure.Unit.EndsWith('元') && figure.Bound != Bound.Range
        && Digits(figure.Value) >= ExactDigits
        && DealWords.Any(word => figure.What.Contains(word, StringComparison.Ordinal));

    /// <summary>How many digits the number needs: 845000000 is told with three.</summary>
    private static int Digits(decimal value) =>
        value.ToString("G29", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    private static IEnumerable<string> Runs(string title)
    {
        for (var i = 0; i + 4 <= title.Length; i++)
            yield return title.Substring(i, 4);
    }
}
