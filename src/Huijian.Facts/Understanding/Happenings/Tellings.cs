using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// From the acts of one sentence to what it tells. A trigger counts where it is the verb of its clause or the occasion that is held;
/// beside 后、率、新、加快 or before 的 it is a name, a measure or a wish.
/// </summary>
internal sealed class Tellings(HappeningWords words, Venues venues)
{
    private readonly Journeys _journeys = new(venues);

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789.万多余近");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("，。、签与和同在");

    private static readonly string[] Services = ["航线", "班列", "航班", "专列", "热线", "专窗", "网站", "账号", "试船", "试航", "公交线路"];

    private static readonly string[] SameDays = ["当天", "当日", "同日", "同一日", "同一天", "当晚"];

    private static readonly string[] Ties = ["会议期间", "活动期间", "访问期间", "大会期间", "峰会期间", "随后", "现场", "其间", "间隙", .. SameDays];

    /// <summary>The happenings that a sentence tells of, in order.</summary>
    public ImmutableArray<Telling> In(Mentions mentions, ImmutableArray<Token> tokens, ImmutableArray<Act> acts, Sentence sentence, int number)
    {
        var told = ImmutableArray.CreateBuilder<Telling>(0);
        for (var i = 0; i < acts.Length; i++)
        {
            if (KindOf(acts, i, mentions.Sight.Text) is not { } kind || IsUnreal(mentions.Sight.Text.AsSpan(sentence.Start, acts[i].Start - sentence.Start), kind) || IsTotal(mentions, tokens, acts[i], kind, sentence) || IsEcho(mentions.Sight.Text.AsSpan(acts[i].End, Math.Max(0, sentence.End - acts[i].End))) || IsOldPost(mentions.Sight.Text, tokens, acts, i) || IsTitle(mentions.Sight.Text, tokens, acts[i]) || IsBackground(mentions.Sight.Text, acts[i], kind))
                continue;
            var held = OpenedBy(acts, i, mentions.Sight.Text);
            if (kind == TellingKind.Conference && (held is null || IsSetting(acts, i, mentions.Sight.Text)))
                continue;
            var telling = Tell(mentions, tokens, acts, i, kind, held, sentence, number);
            if (kind == TellingKind.Conference && IsYearsOld(mentions, telling, held))
                continue;
            told.Add(telling);
        }

        if ((told.Count == 0 || !told.Any(telling => telling.Kind == TellingKind.Visit && HasPeople(telling.Subjects))) && _journeys.In(mentions, tokens, sentence, number) is { } journey)
            told.Insert(0, journey);
        return told.ToImmutable();
    }

    private static TellingKind? KindOf(ImmutableArray<Act> acts, int i, string text) => acts[i].Cue switch
    {
        Cue.Meets => TellingKind.Meeting,
        Cue.Calls => TellingKind.Call,
        Cue.Talks => TellingKind.Talk,
        Cue.Gathering when IsTalkWithGuests(text, acts[i]) || IsTalkOfMeeting(text, acts, i) => TellingKind.Talk,
        Cue.Gathering => TellingKind.Conference,
        Cue.Signs or Cue.SigningCeremony => TellingKind.Signing,
        Cue.Witnesses when text.AsSpan(acts[i].Start, acts[i].End - acts[i].Start).Contains('签') => TellingKind.Signing,
        Cue.Inspects => TellingKind.Visit,
        Cue.Breaks or Cue.BreakingCeremony => TellingKind.Groundbreaking,
        Cue.Runs or Cue.RunningCeremony => TellingKind.Commissioning,
        Cue.Appoints or Cue.Removes => TellingKind.Appointment,
        Cue.Unveils => TellingKind.Unveiling,
        _ => null,
    };

    /// <summary>会长甲一行来我区考察，并举行座谈会: those who came talk with those they came to.</summary>
    private static bool IsTalkWithGuests(string text, Act act)
    {
        if (text.AsSpan(act.Start, act.End - act.Start) is not ("座谈会" or "交流会" or "座谈交流会") || act.Subjects.IsEmpty)
            return false;
        var come = text.AsSpan(act.Subjects[^1].End, Math.Max(0, act.Start - act.Subjects[^1].End));
        return come.StartsWith("一行") && (come.Contains('来') || come.Contains("莅临", StringComparison.Ordinal) || come.Contains("到我", StringComparison.Ordinal) || come.Contains("到访", StringComparison.Ordinal)) && !come.Contains('。');
    }

