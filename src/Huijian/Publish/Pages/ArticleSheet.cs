using System.Text.Json.Serialization;
using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish.Pages;

/// <summary>An article to be read with its facts beside it: as the best copy of a story, or alone.</summary>
/// <param name="Article">The article shown.</param>
/// <param name="Story">The story it belongs to.</param>
/// <param name="AsStory">True if the page is the story's; false if it shows one report of it.</param>
/// <param name="Related">Other stories of the same people, bodies and projects.</param>
public sealed record ArticleSheet(
    ArticlePage Article,
    ToldStory Story,
    bool AsStory,
    IReadOnlyList<StoryRow> Related)
{
    /// <summary>The daily prices of the shares it touches, by their ids, where a user brought any.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<PriceDay>> Prices { get; init; } = new Dictionary<string, IReadOnlyList<PriceDay>>();

    /// <summary>The shares whose prices are shown beside a story; a list of fifty stocks is no news of each.</summary>
    internal static IEnumerable<string> Charted(ToldStory story) => story.Securities.Select(share => share.Id).Distinct().Take(MostCharts);

    private const int MostCharts = 3;

    /// <summary>The id in the page of a person, body or place by the name it has in the article.</summary>
    public string? IdOf(EntityKind kind, string name) =>
        Article.Mentions.FirstOrDefault(mention => mention.Kind == kind && mention.Name == name)?.Id;

    private MarkedText? _marked;

    /// <summary>The text with every fact marked where it stands; the same for both languages. Cut when it is first asked for: in public no page shows it.</summary>
    public MarkedText Marked() => _marked ??= MarkedText.Of(Article.Article, Places());

    private List<MarkedText.MarkedFact> Places()
    {
        var facts = Article.Facts;
        var places = new List<MarkedText.MarkedFact>();
        for (var i = 0; i < facts.People.Length; i++)
        {
            var id = $"person-{i}";
            foreach (var post in facts.People[i].Posts)
                places.Add(new(post.Evidence.Span, id));
            places.Add(new(facts.People[i].Evidence.Span, id));
        }

        for (var i = 0; i < facts.Figures.Length; i++)
            places.Add(new(facts.Figures[i].Evidence.Span, $"figure-{i}"));
        for (var i = 0; i < facts.Cooperation.Length; i++)
        {
            foreach (var area in facts.Cooperation[i].Areas)
                places.Add(new(area.Span, $"cooperation-{i}"));
        }

        for (var i = 0; i < facts.Agreements.Length; i++)
            places.Add(new(facts.Agreements[i].Evidence.Span, $"agreement-{i}"));
        for (var i = 0; i < facts.Projects.Length; i++)
            places.Add(new(facts.Projects[i].Evidence.Span, $"project-{i}"));
        for (var i = 0; i < facts.Securities.Length; i++)
            places.Add(new(facts.Securities[i].Evidence.Span, $"security-{i}"));
        for (var i = 0; i < Math.Min(Article.Events.Count, facts.Events.Length); i++)
        {
            var (id, one) = ($"event-{i}", facts.Events[i]);
            foreach (var said in (ReadOnlySpan<TextSpan?>)[one.TriggerSpan, one.DateSpan, one.PlaceSpan, one.ThemeSpan, one.Evidence.Span])
            {
                if (said is { } span)
                    places.Add(new(span, id));
            }
        }

        return places;
    }
}
