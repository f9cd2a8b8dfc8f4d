using Huijian.Facts.Model;

namespace Huijian.Evaluation;

/// <summary>
/// Posts and their bodies in the words of the domain sets. These differ from the facts' own: a country stands beside a foreign company or city, not in
/// its name; 政治局委员, 县委书记 behind its county and a foreign 外交部长 are one title.
/// </summary>
internal static class DomainPosts
{
    public static IEnumerable<(string Person, string Org, string Title)> In(Article article, ArticleFacts facts) =>
        from person in facts.People
        from post in person.Posts
        let told = Told(article, facts, post)
        select (person.Name, told.Org, told.Title);

    /// <summary>Where the titles stand.</summary>
    public static IEnumerable<TextSpan> Spans(Article article, ArticleFacts facts) =>
        facts.People.SelectMany(person => person.Posts).Select(post => Grown(article, post)).Distinct();

    /// <summary>Where the bodies stand: without the part that the titles above have taken.</summary>
    public static IEnumerable<TextSpan> Bodies(Article article, ArticleFacts facts)
    {
        var titles = Spans(article, facts).ToList();
        foreach (var span in facts.Bodies.SelectMany(body => body.Mentions))
        {
            var over = titles.Find(title => title.Paragraph == span.Paragraph && title.Start > span.Start && title.Start < span.End);
            yield return over.Length == 0 ? span : new TextSpan(span.Paragraph, span.Start, over.Start - span.Start);
        }
    }

    private static (string Org, string Title) Told(Article article, ArticleFacts facts, HeldPost post)
    {
        var span = Grown(article, post);
        var org = post.Body ?? "";
        if (span.Length > post.Evidence.Span.Length)
        {
            var taken = span.Length - post.Evidence.Span.Length;
            return (org[..Math.Max(0, org.Length - taken)], article.TextOf(span));
        }

        var words = article.TextOf(span);
        if (words.Length > post.Title.Length && words.EndsWith("部长", StringComparison.Ordinal) && org.EndsWith('部'))
            return (org[..^(words.Length - 1)], words);
        return (WithoutCountry(org, facts), post.Title);
    }

    private static TextSpan Grown(Article article, HeldPost post)
    {
        var span = post.Evidence.Span;
        var before = article.Line(span.Paragraph)[..span.Start];
        foreach (var (end, taken) in new[] { ("中央政治局", 3), ("县县委", 2), ("区区委", 2), ("市市委", 2) })
        {
            if (before.EndsWith(end, StringComparison.Ordinal))
                return new TextSpan(span.Paragraph, span.Start - taken, span.Length + taken);
        }

        return span;
    }

    private static string WithoutCountry(string body, ArticleFacts facts)
    {
        var country = facts.Places.FirstOrDefault(place => place.Evidence.Rule == "place.country" && place.Name != "中国" && body.Length > place.Name.Length && body.StartsWith(place.Name, StringComparison.Ordinal));
        return country is not null && facts.Bodies.Any(named => named.Name == body[country.Name.Length..]) ? body[country.Name.Length..] : body;
    }
}
