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
    /// <summary>The id in the page of a person, body or place by the name it has in the article.</summary>
    public string? IdOf(EntityKind kind, string name) =>
        Article.Mentions.FirstOrDefault(mention => mention.Kind == kind && mention.Name == name)?.Id;

    private MarkedText? _marked;

    /// <summary>The text with every fact marked where it stands; the same for both languages.</summary>
    public MarkedText Marked() => _marked ??= MarkedText.Of(Article.Article, [.. Places()]);

    private IEnumerable<MarkedText.MarkedFact> Places()
    {
        var facts = Article.Facts;
        for (var i = 0; i < facts.People.Length; i++)
        {
            foreach (var post in facts.People[i].Posts)
                yield return new(post.Evidence.Span, $"person-{i}");
            yield return new(facts.People[i].Evidence.Span, $"person-{i}");
        }

        for (var i = 0; i < facts.Figures.Length; i++)
            yield return new(facts.Figures[i].Evidence.Span, $"figure-{i}");
        for (var i = 0; i < facts.Cooperation.Length; i++)
        {
            foreach (var area in facts.Cooperation[i].Areas)
                yield return new(area.Span, $"cooperation-{i}");
        }

        for (var i = 0; i < facts.Agreements.Length; i++)
            yield return new(facts.Agreements[i].Evidence.Span, $"agreement-{i}");
        for (var i = 0; i < facts.Projects.Length; i++)
            yield return new(facts.Projects[i].Evidence.Span, $"project-{i}");
        for (var i = 0; i < facts.Securities.Length; i++)
            yield return new(facts.Securities[i].Evidence.Span, $"security-{i}");
        for (var i = 0; i < Article.Events.Count; i++)
        {
            if (i >= facts.Events.Length)
                yield break;
            var one = facts.Events[i];
            foreach (var span in new[] { one.TriggerSpan, one.DateSpan, one.PlaceSpan, one.ThemeSpan }.OfType<TextSpan>())
                yield return new(span, $"event-{i}");
            yield return new(one.Evidence.Span, $"event-{i}");
        }
    }
}
