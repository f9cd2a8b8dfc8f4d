using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// Finds what happened: sentence by sentence the tellings, then one event for all tellings of one happening.
/// Rests on the people, bodies, places and times that earlier finders put into the facts.
/// </summary>
internal sealed class HappeningFinder
{
    /// <summary>Longer sentences are read in stretches, so that no text without a full stop costs more than its length.</summary>
    private const int LongestStretch = 1500;

    /// <summary>So many may be listed before a ；, so that no text of semicolons costs more than its length.</summary>
    private const int MostListed = 40;

    private readonly HappeningWords _words = HappeningWords.Load();
    private readonly Venues _venues;
    private readonly Tellings _tellings;

    /// <param name="divisions">The list of administrative divisions.</param>
    public HappeningFinder(IReadOnlyList<Division> divisions)
    {
        _venues = new Venues(divisions);
        _tellings = new Tellings(_words, _venues);
    }

    /// <summary>The events of an article, in the order told.</summary>
    public ImmutableArray<Event> Find(Mentions mentions, IEnumerable<SentenceReading> readings)
    {
        var events = new Drafts(mentions, _venues);
        foreach (var reading in readings)
            events.Take(reading);
        return events.Finish();
    }

    /// <summary>Every sentence, read for happenings: who does what in it, and what it tells.</summary>
    public IEnumerable<SentenceReading> Read(Mentions mentions)
    {
        var sight = mentions.Sight;
        var paragraph = int.MinValue;
        var spoken = false;
        var quoted = false;
        ImmutableArray<Token> listed = [];
        var room = ImmutableArray.CreateBuilder<Token>();
        for (var number = 0; number < sight.Sentences.Length; number++)
        {
            var sentence = sight.Sentences[number];
            if (sight.ParagraphAt(sentence.Start) is var here && here != paragraph)
                (paragraph, spoken, quoted, listed) = (here, false, false, []);
            for (var start = sentence.Start; start < sentence.End; start += LongestStretch)
            {
                var stretch = new Sentence(start, Math.Min(LongestStretch, sentence.End - start));
                var tokens = SentenceTokens.Of(mentions, _words, stretch.Start, stretch.End, room);
                var (acts, speaks, left) = Acts.Read(sight.Text, tokens.AsSpan(), spoken && !BeginsAnew(sight.Text, tokens, stretch), quoted, listed);
                listed = sight.Text[stretch.End - 1] == '；' && left.Length <= MostListed ? left : [];
                quoted = IsLeftOpen(sight.Text.AsSpan(stretch.Start, stretch.Length), quoted);
                spoken = speaks;
                yield return new SentenceReading(number, stretch, tokens, acts, _tellings.In(mentions, tokens, acts, stretch, number));
            }
        }
    }

    /// <summary>Is a quotation open where the words end?</summary>
    private static bool IsLeftOpen(ReadOnlySpan<char> words, bool before)
    {
        var last = words.LastIndexOfAny('“', '”');
        return last < 0 ? before : words[last] == '“';
    }

    private static readonly string[] Attendances = ["参加会见", "参加会谈", "参加座谈", "参加活动", "参加调研", "参加会议", "参加考察", "陪同调研", "陪同考察", "陪同", "一同参加", "参加上述活动", "出席活动", "陪同参加", "参加签约仪式", "出席签约仪式"];

    /// <summary>甲、乙等参加会见。: told by the reporter, whoever spoke before.</summary>
    private static bool EndsInAttendance(ReadOnlySpan<char> sentence)
    {
        var words = sentence.TrimEnd("。\n ");
        if (words.IndexOfAny('，', '“') > 60 || words.Contains('“'))
            return false;
        foreach (var attendance in Attendances)
        {
            if (words.EndsWith(attendance))
                return true;
        }

        return false;
    }

    /// <summary>Speech goes on over sentences until one begins with somebody, a time, a place or the meeting itself; where 我们 or 你 speaks it goes on.</summary>
    private static bool BeginsAnew(string text, ImmutableArray<Token> tokens, Sentence sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        if (words.Contains("我们", StringComparison.Ordinal) || words.Contains('你') || words.Contains('您'))
            return false;
        if (EndsInAttendance(words))
            return true;
        if (words.StartsWith("会") || words.StartsWith("双方") || words.StartsWith("座谈") || words.StartsWith("随后"))
            return true;
        var next = sentence.Start;
        foreach (var token in tokens)
        {
            if (token.From - next > 2)
                return false;
            if (token.Kind == TokenKind.Time && text.AsSpan(token.Start, token.End - token.Start) is "今天" or "今年" or "明年" or "目前" or "当前" or "今后" or "近年来")
            {
                next = token.End;
                continue;
            }

            if (token.Kind is TokenKind.Person or TokenKind.Time || words.StartsWith("在") && token.Kind is TokenKind.Place or TokenKind.Body)
                return true;
            next = token.End;
        }

        return false;
    }
}
