using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Understanding.Happenings;

namespace Huijian.Facts.Understanding.Cooperating;

/// <summary>
/// Finds what a named speaker hopes (希望、期待、欢迎) or pledges (愿, 表示将): the fields, without the verb. Speech goes on over the sentences of a
/// paragraph (张国清说，…。希望…; 他说，…). What a government says it will do at home is policy; only with 愿 or 将在…等方面 is it a pledge.
/// </summary>
internal sealed class CooperationFinder
{
    /// <summary>A clause that begins so speaks of others, or tells what is, not what is hoped.</summary>
    private static readonly string[] Breaks =
        ["双方", "三方", "各方", "两地", "两校", "我们", "我省", "我市", "我区", "我县", "中方", "大家", "相信", "认为", "感谢", "祝", "这", "目前", "当前", "近年来", "今年", "去年", "指出", "强调", "并介绍", "介绍"];

    /// <summary>So much of the body may be left in front of somebody's post.</summary>
    private const int LongestBody = 10;

    /// <summary>Behind such a character somebody else stands: 对甲希望, 与乙.</summary>
    private static readonly SearchValues<char> Others = SearchValues.Create("，。；对向与同");

    /// <summary>So many sentences of a quotation are looked through for its end.</summary>
    private const int LongestQuotation = 8;

    private readonly ClauseFields _fields = new(CooperationWords.Load());

    /// <summary>One entry for each speaker and kind, in the order spoken.</summary>
    public ImmutableArray<Cooperation> Find(Mentions mentions, ReadOnlySpan<SentenceReading> readings)
    {
        var found = new List<Spoken>();
        var sight = mentions.Sight;
        var paragraph = int.MinValue;
        ImmutableArray<Token> speakers = [];
        var spoke = false;
        CooperationKind? goesOn = null;

        // 愿与各方一道，…。一是…。拓展…。二是…: what is wished or pledged first holds for all that is counted up behind it.
        CooperationKind? kept = null;
        var itemised = false;
        for (var i = 0; i < readings.Length; i++)
        {
            var reading = readings[i];
            var here = sight.ParagraphAt(reading.Sentence.Start);
            if (here != paragraph)
                (paragraph, speakers, spoke, goesOn, kept, itemised) = (here, BeginsWithPronoun(sight.Text, reading.Sentence) ? speakers : [], false, null, null, false);
            if (here == TextSpan.Title)
                continue;

            // 甲指出，…。双方要…。我方愿…: what both should do is passed over, and whoever spoke goes on.
            if (!speakers.IsEmpty && IsAppeal(sight.Text.AsSpan(reading.Sentence.Start, reading.Sentence.Length)) && !reading.Acts.Any(act => !act.Spoken && act.Cue == Cue.Says && !act.Subjects.IsEmpty))
            {
                (goesOn, kept, itemised) = (null, null, false);
                continue;
            }

            speakers = QuotedSpeaker(sight, readings, i) is { } behind ? [behind] : Speakers(sight.Text, reading, speakers, ref spoke);
            itemised = itemised && kept is not null || kept is not null && IsItem(sight.Text, reading.Sentence);
            (goesOn, speakers) = Take(mentions, reading, speakers, itemised ? kept : goesOn, found);
            kept = goesOn ?? (itemised ? kept : null);
            if (sight.Text[reading.Sentence.End - 1] != '；')
                goesOn = null;
        }

        return [.. found.Select(spoken => spoken.Finish(mentions))];
    }

    private static bool IsAppeal(ReadOnlySpan<char> sentence)
    {
        if (!sentence.StartsWith("双方") && !sentence.StartsWith("两国"))
            return false;
        foreach (var should in (ReadOnlySpan<string>)["要", "应", "可以", "可在", "须", "需要", "完全可以", "还要", "还应", "各领域", "共建", "务实", "互利", "友好", "关系", "在"])
        {
            if (sentence[2..].StartsWith(should))
                return true;
        }

        return false;
    }

    private static bool IsItem(string text, Sentence sentence)
    {
        var words = text.AsSpan(sentence.Start, sentence.Length);
        return words is ['一' or '二' or '三' or '四', '是', ..] or ['第', '一' or '二' or '三' or '四', '，', ..] || words.StartsWith("首先，");
    }

