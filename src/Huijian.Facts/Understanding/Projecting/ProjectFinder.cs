using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Agreeing;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Facts.Understanding.Projecting;

/// <summary>
/// Finds named projects and the stage that the article states: what stands before 开工、投产、签约、落户 and ends in 项目、工程、电站 and the like
/// (<see cref="ProjectName"/>).
/// </summary>
internal static class ProjectFinder
{
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

    /// <summary>The name before the verb, from the mark or the time in front of it.</summary>
    private static (int Start, int Length) Name(string text, SentenceReading reading, Telling telling)
    {
        var from = reading.Sentence.Start;
        foreach (var token in reading.Tokens)
        {
            if (token.Start >= telling.Start)
                break;
            if (token.Kind is TokenKind.Time || token.Kind == TokenKind.Break && text[token.Start] is '，' or '；' or '：')
                from = ProjectName.EndsIn(text.AsSpan(from, token.Start - from)) && token.Kind == TokenKind.Time ? from : token.End;
        }

        var (start, length) = ProjectName.In(text.AsSpan(from, Math.Max(0, telling.Start - from)));
        return (from + start, length);
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
