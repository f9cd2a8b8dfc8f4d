using System.Text.Json.Nodes;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Evaluation;

/// <summary>
/// What a sentence tells, in the words of the domain sets: 会见 会谈 座谈会 签约 考察 开工 投产 任免 揭牌, with who, whom, where, when and for how much.
/// </summary>
internal static class DomainEvents
{
    private static readonly Folding Eye = Folding.Load();

    private static readonly HappeningFinder Finder = new(Lexicon.Load().Divisions);

    /// <param name="money">The amounts of money in the sentence, by position.</param>
    public static JsonArray In(Article article, ArticleFacts facts, IReadOnlyList<Entity> money)
    {
        var mentions = Mentions.Of(Sight.Of(article, Eye), facts);
        var points = new CodePoints(article.Paragraphs[0].Text);
        var events = new JsonArray();
        Token? carried = null;
        foreach (var reading in Finder.Read(mentions))
        {
            foreach (var one in reading.Tellings)
            {
                // 2024年…；全年共投产…: the time of the clause before the semicolon holds on.
                var telling = one.Time is null && carried is not null ? one with { Time = carried } : one;
                if (TypeOf(mentions, telling) is not { } type || !IsAsserted(telling) || IsWayThere(telling, reading))
                    continue;
                foreach (var (subjects, objects) in Sides(mentions, reading, telling))
                    events.Add(One(mentions, points, type, telling, subjects, objects, money));
            }

            carried = mentions.Sight.Text[reading.Sentence.End - 1] == '；' ? reading.Tokens.LastOrDefault(token => token.Kind == TokenKind.Time) is { End: > 0 } time ? time : carried : null;
        }

        return events;
    }

    /// <summary>Works are marked once they happened, with their time or their ceremony.</summary>
    private static bool IsAsserted(Telling telling) =>
        telling.Kind is not (TellingKind.Groundbreaking or TellingKind.Commissioning) || !telling.Planned && !telling.Spoken && (telling.Time is not null || telling.Held);

    /// <summary>拜访…，与…座谈交流 is one event, the talk.</summary>
    private static bool IsWayThere(Telling telling, SentenceReading reading) =>
        telling.Kind == TellingKind.Call && reading.Tellings.Any(other => other.Kind == TellingKind.Talk && other.Start > telling.Start);

    private static string? TypeOf(Mentions mentions, Telling telling)
    {
        var word = mentions.Sight.Text[telling.Start..telling.End];
        return telling.Kind switch
        {
            TellingKind.Meeting or TellingKind.Call => "会见",
            TellingKind.Talk => word == "工作座谈" ? "座谈会" : "会谈",
            TellingKind.Conference => word.EndsWith("座谈会", StringComparison.Ordinal) ? "座谈会" : null,
            TellingKind.Signing => "签约",
            TellingKind.Visit => "考察",
            TellingKind.Groundbreaking => "开工",
            TellingKind.Commissioning => "投产",
            TellingKind.Appointment => "任免",
            _ => "揭牌",
        };
    }

    /// <summary>Who does it and to whom; an appointment once for each person.</summary>
    private static IEnumerable<(List<Token> Subjects, List<Token> Objects)> Sides(Mentions mentions, SentenceReading reading, Telling telling)
    {
        List<Token> subjects = [.. telling.Subjects];
        List<Token> objects = [.. telling.Objects];
        switch (telling.Kind)
        {
            case TellingKind.Appointment:
                foreach (var person in PeopleFirst(objects).Where(token => token.Kind == TokenKind.Person).DefaultIfEmpty().ToList())
                {
                    var named = person.End > 0 ? person : subjects.Find(token => token.Kind == TokenKind.Person);
                    if (named.End > 0)
                        yield return ([.. subjects.Where(token => token.Kind == TokenKind.Body).Take(1)], [named]);
                }

                break;
            case TellingKind.Talk when reading.Tellings.FirstOrDefault(other => other.Kind == TellingKind.Call && other.Start < telling.Start) is { } way:
                yield return (PeopleFirst([.. way.Subjects.Concat(subjects).Distinct()]), []);
                break;
            case TellingKind.Conference:
                var speakers = reading.Acts.Where(act => act.Cue is Cue.Addresses or Cue.Chairs && !act.Spoken).SelectMany(act => act.Subjects);
                yield return (PeopleFirst([.. subjects.Concat(speakers).Distinct()]), []);
                break;
            case TellingKind.Signing:
                List<Token> parties = [.. subjects.Concat(objects).Where(token => token.Kind != TokenKind.Person)];
                yield return (parties.Count > 0 ? parties : subjects, []);
                break;
            case TellingKind.Visit:
                var company = reading.Acts.Where(act => act.Cue is Cue.Attends).SelectMany(act => act.Subjects);
                var visited = reading.Tokens.Where(token => token.Kind == TokenKind.Body && token.End <= telling.Start && Follows(mentions, token, "赴到进在来"));
                yield return (PeopleFirst([.. subjects.Concat(company).Except(visited).Distinct()]), [.. objects.Where(token => token.Kind == TokenKind.Body).Concat(visited)]);
                break;
            case TellingKind.Unveiling:
                var unveiled = subjects.Where(token => token.Kind == TokenKind.Body && Follows(mentions, token, "为"));
                yield return (PeopleFirst([.. subjects.Except(unveiled)]), [.. unveiled]);
                break;
            case TellingKind.Groundbreaking or TellingKind.Commissioning:
                yield return ([.. subjects.Where(token => token.Kind == TokenKind.Body && !IsSource(mentions, token)).Take(1)], []);
                break;
            default:
                yield return (PeopleFirst(subjects), PeopleFirst(objects));
                break;
        }
    }

    /// <summary>记者从国铁集团获悉: whom the reporter asked does not do it.</summary>
    private static bool IsSource(Mentions mentions, Token token) => Follows(mentions, token, "从");

    private static bool Follows(Mentions mentions, Token token, string words) => token.Start > 0 && words.Contains(mentions.Sight.Text[token.Start - 1], StringComparison.Ordinal);

    private static List<Token> PeopleFirst(List<Token> tokens) =>
        tokens.Exists(token => token.Kind == TokenKind.Person) ? tokens.FindAll(token => token.Kind == TokenKind.Person) : tokens;

    private static JsonObject One(Mentions mentions, CodePoints points, string type, Telling telling, List<Token> subjects, List<Token> objects, IReadOnlyList<Entity> money)
    {
        var arguments = new JsonArray();
        foreach (var token in subjects)
            Add("subj", token.Start, token.End);
        foreach (var token in objects)
            Add("obj", token.Start, token.End);
        if (telling.Place is { } place)
            Add("loc", place.WholeStart, place.WholeEnd);
        if (telling.Time is { } time)
            Add("time", time.Start, time.End);
        if (type is "签约" or "开工" or "投产" && money is [var amount, ..])
            Add("money", amount.Start, amount.End);
        return new JsonObject
        {
            ["type"] = type,
            ["trigger"] = new JsonObject { ["text"] = mentions.Sight.AsWritten(telling.Start, telling.End - telling.Start), ["start"] = points.At(telling.Start), ["end"] = points.At(telling.End) },
            ["args"] = arguments,
        };

        void Add(string role, int start, int end) => arguments.Add((JsonNode)new JsonObject
        {
            ["role"] = role,
            ["text"] = mentions.Sight.AsWritten(start, end - start),
            ["start"] = points.At(start),
            ["end"] = points.At(end),
        });
    }
}