    /// <summary>“…。…。”公司总经理甲说: who is quoted from here on may be told behind the quotation. Null if nobody is.</summary>
    private static Token? QuotedSpeaker(Sight sight, ReadOnlySpan<SentenceReading> readings, int at)
    {
        if (sight.Text[readings[at].Sentence.Start] != '“')
            return null;
        for (var i = at; i < readings.Length && i < at + LongestQuotation && sight.ParagraphAt(readings[i].Sentence.Start) == sight.ParagraphAt(readings[at].Sentence.Start); i++)
        {
            var words = sight.Text.AsSpan(readings[i].Sentence.Start, readings[i].Sentence.Length);
            var close = words.LastIndexOf('”');
            if (close < 0 || words[close..].Contains('“'))
                continue;
            var behind = close + 1 < words.Length ? readings[i].Sentence.Start + close + 1 : readings[i].Sentence.End;
            if (close + 1 == words.Length && ++i == readings.Length)
                return null;
            while (behind < readings[i].Sentence.End && sight.Text[behind] is '，' or '\n' or ' ')
                behind++;
            foreach (var act in readings[i].Acts)
            {
                if (act.Cue == Cue.Says && act.Subjects is [{ Kind: TokenKind.Person } speaker, ..] && speaker.From == behind)
                    return speaker;
            }

            return null;
        }

        return null;
    }

    /// <summary>他表示 at the head of a paragraph is whoever spoke last.</summary>
    private static bool BeginsWithPronoun(string text, Sentence sentence) => text[sentence.Start] is '他' or '她' && text[sentence.Start + 1] is not '们';

    /// <summary>Who speaks: whoever last stood before a verb and was not himself spoken of; 他们 and 双方 are nobody.</summary>
    private static ImmutableArray<Token> Speakers(string text, SentenceReading reading, ImmutableArray<Token> before, ref bool spoke)
    {
        var words = text.AsSpan(reading.Sentence.Start, reading.Sentence.Length);
        if (words.StartsWith("他们") || words.StartsWith("双方") || words.StartsWith("大家") || words.StartsWith("与会"))
            return [];
        foreach (var act in reading.Acts.Where(act => !act.Spoken && !act.Inherited))
        {
            // 甲表示，…。乙主席高度重视，将…: of whom he speaks.
            if (act.Cue == Cue.Plans && before.Length > 0)
                continue;
            var first = act.Subjects.TakeWhile(token => token.Kind != TokenKind.Person).Count();
            if (first == act.Subjects.Length)
            {
                // 云岭银行等多家企业表示: a body speaks, no one named.
                before = act.Cue == Cue.Says && first > 0 ? [] : before;
                continue;
            }

            // 甲表示，…。乙同总统会谈，…。我方愿…: what others did is told by whoever spoke last, until somebody else speaks.
            var speaks = act.Cue is Cue.Says or Cue.Addresses;
            if (spoke && !speaks)
                continue;
            spoke = speaks;
            var last = first;
            while (last + 1 < act.Subjects.Length && act.Subjects[last + 1] is { Kind: TokenKind.Person } next && (next.From == act.Subjects[last].End || next.From == act.Subjects[last].End + 1 && text[next.From - 1] is '、' or '和' or '与' or '，'))
                last++;
            before = act.Subjects[first..(last + 1)];
        }

        // 乔北平向…介绍了…: a name at the head of a sentence without a verb of the lists speaks too.
        if (reading.Acts.IsEmpty && before.IsEmpty && reading.Tokens is [{ Kind: TokenKind.Person } head, ..] && head.From == reading.Sentence.Start)
            return [head];
        return before;
    }

    private (CooperationKind? GoesOn, ImmutableArray<Token> Speakers) Take(Mentions mentions, SentenceReading reading, ImmutableArray<Token> speakers, CooperationKind? goesOn, List<Spoken> found)
    {
        var text = mentions.Sight.Text;
        var kind = goesOn;
        var offers = false;
        foreach (var (start, end) in Clauses(text, reading.Sentence))
        {
            var from = start;
            if (Wisher(text, reading, start) is { } wisher)
                (speakers, kind, offers) = ([wisher], null, false);
            if (speakers.IsEmpty)
                continue;
            if (Marker(mentions, speakers, reading.Sentence, start, end) is { } marker)
                (kind, offers, from) = (marker.Kind, marker.Kind is null && !IsOfSeveral(text.AsSpan(start, marker.End - 1 - start)), marker.End);
            else if (BreaksOff(text.AsSpan(start, end - start)))
                (kind, offers) = (null, false);
            var said = kind ?? (offers && IsOffer(text.AsSpan(from, end - from)) ? CooperationKind.Pledge : null);
            if (said is null || text.AsSpan(start, end - start).EndsWith("的同时"))
                continue;
            foreach (var (begin, length) in _fields.In(mentions, from, end))
            {
                if (IsProgressOfPlace(mentions, begin, length))
                    continue;
                foreach (var speaker in speakers)
                    Spoken.Of(found, mentions.NameOf(speaker), said.Value, reading).Add(mentions, begin, length);
            }
        }

        return (kind, speakers);
    }

