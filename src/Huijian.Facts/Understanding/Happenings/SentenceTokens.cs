using System.Buffers;
using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>Cuts a sentence into what matters: who, where, when, the words that tell of happenings, and the marks between.</summary>
internal static class SentenceTokens
{
    /// <summary>The tokens of a stretch of <see cref="Sight.Text"/>, in order, without overlap. Words of happenings inside names do not count.</summary>
    /// <param name="tokens">Room to put them together in; what it holds is thrown away.</param>
    public static ImmutableArray<Token> Of(Mentions mentions, HappeningWords words, int start, int end, ImmutableArray<Token>.Builder tokens)
    {
        tokens.Clear();
        var text = mentions.Sight.Text;
        var named = mentions.In(start, end);
        var next = 0;
        for (var i = start; i < end;)
        {
            while (next < named.Length && named[next].Start < i)
                next++;
            if (next < named.Length && named[next].From <= i && !IsPartOfWord(text, words, named[next], end))
            {
                tokens.Add(HeldOccasion(text, words, named[next]) ?? named[next]);
                i = named[next].End;
                next++;
                continue;
            }

            var limit = next < named.Length && named[next].From > i ? Math.Min(named[next].From, end) : end;
            if (CueAt(text, words, i, limit, EndsName(mentions, i)) is { } cue)
            {
                tokens.Add(cue);
                i = cue.End;
                if (i < limit && text[i] == '、')
                    tokens.Add(new Token(TokenKind.Break, i, i, i + 1, -1));
                continue;
            }

            if (text[i] is '，' or '；' or '：' or '“' or '”' or '《' or '》' or '。')
                tokens.Add(new Token(TokenKind.Break, i, i, i + 1, -1));
            i++;
        }

        return tokens.ToImmutable();
    }

    /// <summary>友好 is a district, 友好交流 is not.</summary>
    private static bool IsPartOfWord(string text, HappeningWords words, Token place, int end) =>
        place.Kind == TokenKind.Place && words.At(text.AsSpan(place.Start, end - place.Start)) is { } word && word.Length > place.End - place.Start;

    /// <summary>第十届中国某某业|峰会在某市开幕: what is held is an occasion, though its name is like a body's. Null for what is not held here.</summary>
    private static Token? HeldOccasion(string text, HappeningWords words, Token body)
    {
        if (body.Kind != TokenKind.Body || body.End - body.Start < 4 || text[body.End - 1] is not ('会' or '坛'))
            return null;
        var tail = body.End - 2;
        if (words.At(text.AsSpan(tail, 2)) is not { Cue: Cue.Gathering, Length: 2 })
            return null;
        var after = text.AsSpan(body.End).TrimStart("”》");
        foreach (var held in (ReadOnlySpan<string>)["在", "于", "开幕", "召开", "举行", "举办", "闭幕", "正式", "隆重", "今天", "今日"])
        {
            // 联合国大会|举行会议, 峰会召开前: it holds something else, or is yet to be held.
            if (after.StartsWith(held) && (held.Length == 1 || held[0] is '正' or '隆' or '今' || after.Length == 2 || after[2] is '，' or '。' or '；' or '\n'))
                return new Token(TokenKind.Cue, tail, tail, body.End, -1, Cue.Gathering);
        }

        return null;
    }

    private static bool EndsName(Mentions mentions, int at) => mentions.Sight.Text[at] is '任' or '说' or '作' or '做' && mentions.EndsName(at);

