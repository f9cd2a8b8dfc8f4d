using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Agreeing;
using Huijian.Facts.Understanding.Cooperating;
using Huijian.Facts.Understanding.Figures;
using Huijian.Facts.Understanding.Happenings;
using Huijian.Facts.Understanding.Naming;
using Huijian.Facts.Understanding.Numbers;
using Huijian.Facts.Understanding.Projecting;
using Huijian.Facts.Understanding.Securities;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Facts.Understanding;

/// <summary>
/// article → facts. Loads its lists once; then a pure function, safe to call from many threads, linear in the length of the article.
/// The finders run in the order in which they rest on each other: what stands in the lists, who, when, how much, then what happened.
/// </summary>
public sealed class Understander
{
    private readonly Folding _folding = Folding.Load();
    private readonly Lexicon _lexicon = Lexicon.Load();
    private readonly NewsTimes _times = new(new TimePhrases(Eras.Load()));
    private readonly FigureFinder _figures = new(new Quantities(Units.Load()), FigureWords.Load());
    private readonly SecurityFinder _securities;
    private readonly HappeningFinder _happenings;
    private readonly CooperationFinder _cooperation = new();

    public Understander()
    {
        _securities = new SecurityFinder(SecurityList.Load(_folding), _folding);
        _happenings = new HappeningFinder(_lexicon.Divisions);
    }

    /// <summary>Finds the facts of an article. Any text gives facts or none, never an exception.</summary>
    public ArticleFacts Understand(Article article)
    {
        var sight = Sight.Of(article, _folding);
        var ground = Ground.Of(sight, _lexicon);
        var names = NamesInArticle.Of(ground);
        var times = _times.In(sight);
        var found = new ArticleFacts
        {
            People = names.People,
            Bodies = names.Bodies,
            Places = names.Places,
            Times = NewsTimes.Words(sight, times),
            Figures = _figures.In(sight, times),
            Securities = _securities.In(sight, names.Bodies),
        };
        var mentions = Mentions.Of(sight, found);
        SentenceReading[] readings = [.. _happenings.Read(mentions)];
        found = found with
        {
            Events = _happenings.Find(mentions, readings),
        };
        found = found with { Cooperation = _cooperation.Find(mentions, readings).RemoveAll(one => IsOnVisit(found, one)) };
        return found with
        {
            Agreements = AgreementFinder.Find(mentions, readings, found),
            Projects = ProjectFinder.Find(mentions, readings, found),
        };
    }

    /// <summary>李某调研，希望企业推进技术攻关: who only inspects says what others are to do, and hopes for no cooperation.</summary>
    private static bool IsOnVisit(ArticleFacts found, Cooperation one) =>
        one.Kind == CooperationKind.Hope && found.Events.Any(told => told.Type == EventType.Visit && told.Hosts.Any(host => host.Name == one.Speaker))
        && !found.Events.Any(told => told.Type is not (EventType.Visit or EventType.Appointment));
}