    private static bool IsOfSeveral(ReadOnlySpan<char> before) =>
        before.EndsWith("双方") || before.EndsWith("三方") || before.EndsWith("各方") || before.EndsWith("两地") || before.EndsWith("两国") || before.EndsWith("两校");

    /// <summary>我市将一如既往支持贵公司，在用地、用能等方面做好服务: what a region will do is policy, what it will do for others in a sphere is offered.</summary>
    private static bool IsOffer(ReadOnlySpan<char> clause)
    {
        if (!clause.Contains('在') || clause.Contains("开放", StringComparison.Ordinal) || !clause.Contains("方面", StringComparison.Ordinal) && !clause.Contains("领域", StringComparison.Ordinal) && !clause.Contains("上", StringComparison.Ordinal))
            return false;
        foreach (var given in (ReadOnlySpan<string>)["合作", "协作", "交流", "对接", "支持", "服务", "保障", "帮助", "投资布局", "布局", "协同", "便利", "力度", "配合"])
        {
            if (clause.EndsWith(given))
                return true;
        }

        return false;
    }

    /// <summary>甲表示，…。市委书记乙希望…: who stands at the head of a clause right before the word of hope hopes, whoever spoke before. Null if nobody does.</summary>
    private static Token? Wisher(string text, SentenceReading reading, int clause)
    {
        foreach (var token in reading.Tokens)
        {
            if (token.Kind == TokenKind.Person && token.From >= clause && token.From - clause <= LongestBody && text.AsSpan(clause, token.From - clause).IndexOfAny(Others) < 0 && !reading.Acts.Any(act => act.Spoken && act.Start <= clause))
                return text.AsSpan(token.End) is var rest && (rest.StartsWith("恳请") || rest.StartsWith("希望") || rest.StartsWith("期待") || rest.StartsWith("期望") || rest.StartsWith("愿") || rest.StartsWith("欢迎")) ? token : null;
        }

        return null;
    }

    /// <summary>支持江州发展: that a place gets on is no field.</summary>
    private static bool IsProgressOfPlace(Mentions mentions, int start, int length)
    {
        foreach (var place in mentions.PlacesIn(start, start + 1))
        {
            if (mentions.Sight.Text.AsSpan(place.End, Math.Max(0, start + length - place.End)) is "" or "开发区" or "经开区" or "高新区" or "发展" or "建设" or "高质量发展" or "经济社会发展" or "经济发展" or "现代化建设" or "振兴" or "高质量发展和现代化建设")
                return true;
        }

        return false;
    }

    private static bool BreaksOff(ReadOnlySpan<char> clause)
    {
        foreach (var word in Breaks)
        {
            if (clause.StartsWith(word))
                return true;
        }

        return false;
    }

