using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>Who presided, spoke, witnessed or attended: which happening a verb of attendance speaks of, and what part it gives.</summary>
internal sealed class Casting(Mentions mentions, IReadOnlyList<Draft> drafts)
{
    private static readonly string[] SpokenAt = ["致辞", "致词", "发言", "讲话", "会上", "式上", "坛上", "介绍", "主持", "演讲", "作报告", "汇报", "答问", "提问", "时说", "时指出", "时表示", "时强调"];

    /// <summary>An article that tells of so many conferences is a round-up.</summary>
    private const int RoundUp = 3;

    /// <summary>So many sentences behind a conference its speakers may follow in a new paragraph.</summary>
    private const int Close = 2;

    /// <summary>Gives everybody named before the verb his part. Gives the happenings that were meant, for the next verb of the sentence.</summary>
    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="now">What the sentence tells, and where.</param>
    /// <param name="before">What the verb before spoke of.</param>
    /// <param name="touched">What the paragraph told last.</param>
    public ImmutableArray<Draft> Cast(Act act, int sentence, List<(Draft Draft, int Start)> now, ImmutableArray<Draft> before, IReadOnlyList<Draft> touched)
    {
        // 甲某主持召开会议: who opens it so presides.
        if (act.Cue == Cue.Opens && mentions.Sight.Text.AsSpan(act.Start, act.End - act.Start).StartsWith("主持"))
            act = act with { Cue = Cue.Chairs };
        if (act.Spoken || act.Cue is not (Cue.Chairs or Cue.Addresses or Cue.Attends or Cue.Witnesses or Cue.Says or Cue.Sponsors) || act.Subjects.IsEmpty)
            return before;
        if (IsOfThePast(act))
            return before;
        var meant = Meant(act, sentence, now, before, touched);
        foreach (var draft in meant)
        {
            foreach (var token in act.Subjects)
            {
                if (token.Kind == TokenKind.Body)
                    Sides.TakeAttending(mentions, draft, token, act);
                else if (PartIn(draft, act, sentence, token) is { } part)
                    draft.Add(token, part);
            }
        }

        return meant;
    }

    private Part? PartIn(Draft draft, Act act, int sentence, Token token) => (draft.Type, act.Cue) switch
    {
        (EventType.Appointment, _) => null,
        (EventType.Visit or EventType.Meeting, Cue.Attends) when IsOfDelegation(act) => draft.Type == EventType.Visit ? Part.Host : Part.Guest,
        (EventType.Meeting, Cue.Attends) when draft.IsTalkOfParties && IsOtherSide(draft, token) => Part.Guest,
        // 甲一行到某公司拜访，董事长乙接待。
        (EventType.Meeting, Cue.Attends) when mentions.Sight.Text.AsSpan(act.Start, act.End - act.Start) is "接待" && !draft.PeopleAs(Part.Host).Any() => Part.Host,
        (EventType.Visit or EventType.Meeting, Cue.Attends) => Part.Attendee,
        (EventType.Meeting, Cue.Chairs) => Part.Host,
        (EventType.Meeting, Cue.Addresses) => draft.Names(mentions.NameOf(token)) || mentions.Found.People[token.Index].Posts.IsEmpty ? null : Part.Attendee,
        (EventType.Visit or EventType.Meeting, _) => null,
        (EventType.Signing, Cue.Witnesses) => Part.Host,
        (EventType.Signing, Cue.Says) => null,
        (EventType.Signing, _) => Part.Attendee,
        (_, Cue.Chairs) => Part.Host,
        (_, Cue.Addresses) => Part.Guest,
        (EventType.Groundbreaking or EventType.Commissioning, Cue.Says) => Part.Guest,
        (EventType.Conference, Cue.Says) => SpeaksThere(draft, act, sentence, token) ? Part.Guest : null,
        (_, Cue.Attends or Cue.Witnesses) => Part.Attendee,
        _ => null,
    };

    /// <summary>当时他以商会代表的身份出席了博览会: another occasion, long ago.</summary>
    private bool IsOfThePast(Act act)
    {
        var from = Math.Max(mentions.Sight.LineBounds(act.Start).Start, act.Start - 40);
        var front = mentions.Sight.Text.AsSpan(from, act.Start - from);
        front = front[(front.LastIndexOf('。') + 1)..];
        return front.Contains("当时", StringComparison.Ordinal) || front.Contains("早在", StringComparison.Ordinal) || front.Contains("彼时", StringComparison.Ordinal) || front.LastIndexOf('曾') is >= 0 and var once && !mentions.IsInPost(act.Start - front.Length + once) && !front[once..].StartsWith("曾任");
    }