    /// <summary>会见甲一行，并举行座谈会: where those who met talk on.</summary>
    private static bool IsTalkOfMeeting(string text, ImmutableArray<Act> acts, int i) =>
        text.AsSpan(acts[i].Start, acts[i].End - acts[i].Start) is "座谈会" or "交流会" or "座谈交流会" or "交流座谈会" && text[acts[i].ClauseStart] is '并' or '双' or '共'
        && acts.Any(act => act.Cue is Cue.Meets or Cue.Calls && act.ClauseEnd <= acts[i].ClauseStart && HasPeople(act.Objects) && !act.Spoken);

    /// <summary>调研企业生产, 检查项目建设, 督导重点工作: what somebody looks at; 调研报告 and 考察团 are things.</summary>
    private static bool LooksAt(ReadOnlySpan<char> after)
    {
        foreach (var seen in (ReadOnlySpan<string>)["企业", "项目", "工作", "重点", "城市", "业务"])
        {
            if (after.StartsWith(seen))
                return true;
        }

        return false;
    }

    private bool IsBackground(string text, Act act, TellingKind kind)
    {
        var before = text.AsSpan(Math.Max(0, act.Start - 12), Math.Min(12, act.Start));
        var after = text.AsSpan(act.End, Math.Min(8, text.Length - act.End));
        // 签署数据中心项目合作协议: what is signed may begin with any word.
        var hasObject = kind == TellingKind.Signing && text.AsSpan(act.Start, act.End - act.Start) is [.., '署'] or [.., '订'] || kind == TellingKind.Visit && HasPeople(act.Subjects) && LooksAt(after);
        // 3月2日，甲在某县调研时强调: he was there that day; without one what he said then is told again.
        if (kind == TellingKind.Visit && HasPeople(act.Subjects) && after is ['时', ..] && (after[1..].StartsWith("强调") || after[1..].StartsWith("指出") || after[1..].StartsWith("要求")) && IsDated(text, act.Start))
            after = default;

        // 总经理章某新拜访: the 新 of a name.
        if (act.Subjects is [.., { Kind: TokenKind.Person } actor] && actor.End == act.Start)
            before = default;
        if (words.IsBackground(before, hasObject && after is not (['后', ..] or ['前', ..] or ['时', ..] or ['以', ..] or ['之', ..]) ? default : after))
            return true;
        var isOccasion = act.Cue is Cue.Gathering or Cue.SigningCeremony or Cue.BreakingCeremony or Cue.RunningCeremony;
        if (after.StartsWith("的") && !after.StartsWith("的是"))
            return true;
        if (after.StartsWith("上的") || after.TrimStart("0123456789").StartsWith("周年"))
            return true;
        if (kind == TellingKind.Signing && IsDecree(Signed(text, act.End)))
            return true;
        if (kind != TellingKind.Appointment && IsWish(text.AsSpan(act.ClauseStart, Math.Max(0, act.Start - act.ClauseStart))))
            return true;
        if (!isOccasion && before.EndsWith("的"))
            return true;

        // 致慰问电: nobody went there. 在使馆前举行集会抗议: no conference.
        if (kind == TellingKind.Visit && (after.StartsWith("电") || after.StartsWith("信") || after.StartsWith("函") || after.StartsWith("演出")))
            return true;
        if (kind == TellingKind.Conference && text.AsSpan(act.Start, act.End - act.Start) is "集会" && IsProtest(text.AsSpan(act.ClauseStart, Math.Min(text.Length - act.ClauseStart, act.End - act.ClauseStart + 40))))
            return true;

        // 再次对某人当选连任表示祝贺, 对某人来履新表示欢迎: the occasion of what is said. 颁发任命书: a paper.
        if (kind == TellingKind.Appointment && text.AsSpan(act.End, Math.Max(0, act.ClauseEnd - act.End)) is var said && (said.Contains("祝贺", StringComparison.Ordinal) || said.Contains("表示欢迎", StringComparison.Ordinal) || said.Contains("表示热烈欢迎", StringComparison.Ordinal) || said.StartsWith("书") || said.StartsWith("证书")))
            return true;

        // 航线正式开通, 首次试船通航: a service, and a trial.
        if (kind == TellingKind.Commissioning && Services.Any(service => text.IndexOf(service, act.ClauseStart, Math.Max(0, act.End - act.ClauseStart), StringComparison.Ordinal) >= 0))
            return true;
        return act.Spoken && kind is not (TellingKind.Groundbreaking or TellingKind.Commissioning);
    }