    private static Token? CueAt(string text, HappeningWords words, int at, int limit, bool behindName)
    {
        if (text[at] == '任' && IsTakingPost(text, at, behindName))
            return new Token(TokenKind.Cue, at, at, at + 1, -1, Cue.Appoints);
        if (text[at] == '接' && text.AsSpan(at).StartsWith("接待") && at + 2 < text.Length && text[at + 2] is '，' or '。' or '；' && !text.AsSpan(0, at).EndsWith("的") && !text.AsSpan(0, at).EndsWith("的热情"))
            return new Token(TokenKind.Cue, at, at, at + 2, -1, Cue.Attends);
        if (text[at] == '访' && IsCall(text, at))
            return new Token(TokenKind.Cue, at, at, at + 2, -1, Cue.Calls);
        if (text[at] is '作' or '做' && (behindName || text.AsSpan(0, at).EndsWith("分别") || text.AsSpan(0, at).EndsWith("先后") || text.AsSpan(0, at).EndsWith("依次")) && Telling(text, at, limit) is > 0 and var told)
            return new Token(TokenKind.Cue, at, at, at + told, -1, Cue.Addresses);
        if (words.At(text.AsSpan(at, limit - at)) is not { } found)
            return text[at] == '会' && IsGathering(text, at) ? new Token(TokenKind.Cue, at, at, at + 1, -1, Cue.Gathering) : null;
        var after = at + found.Length < text.Length ? text[at + found.Length] : '\n';
        var before = at > 0 ? text[at - 1] : '\n';

        // 全国无线电管理工作座谈|会: the occasion, not the talk; but 座谈，会后.
        if (found.Cue == Cue.Talks && after == '会' && text.AsSpan(at + found.Length + 1, Math.Min(1, text.Length - at - found.Length - 1)) is not ("见" or "谈" or "商" or "晤" or "后" or "前"))
            return new Token(TokenKind.Cue, at, at, at + found.Length + 1, -1, Cue.Gathering);
        return found.Cue switch
        {
            // 简称, 传说: one character says something only before what is said, or behind it: “…。”王某说。
            Cue.Says when found.Length == 1 && (after is not ('，' or '：' or '“') && !(after == '。' && text[at] == '说' && behindName) || before is '简' or '俗' or '统' or '号' or '堪' or '名' or '全' or '又' or '誉' or '职') => null,
            Cue.Says when after is '的' or '过' => null,
            Cue.Gathering when after is '堂' => null,

            // 国民议|会议|长, 国|会议|员: heads and members of a parliament.
            Cue.Gathering when found.Length == 2 && text[at] == '会' && text[at + 1] == '议' && after is '长' or '员' && before is '议' or '国' or '众' or '参' => null,

            // 高速铁路建设动员大会, where 项目开工 is announced
            Cue.Gathering when IsBreaking(text, at, found.Length) => new Token(TokenKind.Cue, at, at, at + found.Length, -1, Cue.BreakingCeremony),

            // 大会举办地, 主办方: no verb.
            Cue.Opens when after is '地' or '方' or '权' => null,

            // 将军, 希望将: a plan is followed by its verb.
            Cue.Plans when after is '军' or '士' or '领' || before is '即' or '名' or '麻' => null,
            // 招商引资推介、公司介绍 as nouns: 介绍了, 介绍，and 介绍有关情况 are acts.
            Cue.Addresses when before is '听' or '取' or '的' || IsHeard(text, at) || at >= 3 && text.AsSpan(at - 3, 3) is "的重要" || text.AsSpan(at + found.Length).StartsWith("精神") => null,
            _ => new Token(TokenKind.Cue, at, at, at + found.Length, -1, found.Cue),
        };
    }

    private static bool IsBreaking(string text, int at, int length)
    {
        if (!text.AsSpan(at, length).StartsWith("动员") && !text.AsSpan(0, at).EndsWith("动员") || !text.AsSpan(Math.Max(0, at - 6), Math.Min(6, at)).Contains("建设", StringComparison.Ordinal))
            return false;
        var rest = text.AsSpan(at, Math.Min(LongestOpening, text.Length - at));
        var line = rest.IndexOf('\n');
        rest = line < 0 ? rest : rest[..line];
        return rest.IndexOf("宣布") is > 0 and var order && rest[order..].IndexOf("开工") is > 0 and <= 10 || rest.Contains("开工令", StringComparison.Ordinal);
    }

