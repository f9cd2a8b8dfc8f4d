using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Agreeing;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Facts.Understanding.Projecting;

/// <summary>
/// Finds named projects and the stage that the article states: what stands before 开工、投产、签约、落户 and ends in 项目、工程、电站 and the like.
/// 该项目, 一批项目 and counted ones have no name.
/// </summary>
internal static class ProjectFinder
{
    private static readonly string[] Tails =
        ["项目", "工程", "电站", "核电站", "生产线", "基地", "装置", "大桥", "铁路", "高速公路", "通道", "产业园", "机组", "隧道", "机场", "港区", "水库", "电厂", "工厂", "枢纽"];

    private static readonly string[] Pointers = ["该", "本", "此", "这", "上述", "整个", "其", "一批", "首批", "两个", "多个", "各", "双方", "记者", "据", "全市", "全省", "全年", "共", "重点", "重大", "标志", "中国首", "我国首"];

    /// <summary>The projects of an article, each once under its longest name, with the furthest stage told.</summary>
    /// <param name="found">With the figures of the article.</param>
    public static ImmutableArray<Project> Find(Mentions mentions, IReadOnlyList<SentenceReading> readings, ArticleFacts found)
    {
        var projects = new List<Project>();
        foreach (var reading in readings)
        {
            foreach (var telling in reading.Tellings)
            {
                if (telling.Spoken || StageOf(telling) is not { } stage)
                    continue;
                var (start, length) = Name(mentions.Sight.Text, reading, telling);
                if (length == 0)
                    continue;
                Add(projects, Of(mentions, reading, telling, stage, start, length, found));
            }
        }

        // The headline names a project loosely; what the text names counts.
        var named = projects.FindAll(project => project.Evidence.Span.Paragraph != TextSpan.Title);
        return [.. named.Count > 0 ? named : projects];
    }

    private static ProjectStage? StageOf(Telling telling) => telling.Kind switch
    {
        TellingKind.Groundbreaking => telling.Planned ? ProjectStage.Planned : ProjectStage.Started,
        TellingKind.Commissioning => telling.Planned ? ProjectStage.UnderConstruction : ProjectStage.InProduction,
        TellingKind.Signing when !telling.Planned => ProjectStage.Signed,
        _ => null,
    };

    /// <summary>The last noun of a project before the verb, from the mark, the time or the 的 in front of it.</summary>
    private static (int Start, int Length) Name(string text, SentenceReading reading, Telling telling)
    {
        var from = reading.Sentence.Start;
        foreach (var token in reading.Tokens)
        {
            if (token.Start >= telling.Start)
                break;
            if (token.Kind is TokenKind.Time || token.Kind == TokenKind.Break && text[token.Start] is '，' or '；' or '：')
                from = HasTail(text.AsSpan(from, token.Start - from)) && token.Kind == TokenKind.Time ? from : token.End;
        }

        var before = text.AsSpan(from, Math.Max(0, telling.Start - from));
        var end = 0;
        foreach (var tail in Tails)
        {
            var at = before.LastIndexOf(tail);
            if (at > 0)
                end = Math.Max(end, at + tail.Length);
        }

        if (end == 0)
            return default;
        var start = Begin(before[..end]);
        return IsName(before[start..end]) ? (from + start, end - start) : default;
    }

    private static bool HasTail(ReadOnlySpan<char> words)
    {
        foreach (var tail in Tails)
        {
            if (words.IndexOf(tail) > 0)
                return true;
        }

        return false;
    }

    /// <summary>Behind a dash, behind 承建的 and the like, behind closing brackets.</summary>
    private static int Begin(ReadOnlySpan<char> words)
    {
        var start = words.LastIndexOf("——") is >= 0 and var dash ? dash + 2 : 0;
        foreach (var lead in (ReadOnlySpan<string>)["承建的", "建设的", "投资的", "参与的", "宣布", "祝贺", "解决好", "推进", "为", "就", "从", "（"])
        {
            var at = words.IndexOf(lead);
            if (at >= start && at + lead.Length < words.Length - 3)
                start = at + lead.Length;
        }

        while (start < words.Length && words[start] is '）' or '”' or '、' or ' ')
            start++;
        return start;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.Length is < 4 or > 40 || char.IsAsciiDigit(name[0]) || name.ContainsAny('“', '。', '，') || name.ContainsAny(';', '%') || name.Contains("签约", StringComparison.Ordinal))
            return false;
        foreach (var pointer in Pointers)
        {
            if (name.StartsWith(pointer))
                return false;
        }

        return true;
    }

    private static Project Of(Mentions mentions, SentenceReading reading, Telling telling, ProjectStage stage, int start, int length, ArticleFacts found)
    {
        var sight = mentions.Sight;
        var owners = telling.Subjects.Where(token => token.Kind == TokenKind.Body && mentions.Found.Bodies[token.Index].Kind != BodyKind.Media)
            .Select(token => new Participant(mentions.NameOf(token), mentions.SpanOf(token)));
        return new Project(
            sight.AsWritten(start, length),
            stage,
            telling.Time is { } time ? mentions.Found.Times[time.Index].From : null,
            telling.Place?.Name,
            [.. owners],
            Amounts.In(found, sight.SpanOf(reading.Sentence.Start, reading.Sentence.Length)),
            new Evidence(sight.SpanOf(start, length), $"project.{stage.ToString().ToLowerInvariant()}"));
    }

    /// <summary>One name within the other is one project; the longer name, the furthest stage and what either told stay.</summary>
    private static void Add(List<Project> projects, Project told)
    {
        var at = projects.FindIndex(project => project.Name.Contains(told.Name, StringComparison.Ordinal) || told.Name.Contains(project.Name, StringComparison.Ordinal));
        if (at < 0)
        {
            projects.Add(told);
            return;
        }

        var known = projects[at];
        var further = told.Stage > known.Stage ? told : known;
        projects[at] = (told.Name.Length > known.Name.Length ? told : known) with
        {
            Stage = further.Stage,
            On = further.On ?? known.On ?? told.On,
            Place = known.Place ?? told.Place,
            Parties = known.Parties.IsEmpty ? told.Parties : known.Parties,
            InvestmentFigure = known.InvestmentFigure ?? told.InvestmentFigure,
        };
    }
}
