using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Facts.Understanding.Agreeing;

/// <summary>
/// Finds what was signed: 《…》 or the noun behind 签署 that ends in 协议、合同、备忘录、意向书. Type by its words; parties, day and standing are
/// those of the signing. A signing without such words gives an agreement without a name.
/// </summary>
internal static class AgreementFinder
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；：（“");

    private static readonly string[] Papers = ["协议书", "协议", "合同", "备忘录", "意向书", "合约", "采购订单", "订单"];

    /// <summary>The agreements of an article, in the order told, each once.</summary>
    /// <param name="found">With the events and figures of the article.</param>
    public static ImmutableArray<Agreement> Find(Mentions mentions, IReadOnlyList<SentenceReading> readings, ArticleFacts found)
    {
        var agreements = ImmutableArray.CreateBuilder<Agreement>();
        var signings = found.Events.Where(happening => happening.Type == EventType.Signing).ToList();
        foreach (var reading in readings)
        {
            foreach (var telling in reading.Tellings.Where(telling => telling.Kind == TellingKind.Signing))
            {
                if (SigningOf(mentions, telling, signings) is not { } signing)
                    continue;
                foreach (var (start, length) in Named(mentions.Sight.Text, reading, telling))
                    Add(mentions, agreements, reading, signing, start, length, found);
            }
        }

        foreach (var signing in signings.Where(signing => !agreements.Any(one => Parties(one).SetEquals(signing.Organizations.Select(party => party.Name)))))
            agreements.Add(new Agreement(null, AgreementType.Unspecified, signing.Organizations, null, signing.Date, signing.Status, new Evidence(signing.Evidence.Span, "agreement.signed")));
        return agreements.ToImmutable();
    }

    private static HashSet<string> Parties(Agreement agreement) => [.. agreement.Parties.Select(party => party.Name)];

    /// <summary>The event that the telling belongs to: the one whose sentence it stands in or whose parties it names, else the only one.</summary>
    private static Event? SigningOf(Mentions mentions, Telling telling, List<Event> signings)
    {
        var trigger = mentions.Sight.SpanOf(telling.Start, telling.End - telling.Start);
        var bodies = telling.Subjects.Where(token => token.Kind != TokenKind.Person).Select(mentions.NameOf).ToHashSet(StringComparer.Ordinal);
        return signings.Find(signing => signing.Evidence.Span.Contains(trigger))
            ?? signings.Find(signing => signing.Organizations.Any(party => bodies.Contains(party.Name)))
            ?? (signings is [var only] && telling.Time is null ? only : null);
    }

    /// <summary>《战略合作框架协议》 anywhere in the sentence, else the noun right behind the verb or right before 签约仪式.</summary>
    private static List<(int Start, int Length)> Named(string text, SentenceReading reading, Telling telling)
    {
        var names = new List<(int, int)>();
        var (start, end) = (reading.Sentence.Start, reading.Sentence.End);
        for (var open = text.IndexOf('《', start, end - start); open >= 0 && open < end; open = text.IndexOf('《', open + 1, end - open - 1))
        {
            var close = text.IndexOf('》', open, end - open);
            if (close < 0)
                break;
            if (IsPaper(text.AsSpan(open + 1, close - open - 1)))
                names.Add((open + 1, close - open - 1));
        }

        if (names.Count == 0 && Behind(text, telling.End, end) is { } behind)
            names.Add(behind);
        else if (names.Count == 0 && telling.Cue == Cue.SigningCeremony && Before(text, start, telling.Start) is { } before)
            names.Add(before);
        return names;
    }

    private static bool IsPaper(ReadOnlySpan<char> words)
    {
        foreach (var paper in Papers)
        {
            if (words.EndsWith(paper))
                return true;
        }

        return false;
    }

    private static (int Start, int Length)? Behind(string text, int from, int end)
    {
        while (from < end && text[from] is '了' or '的')
            from++;
        var phrase = text.AsSpan(from, Math.Min(end - from, 40));
        var stop = phrase.IndexOfAny(Ends);
        phrase = stop < 0 ? phrase : phrase[..stop];
        var longest = 0;
        foreach (var paper in Papers)
        {
            var at = phrase.IndexOf(paper);
            if (at >= 0 && (longest == 0 || at + paper.Length < longest || at + paper.Length == longest))
                longest = Math.Max(longest, at + paper.Length);
        }

        return longest < 4 || phrase[0] is '一' or '两' or '三' or '四' or '五' or '多' or '数' or '几' or '各' ? null : (from, longest);
    }

    /// <summary>…战略合作协议签约仪式: the words in front up to the party before them.</summary>
    private static (int Start, int Length)? Before(string text, int start, int end)
    {
        if (!IsPaper(text.AsSpan(start, end - start)))
            return null;
        var from = end;
        while (from > start && text[from - 1] is not ('，' or '与' or '和' or '的' or '司' or '府' or '团' or '》' or '。' or '）'))
            from--;
        return end - from is >= 4 and <= 30 ? (from, end - from) : null;
    }

    private static void Add(Mentions mentions, ImmutableArray<Agreement>.Builder agreements, SentenceReading reading, Event signing, int start, int length, ArticleFacts found)
    {
        var name = mentions.Sight.AsWritten(start, length);
        var known = agreements.FirstOrDefault(one => one.Name is { } other && one.SignedOn == signing.Date && (IsOfTitle(one) || other.Contains(name, StringComparison.Ordinal) || name.Contains(other, StringComparison.Ordinal)));
        if (known is not null && !IsOfTitle(known))
            return;
        if (known is not null)
            agreements.Remove(known);

        var sentence = mentions.Sight.SpanOf(reading.Sentence.Start, reading.Sentence.Length);
        agreements.Add(new Agreement(
            name,
            TypeOf(name),
            signing.Organizations,
            Amounts.In(found, sentence),
            signing.Date,
            signing.Status,
            new Evidence(mentions.Sight.SpanOf(start, length), "agreement.named")));
    }

    /// <summary>What the headline shortens the text tells in full.</summary>
    private static bool IsOfTitle(Agreement agreement) => agreement.Evidence.Span.Paragraph == TextSpan.Title;

    private static AgreementType TypeOf(string name)
    {
        foreach (var (word, type) in (ReadOnlySpan<(string, AgreementType)>)
                 [
                     ("备忘录", AgreementType.Memorandum), ("意向", AgreementType.Intent), ("战略合作", AgreementType.StrategicCooperation),
                     ("框架", AgreementType.Framework), ("合同", AgreementType.Contract), ("订单", AgreementType.Contract), ("采购", AgreementType.Contract),
                 ])
        {
            if (name.Contains(word, StringComparison.Ordinal))
                return type;
        }

        return AgreementType.Unspecified;
    }
}
