using System.Buffers;
using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// Somebody who leads a delegation somewhere: 市长甲率经贸考察团抵台, 由市长甲带领的代表团一行前往新加坡. It is a visit of his, told by no word of inspection.
/// What was once led (曾率团访问), what describes somebody (率团来访的) and what is only the occasion (率团访问日本期间) is none.
/// </summary>
internal sealed class Journeys(Venues venues)
{
    /// <summary>From the leading to the word for those who are led: 率江州市农产品贸易代表团.</summary>
    private const int LongestDelegation = 24;

    /// <summary>于11月30日至12月3日</summary>
    private static readonly SearchValues<char> Days = SearchValues.Create("于0123456789月日至");

    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；：！？“”\n");

    private static readonly string[] Leads = ["率领", "带领", "率队", "带队", "率"];

    private static readonly string[] Ways = ["抵达", "前往", "访问", "出访", "抵", "赴", "访"];

    /// <summary>The journey that a sentence tells of, or null.</summary>
    public Telling? In(Mentions mentions, ImmutableArray<Token> tokens, Sentence sentence, int number)
    {
        var text = mentions.Sight.Text;
        foreach (var leader in tokens)
        {
            if (leader.Kind != TokenKind.Person || Lead(tokens, leader, text, sentence) is not { } led || Way(text, led, sentence.End) is not { } way)
                continue;
            if (IsPast(text.AsSpan(sentence.Start, led - sentence.Start)) || venues.To(mentions, way.End, sentence.End) is not { } place || IsOccasion(text.AsSpan(place.WholeEnd)))
                continue;
            return new Telling
            {
                Kind = TellingKind.Visit,
                Cue = Cue.Inspects,
                Start = way.Start,
                End = way.End,
                Sentence = number,
                Subjects = Leaders(tokens, leader, text),
                Time = TimeBefore(mentions, tokens, way.Start),
                Place = place,
                Planned = tokens.Any(token => token.Kind == TokenKind.Cue && token.Cue == Cue.Plans && token.End <= way.Start),
                LeadsOn = text[leader.End] == '还',
                Rule = "event.leads-a-delegation",
            };
        }

        return null;
    }

    /// <summary>县委书记甲、县长乙率团: those listed before the leader lead with him.</summary>
    private static ImmutableArray<Token> Leaders(ImmutableArray<Token> tokens, Token leader, string text)
    {
        var leaders = new List<Token> { leader };
        for (var i = tokens.IndexOf(leader) - 1; i >= 0 && tokens[i].Kind == TokenKind.Person && leaders[0].From - tokens[i].End == 1 && text[tokens[i].End] is '、' or '和'; i--)
            leaders.Insert(0, tokens[i]);
        return [.. leaders];
    }

    /// <summary>Where the word for leading ends, behind the leader and a time or 将 at most (甲今天下午将率…).</summary>
    private static int? Lead(ImmutableArray<Token> tokens, Token leader, string text, Sentence sentence)
    {
        var at = leader.End;
        foreach (var token in tokens)
        {
            if (token.Start >= at && token.Start - at <= 1 && token.Kind == TokenKind.Time)
                at = token.End;
        }

        // A name may end behind the stretch that is read at once.
        if (at >= sentence.End)
            return null;
        while (at < sentence.End && text[at] is '将' or '于' or '，' or '已' or '日' or '还')
            at++;
        foreach (var lead in Leads)
        {
            if (text.AsSpan(at, sentence.End - at).StartsWith(lead))
                return at + lead.Length;
        }

        return null;
    }

    /// <summary>The word for going that follows those who are led, before the clause ends.</summary>
    private static (int Start, int End)? Way(string text, int led, int end)
    {
        var clause = text.AsSpan(led, end - led);
        var stop = clause.IndexOfAny(Ends);
        clause = stop < 0 ? clause : clause[..stop];
        var group = clause.IndexOf('团') is >= 0 and var whole && whole <= LongestDelegation ? whole + 1 : clause.IndexOf("一行", StringComparison.Ordinal) is >= 0 and var party && party <= LongestDelegation ? party : -1;
        // 市长甲带队|赴广东开展招商活动
        if (group < 0 && text.AsSpan(0, led) is [.., '率' or '带', '队'])
            group = clause.IndexOf('赴') is >= 0 and <= 1 and var away && Sees(clause) ? away : -1;
        if (group < 0)
            return null;
        if (clause[group..].StartsWith("一行"))
            group += 2;
        // 率团|于3月1日至3日|访问
        if (group < clause.Length && clause[group] == '于' && clause[group..].IndexOfAnyExcept(Days) is > 2 and var days)
            group += days;
        foreach (var way in Ways)
        {
            if (clause[group..].StartsWith(way))
                return (led + group, led + group + way.Length);
        }

        return null;
    }

    /// <summary>开展招商活动, 招商考察, 拜访企业: what somebody goes elsewhere for.</summary>
    private static bool Sees(ReadOnlySpan<char> clause) =>
        clause.Contains("招商", StringComparison.Ordinal) || clause.Contains("考察", StringComparison.Ordinal) || clause.Contains("走访", StringComparison.Ordinal) || clause.Contains("学习", StringComparison.Ordinal);

    private static bool IsPast(ReadOnlySpan<char> before) =>
        before.Contains('曾') || before.Contains("欢迎", StringComparison.Ordinal) || before.Contains("邀请", StringComparison.Ordinal) || before.Contains("希望", StringComparison.Ordinal);

    private static bool IsOccasion(ReadOnlySpan<char> after) =>
        after.StartsWith("的") || after.StartsWith("期间") || after.StartsWith("时") || after.StartsWith("后") || after.StartsWith("之际");

    private static Token? TimeBefore(Mentions mentions, ImmutableArray<Token> tokens, int way)
    {
        Token? best = null;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Time && token.End <= way && mentions.Found.Times[token.Index].From is { } date && (date.Day is not null || best is null))
                best = token;
        }

        return best;
    }
}
