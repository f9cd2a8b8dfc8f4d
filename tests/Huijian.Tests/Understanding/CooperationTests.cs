using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Cooperating;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Tests.Understanding;

public sealed class CooperationTests
{
    private static readonly Folding Eye = Folding.Load();
    private static readonly HappeningFinder Happenings = new(Lexicon.Load().Divisions);
    private static readonly CooperationFinder Finder = new();

    public static TheoryData<string, string, string> Cases => MarkedSpec.Cases("cooperation.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_spec_says(string name, string marked, string expected)
    {
        Assert.NotEmpty(name);
        var read = MarkedArticle.Read(marked);

        var found = Find(read);

        Assert.Equal(
            expected,
            string.Join('\n', found.Select(one => $"{one.Speaker} {one.Kind.ToString().ToLowerInvariant()}: {string.Join(" | ", one.Areas.Select(area => area.Name))}")),
            ignoreLineEndingDifferences: true);
        Assert.All(found.SelectMany(one => one.Areas), area => Assert.Equal(area.Name, read.Article.TextOf(area.Span)));
    }

    [Fact]
    public void No_order_of_words_breaks_it()
    {
        string[] words = ["希望", "愿", "将", "在", "等方面", "、", "和", "推动", "打造", "“", "”", "的", "一批", "，", "；", "。", "他说，", "表示，", "绿色金融", "[甲某|person]", "\n"];
        var dice = new Random(11);
        for (var i = 0; i < 2000; i++)
        {
            var read = MarkedArticle.Read(string.Concat(Enumerable.Range(0, 30).Select(_ => words[dice.Next(words.Length)])).Trim('\n'));
            Assert.All(Find(read).SelectMany(one => one.Areas), area => Assert.Equal(area.Name, read.Article.TextOf(area.Span)));
        }
    }

    private static ImmutableArray<Cooperation> Find(MarkedArticle read)
    {
        var mentions = Mentions.Of(Sight.Of(read.Article, Eye), read.Found);
        return Finder.Find(mentions, [.. Happenings.Read(mentions)]);
    }
}
