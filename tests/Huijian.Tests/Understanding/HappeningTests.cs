using System.Collections.Immutable;
using System.Diagnostics;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Tests.Understanding;

public sealed class HappeningTests
{
    private static readonly Folding Eye = Folding.Load();
    private static readonly HappeningFinder Finder = new(Lexicon.Load().Divisions);

    public static TheoryData<string, string, string> Cases => MarkedSpec.Cases("events.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_spec_says(string name, string marked, string expected)
    {
        Assert.NotEmpty(name);
        var read = MarkedArticle.Read(marked);

        var events = Events(read);

        Assert.Equal(expected, string.Join('\n', events.Select(Printed)), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_span_lies_in_the_article_and_says_what_it_stands_for(string name, string marked, string expected)
    {
        Assert.NotNull(expected);
        var read = MarkedArticle.Read(marked);

        foreach (var found in Events(read))
        {
            Assert.NotEmpty(read.Article.TextOf(found.Evidence.Span));
            Assert.True(found.TriggerSpan is { } trigger && found.Evidence.Span.Contains(trigger), name);
            foreach (var person in found.Hosts.Concat(found.Guests).Concat(found.Attendees))
                Assert.Equal(person.Name, read.Article.TextOf(person.Span));
            if (found.ThemeSpan is { } theme)
                Assert.Equal(found.Theme, read.Article.TextOf(theme));
        }
    }

    /// <summary>Any text, with marks anywhere, gives events or none: words of all kinds in any order.</summary>
    [Fact]
    public void No_order_of_words_breaks_it()
    {
        string[] words =
        [
            "会见", "会谈", "在", "由", "主持", "签约仪式", "开工", "将", "任命", "为", "他们是", "，", "。", "、", "“", "”", "《", "》", "说", "表示，", "位于", "主题为",
            "陪同下", "参加", "举行", "的", "上", "同", "[甲某|person]", "[乙某|person 丙局 局长]", "[丁公司|company]", "[北京|place 110000]", "[3月4日|2026-03-04]", "\n",
        ];
        var dice = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 30).Select(_ => words[dice.Next(words.Length)])).Trim('\n');
            var read = MarkedArticle.Read(text);
            var events = Events(read);
            Assert.All(events, found => Assert.NotEmpty(read.Article.TextOf(found.Evidence.Span)));
        }
    }

    /// <summary>Eight times the text takes about eight times as long, also in one sentence without a full stop.</summary>
    [Theory]
    [InlineData("[甲某|person]在[北京|place 110000]会见[乙某|person]，出席大会并讲话，[丁公司|company]项目[3月4日|2026-03-04]开工。")]
    [InlineData("[甲某|person]、[乙某|person]在[丁公司|company]考察的大会，")]
    public void Time_grows_with_the_text(string sentence)
    {
        _ = Seconds(200);
        var short_ = Seconds(1000);
        var long_ = Seconds(8000);

        Assert.True(long_ < 0.25 + 40 * short_, $"1000 sentences: {short_:0.000} s, 8000 sentences: {long_:0.000} s");

        double Seconds(int times)
        {
            var read = MarkedArticle.Read(string.Concat(Enumerable.Repeat(sentence, times)));
            var watch = Stopwatch.StartNew();
            _ = Events(read);
            return watch.Elapsed.TotalSeconds;
        }
    }

    private static ImmutableArray<Event> Events(MarkedArticle read)
    {
        var mentions = Mentions.Of(Sight.Of(read.Article, Eye), read.Found);
        return Finder.Find(mentions, Finder.Read(mentions));
    }

    private static string Printed(Event found)
    {
        var line = string.Join(' ', new[] { found.Type.ToString().ToLowerInvariant(), found.Date?.ToString(), found.Place, found.Theme is { } theme ? $"“{theme}”" : null, found.Status == EventStatus.Happened ? null : found.Status.ToString().ToLowerInvariant() }.OfType<string>());
        return line + Names("hosts", found.Hosts) + Names("guests", found.Guests) + Names("attendees", found.Attendees) + Names("organizations", found.Organizations);

        static string Names(string part, ImmutableArray<Participant> names) =>
            names.IsEmpty ? "" : $"; {part} {string.Join(", ", names.Select(name => name.Name))}";
    }
}