    /// <summary>甲、乙作为代表团成员参加会见: they belong to whom the delegation is.</summary>
    private bool IsOfDelegation(Act act) =>
        mentions.Sight.Text.AsSpan(act.ClauseStart, act.Start - act.ClauseStart).Contains("代表团成员", StringComparison.Ordinal);

    /// <summary>Somebody of another party than the hosts', while no guest is named: 甲公司与乙银行举行会谈。甲某主持，乙某出席.</summary>
    private bool IsOtherSide(Draft draft, Token token)
    {
        if (mentions.Found.People[token.Index].Posts.IsEmpty || draft.GuestsAreNamed(mentions.Sight.ParagraphAt(token.Start)))
            return false;
        var hosts = draft.PeopleAs(Part.Host).SelectMany(name => mentions.Found.People.First(one => one.Name == name).Posts).Select(post => post.Body).ToHashSet();
        return hosts.Count > 0 && !mentions.Found.People[token.Index].Posts.Any(post => hosts.Contains(post.Body));
    }

    /// <summary>A speaker takes part if he speaks at the occasion or has a part in it already; a visitor whom a reporter quotes does not.</summary>
    private bool SpeaksThere(Draft draft, Act act, int sentence, Token token)
    {
        var text = mentions.Sight.Text;
        var from = Math.Max(mentions.Sight.LineBounds(act.Start).Start, act.Start - 60);
        var front = text.AsSpan(from, act.Start - from);
        if (!draft.Names(mentions.NameOf(token)) && drafts.Any(other => other.Type == EventType.Meeting && other.LastSentence >= draft.LastSentence && other.HasAs(mentions.NameOf(token), Part.Host)))
            return false;
        if (draft.Names(mentions.NameOf(token)))
            return true;

        // Who was quoted before the occasion was told of has not come with it.
        if (draft.Planned && !draft.OnlyTitle)
            return false;
        var introduced = mentions.Found.People[token.Index].Mentions[0].Paragraph;
        if (introduced < mentions.Sight.ParagraphAt(act.Start) && (introduced == TextSpan.Title || introduced >= mentions.Sight.ParagraphAt(draft.First.Start)))
            return true;
        if (IsOfTheHouse(draft, token) || draft.MeetsPress && HoldsOffice(token))
            return true;
        if (front[(front.LastIndexOf('。') + 1)..].Contains('“'))
            return false;
        if (draft.LastSentence >= sentence - 1)
            return true;
        foreach (var word in SpokenAt)
        {
            if (front.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>教育部部长, 某省副省长; not the analyst of a house of brokers.</summary>
    private bool HoldsOffice(Token token) =>
        mentions.Found.People[token.Index].Posts.Any(post => post.Body is [.., '部' or '局' or '委' or '厅' or '办' or '署' or '省' or '市' or '县' or '区' or '会'] or "中国人民银行");

    /// <summary>镇江市委、市政府召开大会。“…。”镇江市委书记甲指出: he is of the body or the town that holds it.</summary>
    private bool IsOfTheHouse(Draft draft, Token token) =>
        mentions.Found.People[token.Index].Posts.Any(post => post.Body is { Length: >= 3 } body
            && (draft.HoldsBody(body[..2]) || draft.Place is { Name.Length: >= 2 } place && body.StartsWith(place.Name[..2], StringComparison.Ordinal)));

    /// <summary>
    /// The happenings that a verb of attendance speaks of: the one named in its clause, else those told before it in the sentence,
    /// else that of the verb before, else what the paragraph just told, else the first of the article.
    /// A clause that names an occasion the article does not tell of (出席了博览会) speaks of none.
    /// </summary>
    private ImmutableArray<Draft> Meant(Act act, int sentence, List<(Draft Draft, int Start)> now, ImmutableArray<Draft> before, IReadOnlyList<Draft> touched)
    {
        var text = mentions.Sight.Text;
        if (act.Cue == Cue.Sponsors && drafts.LastOrDefault(draft => draft.Type is EventType.Conference or EventType.Groundbreaking) is { } sponsored)
            return drafts.Count(draft => draft.Type == EventType.Conference) < RoundUp || touched.Contains(sponsored) || now.Exists(one => one.Draft == sponsored) ? [sponsored] : [];
        if (act.Cue == Cue.Says)
            return IsAside(act) ? [] : SaidAt(act, sentence, touched);
        if (act.InCompany && now.Find(one => one.Start > act.Start).Draft is { } companied)
            return [companied];
        var types = Occasions.In(text.AsSpan(act.Start, Math.Max(act.ClauseEnd, act.End) - act.Start));
        if (types.Length == 0)
            types = Occasions.In(text.AsSpan(act.ClauseStart, act.Start - act.ClauseStart));
        ImmutableArray<Draft> named = [.. types.SelectMany(type => OfType(type, now)).Distinct()];
        if (named.Length > 0)
            return named;
        if (text.AsSpan(act.End, Math.Max(0, act.ClauseEnd - act.End)).TrimEnd("。；").EndsWith("上述活动") && drafts.Count > 0)
            return [.. drafts.Where(draft => draft.Type is EventType.Meeting or EventType.Visit or EventType.Signing)];
        ImmutableArray<Draft> told = [.. now.Where(one => one.Start <= act.Start).Select(one => one.Draft).Distinct()];
        if (told.Length > 0)
            return told;
        if (before.Length > 0)
            return before;
        var people = act.Subjects.Where(token => token.Kind == TokenKind.Person).Select(mentions.NameOf).ToList();
        if (act.Cue == Cue.Addresses && drafts.FirstOrDefault(draft => people.Exists(draft.Names)) is { } his)
            return [his];
        if (touched.Count > 0)
            return [.. touched];

        // 甲考察某部，主持召开座谈会。\n乙出席。: of both.
        return drafts.OrderBy(draft => draft.OnlyTitle).FirstOrDefault() is not { } first ? []
            : act.Cue == Cue.Attends ? [.. drafts.Where(draft => draft == first || !draft.OnlyTitle && draft.First.Sentence == first.First.Sentence && draft.Type is EventType.Visit or EventType.Conference && first.Type is EventType.Visit or EventType.Conference)]
            : [first];
    }

    /// <summary>
    /// Where somebody speaks: at the conference that the paragraph just told, or that was told right before and has nobody yet, or that he has a part in,
    /// else at the first of the article.
    /// </summary>
    private ImmutableArray<Draft> SaidAt(Act act, int sentence, IReadOnlyList<Draft> touched)
    {
        var conferences = drafts.Where(draft => draft.Type == EventType.Conference).ToList();
        var people = act.Subjects.Where(token => token.Kind == TokenKind.Person).Select(mentions.NameOf).ToList();

        // 甲、乙出席开工仪式。\n乙指出: who is there and speaks.
        if (conferences.Count == 0 && drafts.LastOrDefault(Sites.IsWork) is { Planned: false } works && people.Count > 0 && people.TrueForAll(works.Names))
            return [works];
        if (conferences.Count < 2)
            return [.. conferences];
        var last = conferences[^1];
        return
        [
            touched.LastOrDefault(draft => draft.Type == EventType.Conference)
            ?? (!last.HasPeople && last.LastSentence >= sentence - Close ? last : null)
            ?? conferences.Find(draft => people.Exists(draft.Names)) ?? conferences[0],
        ];
    }

    /// <summary>The happenings of a type that a clause names: that of the sentence, else the last one; meetings that were told together all count.</summary>
    private IEnumerable<Draft> OfType(EventType type, List<(Draft Draft, int Start)> now)
    {
        var told = now.Find(one => one.Draft.Type == type).Draft;
        if (told is not null)
            return told.Partner is null ? [told] : drafts.Where(draft => draft.Partner is not null && draft.First.Sentence == told.First.Sentence);
        if (drafts.LastOrDefault(draft => draft.Type == type) is not { } last)
            return [];
        return type == EventType.Meeting ? drafts.Where(draft => draft.Type == type && draft.First.Sentence == last.First.Sentence) : [last];
    }

    private static readonly string[] Topics = ["谈及", "谈到", "说到", "提到", "提及", "问到", "被问及", "回答", "回应", "答记者问"];

    /// <summary>在与员工座谈时，他强调: said at another occasion; 在谈及数字教育时 only names the topic.</summary>
    private bool IsAside(Act act)
    {
        var (line, _) = mentions.Sight.LineBounds(act.Start);
        var before = mentions.Sight.Text.AsSpan(Math.Max(line, act.Start - 60), act.Start - Math.Max(line, act.Start - 60));
        before = before[(before.LastIndexOf('。') + 1)..];
        var at = before.LastIndexOf("时，", StringComparison.Ordinal);
        if (at < 0)
            return false;
        foreach (var topic in Topics)
        {
            if (before[..at].Contains(topic, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
