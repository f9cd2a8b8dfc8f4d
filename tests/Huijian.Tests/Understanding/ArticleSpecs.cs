using System.Globalization;
using System.Text;
using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Facts.Understanding;
using Huijian.Facts.Wire;
using Huijian.Tests.House;

namespace Huijian.Tests.Understanding;

/// <summary>
/// Every article under <c>specs/articles</c> says what the facts beside it (<c>name.ext.facts</c>) say: whole articles of our own, from bytes to facts.
/// Names of people are invented; <c>origins.tsv</c> gives the addresses they might have stood at.
/// </summary>
public sealed class ArticleSpecs
{
    private static readonly Understander Understander = new();

    public static TheoryData<string> Articles() => [.. Directory.EnumerateFiles(Repository.PathOf("specs", "articles"))
        .Where(file => Path.GetExtension(file) is not (".facts" or ".tsv"))
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_says_what_was_approved(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var read = Reader.Read(new Document(name, File.ReadAllBytes(Repository.PathOf("specs", "articles", name))) { Address = AddressOf(name) });
        var article = Assert.Single(read.Articles);
        Snapshot.Matches(Printed(article, Understander.Understand(article)), "specs", "articles", name + ".facts");
    }

    private static Uri? AddressOf(string name) =>
        File.ReadLines(Repository.PathOf("specs", "articles", "origins.tsv")).Select(line => line.Split('\t'))
            .Where(columns => columns[0] == name).Select(columns => new Uri(columns[1])).FirstOrDefault();

    /// <summary>One fact a line, in words, so that a difference can be read.</summary>
    private static string Printed(Article article, ArticleFacts facts)
    {
        var text = new StringBuilder();
        Line("title", article.Title);
        Line("published", article.Published?.ToString());
        foreach (var security in article.Securities.Select(link => link.Security).Distinct())
            Line("security", $"{security}");
        foreach (var person in facts.People)
            Line("person", $"{person.Name}: {string.Join("; ", person.Posts.Select(post => $"{post.Body ?? "-"} {post.Title}"))}".TrimEnd(' ', ':'));
        foreach (var one in facts.Events)
        {
            var words = new[] { FactsJson.Word(one.Type), one.Status == EventStatus.Happened ? null : FactsJson.Word(one.Status), one.Date?.ToString(), one.Place, one.Theme is { } theme ? $"“{theme}”" : null };
            Line("event", string.Join(' ', words.OfType<string>()) + Names("hosts", one.Hosts) + Names("guests", one.Guests) + Names("attendees", one.Attendees) + Names("organizations", one.Organizations));
        }

        foreach (var one in facts.Cooperation)
            Line("cooperation", $"{one.Speaker} {FactsJson.Word(one.Kind)}: {string.Join(" | ", one.Areas.Select(area => area.Name))}");
        foreach (var figure in facts.Figures)
            Line("figure", string.Create(CultureInfo.InvariantCulture, $"{figure.What} = {figure.Value:0.####}{(figure.To is { } to ? $" to {to:0.####}" : "")} {figure.Unit} {FactsJson.Word(figure.Bound)} {figure.Since}").TrimEnd());
        return text.ToString();

        void Line(string kind, string? words) => text.Append(words is null ? "" : $"{kind}: {words}\n");
    }

    private static string Names(string part, IEnumerable<Participant> names) =>
        names.Any() ? $"; {part} {string.Join(", ", names.Select(name => name.Name))}" : "";
}