    /// <summary>Does its sentence begin with a day?</summary>
    private static bool IsDated(string text, int position)
    {
        var before = text.AsSpan(Math.Max(0, position - 80), Math.Min(80, position));
        before = before[(before.LastIndexOfAny('。', '\n', '！') + 1)..];
        return before.IndexOf('日') is > 0 and var day && char.IsAsciiDigit(before[day - 1]);
    }

    /// <summary>如果…签署: a condition; 致电某人，祝贺他当选: the occasion of a message; 针对传闻称…会面: a rumour; 今年以来…开工: a sum over a time.</summary>
    private static bool IsUnreal(ReadOnlySpan<char> before, TellingKind kind) =>
        before.Contains("如果", StringComparison.Ordinal) || before.Contains("假如", StringComparison.Ordinal) || before.Contains("传闻", StringComparison.Ordinal) || before.Contains("网传", StringComparison.Ordinal) || before.Contains("自媒体", StringComparison.Ordinal)
        || before.StartsWith("更正") || kind == TellingKind.Appointment && (before.Contains("连续", StringComparison.Ordinal) || before.Contains("祝贺", StringComparison.Ordinal) || before.Contains("贺电", StringComparison.Ordinal) || before.Contains("恭贺", StringComparison.Ordinal))
        || kind == TellingKind.Conference && before.Contains("热烈祝贺", StringComparison.Ordinal)
        || kind is TellingKind.Groundbreaking or TellingKind.Commissioning && (before.Contains("以来，", StringComparison.Ordinal) || before.Contains("近年来", StringComparison.Ordinal));

    /// <summary>去年投产54个, 新开工高速公路和国省道299项: a sum over a time, unless a day is told.</summary>
    private static bool IsTotal(Mentions mentions, ImmutableArray<Token> tokens, Act act, TellingKind kind, Sentence sentence)
    {
        if (kind is not (TellingKind.Groundbreaking or TellingKind.Commissioning) || act.Cue is Cue.BreakingCeremony or Cue.RunningCeremony)
            return false;
        var after = mentions.Sight.Text.AsSpan(act.End, Math.Max(0, Math.Min(sentence.End - act.End, 24)));
        if (after.StartsWith("新线") || after.StartsWith("里程"))
            return true;

        // 2024年，各地开工了一批重大项目: many, somewhere in a year.
        if ((after.TrimStart('了').StartsWith("一批") || after.TrimStart('了').StartsWith("一大批")) && !tokens.Any(token => token.Kind == TokenKind.Time && mentions.Found.Times[token.Index].From is { Month: not null }))
            return true;

        // 9个省份全部开工, unless a day is told.
        var clause = mentions.Sight.Text.AsSpan(sentence.Start, Math.Max(0, act.Start - sentence.Start));
        clause = clause[(clause.LastIndexOf('，') + 1)..];
        if (clause.EndsWith("全部") && clause.ContainsAnyInRange('0', '9') && clause.ContainsAny('个', '项', '座') && !tokens.Any(token => token.Kind == TokenKind.Time && mentions.Found.Times[token.Index].From is { Day: not null }))
            return true;
        var stop = after.IndexOfAny('，', '。', '、');
        after = stop < 0 ? after : after[..stop];
        var digit = after.IndexOfAnyInRange('0', '9');
        if (digit < 0)
            return false;
        var unit = after[digit..].IndexOfAnyExcept(Numerals);
        return unit > 0 && after[digit + unit] is '个' or '项' or '座' or '家' or '条' or '套' or '户'
            && !tokens.Any(token => token.Kind == TokenKind.Time && token.End <= act.Start && mentions.Found.Times[token.Index].From is { Day: not null });
    }

    /// <summary>在某地考察重要讲话引发热烈反响: an echo of what happened before.</summary>
    private static bool IsEcho(ReadOnlySpan<char> after) => after.Contains("反响", StringComparison.Ordinal);