    /// <summary>甲一行到某大学访问。</summary>
    private static bool IsCall(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith("访问") || at + 2 < text.Length && text[at + 2] is not ('，' or '。' or '；' or '\n'))
            return false;
        var before = text.AsSpan(Math.Max(0, at - LongestWay), Math.Min(LongestWay, at));
        before = before[(before.LastIndexOfAny('，', '。', '\n') + 1)..];
        return before.Contains("一行到", StringComparison.Ordinal) || before.Contains("一行来", StringComparison.Ordinal) || before.Contains("一行赴", StringComparison.Ordinal);
    }

    /// <summary>总会计师甲|作财务分析, 甲、乙分别|作交流汇报: up to a mark, and what is done at the end. 0 for 作贡献.</summary>
    private static int Telling(string text, int at, int limit)
    {
        var words = text.AsSpan(at, Math.Min(limit - at, LongestTelling));
        var end = words.IndexOfAny('，', '。', '；');
        words = end < 0 ? words : words[..end];
        foreach (var told in (ReadOnlySpan<string>)["发言", "报告", "分析", "通报", "汇报", "说明", "介绍", "讲解", "部署", "辅导", "授课", "总结", "点评", "表态", "述职", "演讲", "分享", "讲话", "致辞"])
        {
            if (words.Length > told.Length && words.EndsWith(told))
                return words.Length;
        }

        return 0;
    }

    /// <summary>So far behind the name of a gathering it is said that work begins.</summary>
    private const int LongestOpening = 240;

    /// <summary>So far before 访问 they set out.</summary>
    private const int LongestWay = 30;

    /// <summary>作…报告 is no longer.</summary>
    private const int LongestTelling = 24;

    /// <summary>论证评估会，在济南召开; 专题部署会今日举行: whatever kind of 会 is held, if it is no body and no other word.</summary>
    private static bool IsGathering(string text, int at)
    {
        if (at < 2 || at + 1 >= text.Length || !Ground.IsHan(text[at - 1]) || !Ground.IsHan(text[at - 2]) || NoGathering.Contains(text[at - 1]))
            return false;
        var after = text.AsSpan(at + 1).TrimStart("”》，");
        foreach (var word in Holding)
        {
            if (after.StartsWith(word))
                return true;
        }

        return false;
    }

    private static readonly SearchValues<char> NoGathering = SearchValues.Create("机社协商学员工金合事议国都省聚约晚宴班教行开体融领误拜幸附委究进字妇友奥运大集书青校不也才就都将还只可能必学理董监立区盟士仁佛法公帮财红");

    private static readonly string[] Holding = ["召开", "举行", "举办", "在京", "开幕", "闭幕", "今天", "今日", "昨日", "昨天", "近日", "日前", "正式召开", "顺利召开", "隆重召开", "于", "在", "上，", "上指出", "上强调", "上表示"];

    /// <summary>听取当前防汛救灾情况|汇报: others report, and those who are named before hear it.</summary>
    private static bool IsHeard(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - 30), Math.Min(30, at));
        before = before[(before.LastIndexOfAny('，', '。', '；') + 1)..];
        return before.Contains("听取", StringComparison.Ordinal) || before.Contains("听了", StringComparison.Ordinal);
    }

    /// <summary>张三同志任山西省委书记: 任 behind a name and before a post, not 任命, 任期, 任职.</summary>
    private static bool IsTakingPost(string text, int at, bool behindName)
    {
        if (at + 1 >= text.Length || text[at + 1] is '命' or '期' or '职' or '务' or '何' or '免' or '意' or '内' or '用' or '教' or '重' or '选')
            return false;
        return behindName || at >= 2 && (text.AsSpan(0, at).EndsWith("同志") || text.AsSpan(0, at).EndsWith("先生"));
    }
}
