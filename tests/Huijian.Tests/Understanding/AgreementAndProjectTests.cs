using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Agreeing;
using Huijian.Facts.Understanding.Happenings;
using Huijian.Facts.Understanding.Projecting;
using Huijian.Facts.Wire;

namespace Huijian.Tests.Understanding;

public sealed class AgreementAndProjectTests
{
    private static readonly Folding Eye = Folding.Load();
    private static readonly HappeningFinder Happenings = new(Lexicon.Load().Divisions);

    public static TheoryData<string, string, string> AgreementCases => MarkedSpec.Cases("agreements.md");

    public static TheoryData<string, string, string> ProjectCases => MarkedSpec.Cases("projects.md");

    [Theory]
    [MemberData(nameof(AgreementCases))]
    public void Finds_what_was_signed(string name, string marked, string expected)
    {
        Assert.NotEmpty(name);
        var (mentions, readings, found) = Read(marked);

        var agreements = AgreementFinder.Find(mentions, readings, found);

        Assert.Equal(
            expected,
            string.Join('\n', agreements.Select(one => $"{one.Name ?? "-"}: {FactsJson.Word(one.Type)}; {string.Join(", ", one.Parties.Select(party => party.Name))}; {one.SignedOn}")),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(ProjectCases))]
    public void Finds_named_projects(string name, string marked, string expected)
    {
        Assert.NotEmpty(name);
        var (mentions, readings, found) = Read(marked);

        var projects = ProjectFinder.Find(mentions, readings, found);

        Assert.Equal(
            expected,
            string.Join('\n', projects.Select(one => string.Join(' ', new[] { $"{one.Name}: {FactsJson.Word(one.Stage)}", one.On?.ToString(), one.Place }.OfType<string>()))),
            ignoreLineEndingDifferences: true);
        Assert.All(projects, project => Assert.Equal(project.Name, mentions.Sight.Article.TextOf(project.Evidence.Span)));
    }

    private static (Mentions Mentions, SentenceReading[] Readings, ArticleFacts Found) Read(string marked)
    {
        var read = MarkedArticle.Read(marked);
        var mentions = Mentions.Of(Sight.Of(read.Article, Eye), read.Found);
        SentenceReading[] readings = [.. Happenings.Read(mentions)];
        return (mentions, readings, read.Found with { Events = Happenings.Find(mentions, readings) });
    }
}