    /// <summary>会见印度尼西亚|当选总统: the title of somebody who is to take a post.</summary>
    private static bool IsTitle(string text, ImmutableArray<Token> tokens, Act act) =>
        text.AsSpan(act.Start, act.End - act.Start) is "当选" && text.AsSpan(act.End) is var after && (after.StartsWith("总统") || after.StartsWith("副总统") || after.StartsWith("总理") || after.StartsWith("议长"))
        && tokens.Any(token => token.Kind == TokenKind.Place && token.End == act.Start);

    /// <summary>某人担任起草组组长: what he was, unless a time or a plan says that he becomes it.</summary>
    private static bool IsOldPost(string text, ImmutableArray<Token> tokens, ImmutableArray<Act> acts, int i) =>
        text.AsSpan(acts[i].Start, acts[i].End - acts[i].Start) is "担任"
        && !tokens.Any(token => token.Kind == TokenKind.Time && token.Start < acts[i].Start) && !acts.Any(act => act.Cue is Cue.Plans or Cue.Appoints or Cue.Removes && act.Start < acts[i].Start)
        && text.AsSpan(acts[i].ClauseStart, acts[i].Start - acts[i].ClauseStart).IndexOfAny('由', '请', '聘') < 0;

    private static ReadOnlySpan<char> Signed(string text, int from)
    {
        var signed = text.AsSpan(from, Math.Min(text.Length - from, 50));
        var stop = signed.IndexOfAny("，；。\n ");
        return stop < 0 ? signed : signed[..stop];
    }

    /// <summary>签署国务院令: an order or a law is signed, nothing agreed.</summary>
    private static bool IsDecree(ReadOnlySpan<char> signed)
    {
        var decrees = false;
        foreach (var word in (ReadOnlySpan<string>)["令", "法案", "法令", "法律", "决议", "决定", "批示", "修正案", "法》"])
            decrees |= signed.Contains(word, StringComparison.Ordinal);
        if (!decrees)
            return false;
        foreach (var paper in (ReadOnlySpan<string>)["协议", "协定", "合同", "备忘录", "意向", "文件", "声明", "订单"])
            decrees &= !signed.Contains(paper, StringComparison.Ordinal);
        return decrees;
    }

    /// <summary>欢迎…到访, 邀请…考察, 希望…投产: what somebody wishes has not happened.</summary>
    private static bool IsWish(ReadOnlySpan<char> before) =>
        before.Contains("欢迎", StringComparison.Ordinal) || before.Contains("邀请", StringComparison.Ordinal) || before.Contains("期待", StringComparison.Ordinal)
        || before.Contains("希望", StringComparison.Ordinal) || before.Contains("期望", StringComparison.Ordinal) || before.Contains("尽快", StringComparison.Ordinal);

