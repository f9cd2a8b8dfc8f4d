using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Huijian.Facts.Model;

namespace Huijian.Tests.Understanding;

/// <summary>
/// An article of a spec whose people, bodies, places and times are marked in place, so that the finders of happenings are tested alone:
/// <c>[郑怀岳|person]</c>, <c>[沈阳|place 210100]</c>, <c>[3月4日|2026-03-04]</c>. Nobody counts characters.
/// </summary>
internal sealed partial class MarkedArticle
{
    private readonly List<NamedPerson> _people = [];
    private readonly List<NamedBody> _bodies = [];
    private readonly List<NamedPlace> _places = [];
    private readonly List<TimeWords> _times = [];

    private MarkedArticle(IEnumerable<string> lines)
    {
        string? title = null;
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var line in lines)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                title = Take(line[2..], TextSpan.Title);
            else
                paragraphs.Add(new Paragraph(Take(line, paragraphs.Count)));
        }

        Article = new Article
        {
            File = "spec",
            Title = title,
            Paragraphs = paragraphs.ToImmutable(),
            Published = new NewsTime(new DateTimeOffset(2026, 3, 5, 0, 0, 0, NewsTime.China), TimePrecision.Day),
        };
        Found = new ArticleFacts { People = [.. _people], Bodies = [.. _bodies], Places = [.. _places], Times = [.. _times] };
    }

    public Article Article { get; }

    public ArticleFacts Found { get; }

    public static MarkedArticle Read(string marked) => new(marked.Split('\n'));

    private string Take(string line, int paragraph)
    {
        var text = new StringBuilder();
        var last = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, last, mark.Index - last);
            var words = mark.Groups["words"].Value;
            Add(words, mark.Groups["kind"].Value, new TextSpan(paragraph, text.Length, words.Length));
            text.Append(words);
            last = mark.Index + mark.Length;
        }

        return text.Append(line, last, line.Length - last).ToString();
    }

    private void Add(string words, string kind, TextSpan span)
    {
        var evidence = new Evidence(span, "spec");
        switch (kind.Split(' '))
        {
            case ["person", .. var post]:
                AddPerson(words, post, span, evidence);
                break;
            case ["place", .. var code]:
                _places.Add(new NamedPlace(words, code.FirstOrDefault(), [span], evidence));
                break;
            case ["company"]:
                _bodies.Add(new NamedBody(words, null, BodyKind.Company, [span], evidence));
                break;
            case ["government"]:
                _bodies.Add(new NamedBody(words, null, BodyKind.Government, [span], evidence));
                break;
            case [var date]:
                var day = PartialDate.Parse(date) ?? throw new FormatException($"[{words}|{kind}] is marked as nothing known.");
                _times.Add(new TimeWords(day, day, date, evidence));
                break;
            default:
                throw new FormatException($"[{words}|{kind}] is marked as nothing known.");
        }
    }

    private void AddPerson(string name, string[] post, TextSpan span, Evidence evidence)
    {
        var known = _people.FindIndex(person => person.Name == name);
        ImmutableArray<HeldPost> posts = post is [var body, var title] ? [new HeldPost(body, title, PostStanding.Held, evidence)] : [];
        if (known < 0)
            _people.Add(new NamedPerson(name, posts, [span], evidence));
        else
            _people[known] = _people[known] with { Mentions = [.. _people[known].Mentions, span], Posts = [.. _people[known].Posts, .. posts] };
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]|]+)\|(?<kind>[^\[\]|]+)\]")]
    private static partial Regex Mark();
}