    private static IEnumerable<(int Start, int End)> Clauses(string text, Sentence sentence)
    {
        var from = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text[i] is not ('，' or '；' or '：' or '。' or '！'))
                continue;
            if (i > from)
                yield return (from, i);
            from = i + 1;
        }

        if (from < sentence.End)
            yield return (from, sentence.End);
    }

    /// <summary>The word of hope or pledge in a clause, and where what follows it begins; a kind of null ends what was hoped before.</summary>
    private static (CooperationKind? Kind, int End)? Marker(Mentions mentions, ImmutableArray<Token> speakers, Sentence sentence, int start, int end)
    {
        var text = mentions.Sight.Text;
        var clause = text.AsSpan(start, end - start);
        foreach (var hope in (ReadOnlySpan<string>)["希望", "期待", "期望", "欢迎", "恳请", "期盼", "盼望"])
        {
            var at = clause.IndexOf(hope, StringComparison.Ordinal);
            if (at >= 0 && !IsNoun(clause, at))
                return (CooperationKind.Hope, start + at + 2);

            // 甲期待，…以A、B为抓手
            if (at >= 0 && at + 2 == clause.Length && end < text.Length && text[end] == '，' && speakers.Any(speaker => speaker.End == start + at))
                return (CooperationKind.Hope, end);

            // 提出三点希望：一是…；二是…
            if (at > 2 && at + 2 == clause.Length && clause[..at].Contains("提出", StringComparison.Ordinal) && end < text.Length && text[end] == '：')
                return (CooperationKind.Hope, end);
        }

        var wish = clause.IndexOf('愿');
        if (wish >= 0 && !(wish > 0 && clause[wish - 1] is '意' or '志' or '心' or '祝' or '自' or '夙' or '但') && !(wish + 1 < clause.Length && clause[wish + 1] is '景' or '望'))
            return (CooperationKind.Pledge, start + wish + 1);
        // 公司计划在A、B方面加大投入
        if (clause.StartsWith("计划在") || clause.StartsWith("公司计划") || clause.StartsWith("集团计划"))
        {
            var plan = clause.IndexOf("计划", StringComparison.Ordinal);
            if (IsPledge(mentions, speakers, text.AsSpan(sentence.Start, start - sentence.Start), clause, plan + 1, start))
                return (CooperationKind.Pledge, start + plan + 2);
        }

        var will = clause.IndexOf('将');
        if (will < 0 || will > 0 && clause[will - 1] is '即' or '名' || will + 1 < clause.Length && clause[will + 1] is '军' or '士')
            return null;
        return (IsPledge(mentions, speakers, text.AsSpan(sentence.Start, start - sentence.Start), clause, will, start) ? CooperationKind.Pledge : null, start + will + 1);
    }

    /// <summary>表示热烈欢迎, 深受欢迎, 人民的期待: the word is what is expressed, not the verb.</summary>
    private static bool IsNoun(ReadOnlySpan<char> clause, int at) =>
        at + 2 >= clause.Length || clause[at] == '欢' && clause[at + 2] is '并' or '和' or '与' or '、' || at > 0 && clause[at - 1] is '的' or '受' or '寄' || clause[(at + 2)..].StartsWith("仪式");

    /// <summary>表示将, 未来将 of a company's man is a pledge; a country, a region and 我们 announce what they do anyway.</summary>
    private static bool IsPledge(Mentions mentions, ImmutableArray<Token> speakers, ReadOnlySpan<char> told, ReadOnlySpan<char> clause, int will, int start)
    {
        var before = clause[..will];
        var ofCompany = speakers.Any(speaker => HeadsCompany(mentions, speaker));
        if (!ofCompany && (told.Contains("中方", StringComparison.Ordinal) || told.Contains("我们", StringComparison.Ordinal)))
            return false;
        var after = clause[(will + 1)..];
        if (!ofCompany && before.EndsWith("我们") || before.EndsWith("三方") || before.EndsWith("各方") || before.EndsWith("两地") || before.EndsWith("我国") || before.EndsWith("中国") || before.EndsWith("中方") || before.EndsWith("双方"))
            return false;
        if (after.StartsWith("在") && after.Contains("方面", StringComparison.Ordinal))
            return true;
        return mentions.PlacesIn(start, start + will).IsEmpty && speakers.Any(speaker => IsOfCompany(mentions, speaker));
    }

    /// <summary>董事长, 总经理: what 我们 will do is what the company pledges.</summary>
    private static bool HeadsCompany(Mentions mentions, Token speaker) =>
        mentions.Found.People[speaker.Index].Posts.Any(post => post.Title is "董事长" or "总经理" or "总裁" or "首席执行官" or "行长");

    /// <summary>A company, a school, an association; also somebody of whom the article gives no post.</summary>
    private static bool IsOfCompany(Mentions mentions, Token speaker)
    {
        var posts = mentions.Found.People[speaker.Index].Posts;
        return posts.IsEmpty || posts.Any(post => mentions.Found.Bodies.Any(body => body.Name == post.Body && body.Kind is BodyKind.Company or BodyKind.CentralEnterprise or BodyKind.Association or BodyKind.Institute or BodyKind.School))
            || posts.Any(post => post.Body is { } name && (name.EndsWith("公司", StringComparison.Ordinal) || name.EndsWith("集团", StringComparison.Ordinal)))
            || posts.Any(post => post.Title is "董事长" or "总经理" or "总裁" or "首席执行官" or "行长" or "会长" or "总工程师" or "校长" or "院长" or "所长");
    }
}