    private static bool IsProtest(ReadOnlySpan<char> words)
    {
        foreach (var word in (ReadOnlySpan<string>)["抗议", "示威", "强烈要求", "要求", "反对", "谴责", "敦促"])
        {
            if (words.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The verb that says the occasion is held: 在北京举行, 召开…座谈会, or, with people before it, 出席…论坛、主持…会.</summary>
    private static Act? OpenedBy(ImmutableArray<Act> acts, int i, string text)
    {
        var occasion = acts[i];
        for (var k = i + 1; k < acts.Length && acts[k].ClauseStart == occasion.ClauseStart; k++)
        {
            if (acts[k].Cue == Cue.Opens && acts[k].Start - occasion.End <= 40)
                return IsCountedDown(text.AsSpan(acts[k].End)) ? null : acts[k];
            if (acts[k].Cue is not (Cue.Plans or Cue.Stops))
                break;
        }

        // …论证评估会，在济南召开: nothing but where and when stands between.
        if (i + 1 < acts.Length && acts[i + 1] is { Cue: Cue.Opens } across && across.ClauseStart == occasion.End + 1 && across.Inherited | across.Subjects.All(token => token.End <= occasion.Start)
            && text.AsSpan(across.ClauseStart, across.Start - across.ClauseStart) is { Length: <= 16 } when && (when.StartsWith("在") || when.StartsWith("于")))
        {
            return across;
        }

        if (occasion.Cue == Cue.Gathering && i + 1 < acts.Length && acts[i + 1].Cue == Cue.Gathering && acts[i + 1].ClauseStart == occasion.ClauseStart)
            return null;
        for (var k = i - 1; k >= 0 && acts[k].ClauseStart == occasion.ClauseStart; k--)
        {
            if (acts[k].Cue == Cue.Opens)
                return IsBygone(text, acts[k], occasion) ? null : acts[k];
            if (acts[k].Cue is Cue.Attends or Cue.Chairs or Cue.Addresses && occasion.Start - acts[k].End is >= 2 and <= 60 && HasPeople(acts[k].Subjects))
                return acts[k];

            // 甲在某市主持座谈会, 乙在某市出席论坛
            if (acts[k].Cue is Cue.Chairs or Cue.Attends && occasion.Start == acts[k].End && text.AsSpan(occasion.Start, occasion.End - occasion.Start) is not "会议" && acts[k].Subjects is [.., { Kind: TokenKind.Person } chair] && acts[k].Start > chair.End && text[chair.End] == '在')
                return acts[k];

            // 甲集团、乙集团等企业负责人参加座谈会
            if (acts[k].Cue == Cue.Attends && text.AsSpan(occasion.Start, occasion.End - occasion.Start) is not "会议" && occasion.Start - acts[k].End <= 12 && acts[k].Subjects.Length > 1 && acts[k].Subjects.All(token => token.Kind == TokenKind.Body))
                return acts[k];
            if (acts[k].Cue is not (Cue.Gathering or Cue.Plans or Cue.Attends))
                break;
        }

        // 12月6日，某人在…论坛上表示
        return i + 1 < acts.Length && acts[i + 1].Cue is Cue.Says or Cue.Addresses && text.AsSpan(occasion.End).StartsWith("上") && HasPeople(acts[i + 1].Subjects)
            ? acts[i + 1]
            : null;
    }

    /// <summary>博览会开幕还有3天, 运动会进入开幕后的第二天</summary>
    private static bool IsCountedDown(ReadOnlySpan<char> after) => after.StartsWith("还有") || after.StartsWith("倒计时") || after.StartsWith("后的第");

    /// <summary>今天召开的峰会具有重要意义, 4月底召开的会议指出: spoken of, not told; 今天举行的发布会上 is.</summary>
    private static bool IsBygone(string text, Act opens, Act occasion) =>
        text.AsSpan(opens.End).StartsWith("的") && !text.AsSpan(occasion.End).StartsWith("上") && !text.AsSpan(occasion.End).StartsWith("中") && !text.AsSpan(occasion.End).StartsWith("，");

    /// <summary>在2023年召开的工作会议上，他提出; 在2023年春节团拜会上指出; 前不久召开的业绩会上: no more than the setting of what is told.</summary>
    private static bool IsYearsOld(Mentions mentions, Telling telling, Act? held)
    {
        if (held is not { } opens || opens.Cue == Cue.Opens && mentions.Sight.Text[opens.End] != '的')
            return false;
        if (telling.Time is { } time)
            return mentions.Found.Times[time.Index].From is { Month: null } && mentions.Sight.Text[time.End - 1] == '年';
        var before = mentions.Sight.Text.AsSpan(Math.Max(0, telling.Start - 40), Math.Min(40, telling.Start));
        return opens.Cue == Cue.Opens && (before.Contains("不久召开", StringComparison.Ordinal) || before.Contains("此前召开", StringComparison.Ordinal) || before.Contains("不久前召开", StringComparison.Ordinal) || before.Contains("此前举行", StringComparison.Ordinal) || before.Contains("不久举行", StringComparison.Ordinal) || before.Contains("不久前举行", StringComparison.Ordinal));
    }

    private static bool HasPeople(ImmutableArray<Token> tokens) => tokens.Any(token => token.Kind == TokenKind.Person);

    private Telling Tell(Mentions mentions, ImmutableArray<Token> tokens, ImmutableArray<Act> acts, int i, TellingKind kind, Act? held, Sentence sentence, int number)
    {
        var act = acts[i];
        var text = mentions.Sight.Text;
        var end = held is { } opens && opens.Start > act.Start && opens.Cue == Cue.Opens ? opens.End : act.End;
        var isWork = kind is TellingKind.Groundbreaking or TellingKind.Commissioning;
        var place = venues.Said(mentions, sentence.Start, end, kind) ?? Behind(mentions, kind, act, held)
            ?? (isWork ? venues.Named(mentions, act.ClauseStart, act.Start) : null);
        var holder = place is null && kind == TellingKind.Conference && held is { Cue: Cue.Opens } ? Holder(mentions, tokens, act, held) : null;
        var undated = IsUndated(text.AsSpan(act.ClauseStart, Math.Max(0, act.Start - act.ClauseStart)));
        var planned = acts.Any(one => one.Cue == Cue.Plans && one.Start < act.Start && act.Start - one.End <= 40);
        return new Telling
        {
            Kind = kind,
            Cue = act.Cue,
            Attended = IsAttended(acts, i, text),
            Start = act.Start,
            End = act.End,
            Sentence = number,
            Subjects = kind is TellingKind.Signing or TellingKind.Talk ? WithRegions(text, tokens, act, SubjectsOf(act, held)) : SubjectsOf(act, held),
            Objects = act.Objects,
            Partners = kind == TellingKind.Talk ? OneByOne(text, act) : kind == TellingKind.Meeting && IsOneByOne(text.AsSpan(Math.Max(0, act.Start - 2), Math.Min(8, act.End - Math.Max(0, act.Start - 2))), HasPeople(act.Subjects)) ? [.. act.Objects.Where(token => token.Kind == TokenKind.Person)] : [],
            Time = undated ? null : TimeOf(mentions, tokens, acts, act, held, end) is { } time && !(act.Spoken && IsToday(text.AsSpan(time.Start, time.End - time.Start))) ? time : null,
            Undated = undated,
            DayIsOpen = tokens.Any(token => token.Kind == TokenKind.Time && token.End <= act.Start && mentions.Found.Times[token.Index].From is null && text[token.Start] is >= '0' and <= '9' && text.AsSpan(token.Start, token.End - token.Start).Contains('日')),
            SameDay = IsSameDay(text.AsSpan(sentence.Start, act.Start - sentence.Start)),
            Place = place ?? holder,
            PlaceHolds = holder is not null,
            Planned = planned,
            LeadsOn = act.Subjects.Any(token => token.Kind == TokenKind.Person && text[token.End] == '还'),
            Cancelled = acts.Any(one => one.Cue == Cue.Stops && one.Start >= act.End && one.ClauseStart <= act.ClauseEnd),
            Held = held is not null,
            Spoken = act.Spoken,
            Tied = text.AsSpan(act.Start).StartsWith("现场") || IsTied(text.AsSpan(sentence.Start, act.Start - sentence.Start)),
            Rule = Rules.NameOf(kind, act.Cue),
        };
    }

    /// <summary>分别会见, 甲先后会见</summary>
    private static bool IsOneByOne(ReadOnlySpan<char> words, bool somebody) => words.Contains("分别", StringComparison.Ordinal) || somebody && words.StartsWith("先后");

    /// <summary>甲一行分别与乙、丙等座谈, 甲先后与乙、丙座谈: each of the other side by himself; empty if they sat down together.</summary>
    private static ImmutableArray<Token> OneByOne(string text, Act act)
    {
        for (var i = 1; i < act.Subjects.Length; i++)
        {
            if (text.AsSpan(0, act.Subjects[i].From) is [.., '分', '别', '与' or '同' or '和'] or [.., '先', '后', '与' or '同' or '和'])
                return [.. act.Subjects.Skip(i).Where(token => token.Kind == TokenKind.Person)];
        }

        return [];
    }

    /// <summary>甲单位召开…会: who holds it; 会议在北京举行 has nobody, whoever the sentence began with.</summary>
    private static ImmutableArray<Token> SubjectsOf(Act act, Act? held)
    {
        if (act.Cue is not (Cue.Gathering or Cue.SigningCeremony))
            return act.Subjects;
        if (held is { Cue: Cue.Opens } && held.Start < act.Start)
            return held.Subjects;
        return act.Inherited ? [] : act.Subjects;
    }

    /// <summary>天门市与北京申安集团签署协议, 甘肃与天津签约: a region that is joined with another side is a party; 与卡塔尔海湾能源公司 is none.</summary>
    private static ImmutableArray<Token> WithRegions(string text, ImmutableArray<Token> tokens, Act act, ImmutableArray<Token> subjects)
    {
        var regions = tokens.Where(token => token.Kind == TokenKind.Place && token.End <= act.Start && act.Start - token.End <= 60 && !BeginsOffice(text, token) && IsRegionAsParty(text, token, act));
        return [.. subjects.Concat(regions).OrderBy(token => token.Start)];
    }

    /// <summary>马来西亚农业与粮食安全部部长, 卡塔尔能源公司: the place begins a name.</summary>
    private static bool BeginsOffice(string text, Token place)
    {
        if (text[place.End - 1] is '省' or '市' or '县' or '区' or '州' || place.End >= text.Length || !Ground.IsHan(text[place.End]))
            return false;
        var behind = text.AsSpan(place.End, Math.Min(16, text.Length - place.End));
        var stop = behind.IndexOfAny(NameEnds);
        var name = stop < 0 ? behind : behind[..stop];
        if (stop >= 0 && behind[stop] == '与' && behind[(stop + 1)..] is var rest && (rest.Contains("部部长", StringComparison.Ordinal) || rest.Contains("部长", StringComparison.Ordinal)))
            return true;
        return name.Length >= 3 && (name.EndsWith("公司") || name.EndsWith('部') || name.Contains("部长", StringComparison.Ordinal) || name.Contains("总裁", StringComparison.Ordinal) || name.Contains("董事长", StringComparison.Ordinal));
    }

    private static bool IsRegionAsParty(string text, Token place, Act act)
    {
        var before = place.Start > 0 ? text[place.Start - 1] : '\n';
        if (before is '在' or '于' or '到' or '赴' or '来')
            return false;
        return text[place.End] is '与' or '和' or '同' or '、' || before is '与' or '同' or '、' or '和' && act.Start - place.End <= 4;
    }

    /// <summary>考察…在北京; 项目落户揭阳: the place may also follow.</summary>
    private Place? Behind(Mentions mentions, TellingKind kind, Act act, Act? held) =>
        kind is TellingKind.Call && mentions.BodiesIn(act.End, act.End + 1).IsEmpty && mentions.PlacesIn(act.End, act.End + 1) is [var come, ..] && come.End - come.Start >= 2 ? venues.To(mentions, act.End, act.ClauseEnd) :
        kind is TellingKind.Visit && HasPeople(act.Subjects) && mentions.BodiesIn(act.End, act.End + 2).IsEmpty && venues.Seen(mentions, act.End, act.ClauseEnd) is { } seen ? seen :
        mentions.Sight.Text.AsSpan(act.End).StartsWith("主会场") ? venues.Said(mentions, act.End, act.ClauseEnd) :
        kind is TellingKind.Conference && held is { Cue: Cue.Opens } && held.Start < act.Start
            ? venues.Said(mentions, act.End, Math.Min(act.ClauseEnd, act.End + 40))
            : null;

    /// <summary>苏州召开…大会; 徐州市作风效能建设大会召开: a town that holds a gathering, or whose gathering it is by name.</summary>
    private static Place? Holder(Mentions mentions, ImmutableArray<Token> tokens, Act act, Act held)
    {
        var text = mentions.Sight.Text;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Place || token.Start < act.ClauseStart || token.End > act.Start || !IsTown(mentions, token))
                continue;
            var isNamed = held.Start > act.Start && token.End < act.Start && (token.Start == act.ClauseStart || text[token.Start - 1] is '日' or '午' or '前');
            if (token.End == held.Start || isNamed && text[token.End - 1] is '市' or '县' or '区')
                return new Place(mentions.NameOf(token), token.Start, token.End, token.Start, token.End);
        }

        return null;
    }

    /// <summary>A city or a county, no province and no country: those hold their gatherings in a town.</summary>
    private static bool IsTown(Mentions mentions, Token place) =>
        mentions.Found.Places[place.Index].Code is { Length: 6 } code && !code.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>参加会见, 一同调研: a word of attendance right before the trigger.</summary>
    private static bool IsAttended(ImmutableArray<Act> acts, int i, string text) =>
        i > 1 && acts[i - 1].Cue is Cue.Inspects && text.AsSpan(acts[i - 1].End, acts[i].Start - acts[i - 1].End) is "或" or "及" or "和" or "、" && IsAttended(acts, i - 1, text)
        || i > 0 && acts[i - 1].Cue is Cue.Attends && !text.AsSpan(acts[i - 1].Start).StartsWith("莅临") && acts[i].Cue is not (Cue.Gathering or Cue.SigningCeremony or Cue.BreakingCeremony or Cue.RunningCeremony) && acts[i].Start - acts[i - 1].End <= 4 && acts[i - 1].ClauseStart == acts[i].ClauseStart;

    /// <summary>在…洽谈会上，甲公司与乙公司签约: the occasion of something else.</summary>
    private static bool IsSetting(ImmutableArray<Act> acts, int i, string text) =>
        (text.AsSpan(acts[i].End).StartsWith("上") || text.AsSpan(acts[i].End).StartsWith("期间") || text.AsSpan(acts[i].End).StartsWith("暨"))
        && acts.Any(other => other.Start > acts[i].End && other.Cue is Cue.Signs or Cue.Meets or Cue.Talks && !other.Spoken);

    /// <summary>公司近日与…签署: in the clause of the verb, with no day behind it.</summary>
    private static bool IsUndated(ReadOnlySpan<char> clause)
    {
        foreach (var word in (ReadOnlySpan<string>)["近日", "日前", "近期"])
        {
            if (clause.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !clause[(at + 2)..].ContainsAnyInRange('0', '9'))
                return true;
        }

        return false;
    }

    /// <summary>县长致辞说，今天一批项目开工: the today of a speech is not that of the report.</summary>
    private static bool IsToday(ReadOnlySpan<char> time) => time.StartsWith("今天") || time.StartsWith("今日");

    private static bool IsSameDay(ReadOnlySpan<char> before)
    {
        // 下午两点，…召开: of the day that was told.
        if (before.StartsWith("下午") || before.StartsWith("上午") || before.StartsWith("晚上") || before.StartsWith("傍晚"))
            return true;
        foreach (var word in SameDays)
        {
            if (before.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>会前, 开幕式后, 座谈会上, 考察结束后: an occasion with 前, 后 or 上 near the head of the sentence.</summary>
    private static bool IsTied(ReadOnlySpan<char> before)
    {
        foreach (var tie in Ties)
        {
            if (before.Contains(tie, StringComparison.Ordinal))
                return true;
        }

        var head = before[..Math.Min(before.Length, 14)];
        for (var i = 1; i < head.Length; i++)
        {
            if (head[i] is '前' or '后' or '上' && head[i - 1] is '会' or '式' or '谈' or '见' or '动' or '礼' or '坛' or '议' or '研' or '察' or '典' or '访' or '束' or '幕' or '站')
                return true;
        }

        return false;
    }

    /// <summary>
    /// The settled time before the verb: for works the nearest (6月开工, 明年投产), else the most exact, of equals the nearest;
    /// an occasion has it between its name and 举行 (座谈会3月1日在北京举行). Between 召开 and what is held stands a part of its name
    /// (召开11月形势分析会). Without any, one right behind counts.
    /// </summary>
    private static Token? TimeOf(Mentions mentions, ImmutableArray<Token> tokens, ImmutableArray<Act> acts, Act act, Act? held, int end)
    {
        var isWork = act.Cue is Cue.Breaks or Cue.Runs;
        if (!isWork && end > act.End && Last(act.End, end, byExactness: false) is { } between)
            return between;
        var limit = held is { Cue: Cue.Opens } && held.Start < act.Start ? held.Start : end;
        if (Last(0, limit, byExactness: !isWork) is { } before)
            return before;
        return Last(act.End, act.End + 30, byExactness: false) is { } behind
            && acts.All(other => other.Start <= act.Start || other.Start > behind.End || other.Cue is Cue.Plans or Cue.Gathering)
            ? behind
            : null;

        Token? Last(int from, int to, bool byExactness)
        {
            Token? best = null;
            foreach (var token in tokens)
            {
                if (token.Kind != TokenKind.Time || token.Start < from || token.End > to || mentions.Found.Times[token.Index].From is not { } date)
                    continue;
                // 29日，今年首批项目开工: the day lies in the year that is named nearer.
                if (best is { } told && !byExactness && Exactness(date) < 2 && IsDayIn(mentions.Found.Times[told.Index], mentions.Found.Times[token.Index]))
                    continue;
                if (best is null || !byExactness || Exactness(date) >= Exactness(mentions.Found.Times[best.Value.Index].From!))
                    best = token;
            }

            return best;
        }
    }

    private static bool IsDayIn(TimeWords day, TimeWords period) =>
        day.From is { Day: not null } from && period.From is { } first && from.Earliest >= first.Earliest && from.Latest <= (period.To ?? first).Latest;

    private static int Exactness(PartialDate date) => date.Day is not null ? 2 : date.Month is not null ? 1 : 0;
}
