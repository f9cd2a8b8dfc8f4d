using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>Gives those whom a telling names their part, by the type of the happening.</summary>
internal static class Sides
{
    private static readonly SearchValues<char> NoName = SearchValues.Create("的了将已其各双两我该本公会仪，、。“”《》（） ");
    /// <summary>安徽省六安市、上海市松江区</summary>
    private const int LongestRegion = 14;

    private static readonly SearchValues<char> NoLongName = SearchValues.Create("的了将已，、。“”《》");

    public static void Take(Mentions mentions, Draft draft, Telling telling, SentenceReading reading)
    {
        if (telling.Attended)
            return;
        switch (telling.Kind)
        {
            case TellingKind.Meeting:
                Add(mentions, draft, telling.Subjects, Part.Host);
                Add(mentions, draft, telling.Partners.Length > 1 ? OfPartner(mentions, draft, telling.Objects) : telling.Objects, Part.Guest);
                break;
            case TellingKind.Call:
                Add(mentions, draft, telling.Subjects, Part.Guest);
                Add(mentions, draft, telling.Objects, Part.Host);
                break;
            case TellingKind.Talk:
                TakeTalk(mentions, draft, telling.Partners.Length > 1 ? telling with { Subjects = OfOne(mentions, draft, telling) } : telling);
                break;
            case TellingKind.Signing:
                foreach (var token in telling.Subjects.Concat(telling.Objects))
                {
                    if (token.Kind == TokenKind.Body)
                        draft.AddBody(token);
                    else if (token.Kind == TokenKind.Place)
                        draft.AddBody(mentions.Sight.AsWritten(token.Start, token.End - token.Start), mentions.SpanOf(token));
                    else if (telling.Cue != Cue.SigningCeremony)
                        draft.Add(token, Part.Host);

                    // 市长甲与乙公司董事长签署意向书: who signs in his own name signs for his company.
                    if (token.Kind == TokenKind.Person && telling.Cue == Cue.Signs && IsOneOfTwo(mentions, telling))
                        AddCompanies(mentions, draft, token);
                }

                TakeUnlistedParty(mentions, draft, telling, reading);
                if (Signer(mentions, telling, reading) is { } signer)
                    draft.Add(signer, Part.Host);
                break;
            case TellingKind.Visit:
                foreach (var token in telling.Subjects.Where(token => token.Kind == TokenKind.Person))
                    draft.Add(token, Part.Host);
                // 看望全国政协委员: people are looked after, not their body.
                foreach (var token in telling.Objects.Where(token => token.Kind == TokenKind.Body && !mentions.Sight.Text.AsSpan(telling.Start).StartsWith("看望")))
                    Stops.AddWhole(mentions, draft, token, reading.Sentence.End);
                TakeVisited(mentions, draft, telling, reading);
                Stops.TakeGoal(mentions, draft, telling, reading.Sentence.Start);
                if (!telling.Objects.Any(token => token.Kind == TokenKind.Body))
                    Stops.TakeNamed(mentions, draft, telling, reading.Sentence.End);
                break;
            case TellingKind.Conference or TellingKind.Unveiling:
                foreach (var token in telling.Subjects.Where(token => token.Kind == TokenKind.Body))
                    draft.AddBody(token);
                // 甲与乙共同为研究院揭牌
                foreach (var token in telling.Subjects.Where(token => token.Kind == TokenKind.Person && telling.Kind == TellingKind.Unveiling))
                    draft.AddIfNew(token, Part.Attendee);
                TakeNamedParty(mentions, draft, telling);
                TakeHolder(mentions, draft, telling, reading);
                TakeHeldBody(mentions, draft, telling);
                break;
            case TellingKind.Groundbreaking or TellingKind.Commissioning:
                // 甲、乙共同为项目奠基
                foreach (var token in telling.Subjects.Where(token => token.Kind == TokenKind.Person && telling.Cue == Cue.Breaks && mentions.Sight.Text.AsSpan(telling.Subjects[^1].End, Math.Max(0, telling.Start - telling.Subjects[^1].End)) is var deed && (deed.StartsWith("共同为") || deed.StartsWith("为") || deed.StartsWith("等共同为") || deed.StartsWith("等为") || deed.StartsWith("等领导"))))
                    draft.AddIfNew(token, Part.Attendee);
                TakeOwner(mentions, draft, telling, reading);
                break;
            case TellingKind.Appointment:
                TakeBodiesOfPosts(mentions, draft, reading);
                break;
        }
    }

    /// <summary>甲主持仪式并代表县政府与乙公司签约: who presides in the same clause signs. Null if nobody does.</summary>
    private static Token? Signer(Mentions mentions, Telling telling, SentenceReading reading)
    {
        if (telling.Cue != Cue.Signs || telling.Subjects.IsEmpty || telling.Subjects.Any(token => token.Kind != TokenKind.Body))
            return null;
        foreach (var act in reading.Acts)
        {
            if (act.Cue is Cue.Chairs or Cue.Attends && act.End < telling.Start && act.Subjects is [.., { Kind: TokenKind.Person } last]
                && mentions.Sight.Text.AsSpan(act.End, telling.Start - act.End) is var between && between.Contains("代表", StringComparison.Ordinal) && !between.ContainsAny('，', '；'))
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>Do people sign, joined by 与, and no parties beside them?</summary>
    private static bool IsOneOfTwo(Mentions mentions, Telling telling) =>
        telling.Subjects.Length >= 2 && telling.Subjects.All(token => token.Kind == TokenKind.Person) && telling.Subjects.Skip(1).Any(token => token.From > 0 && mentions.Sight.Text[token.From - 1] is '与' or '同' or '和');

    /// <summary>石家庄市人民政府与京云集团签署…: what stands on the other side of 与 is a party, though no list knows its name.</summary>
    private static void TakeUnlistedParty(Mentions mentions, Draft draft, Telling telling, SentenceReading reading)
    {
        var text = mentions.Sight.Text;
        var start = reading.Sentence.Start;
        foreach (var token in reading.Tokens)
        {
            if (token.End <= telling.Start && (token.Kind == TokenKind.Time || token.Kind == TokenKind.Break))
                start = token.End;
        }

        var joint = text.AsSpan(start, Math.Max(0, telling.Start - start)).IndexOfAny('与', '同');
        if (joint < 2 || text[start + joint - 1] is '参' or '共')
            return;
        joint += start;
        var end = joint + 1;
        while (end < telling.Start && !EndsParty(text.AsSpan(end, telling.Start - end)))
            end++;
        var zone = text[joint - 1] == '区' && joint - start >= 4;
        var left = reading.Tokens.Any(token => token.Kind is TokenKind.Body or TokenKind.Place && token.Start >= start && token.Start < joint && !(zone && token.Kind == TokenKind.Place && token.Start == start && token.End < joint));
        var right = reading.Tokens.Any(token => token.Kind is TokenKind.Body or TokenKind.Place or TokenKind.Person && token.Start > joint && token.Start < telling.Start);
        if (left && !right && IsPartyName(text.AsSpan(joint + 1, end - joint - 1)))
            draft.AddBody(mentions.Sight.AsWritten(joint + 1, end - joint - 1), mentions.Sight.SpanOf(joint + 1, end - joint - 1));
        if (right && !left && !reading.Tokens.Any(token => token.Kind == TokenKind.Person && token.Start >= start && token.Start < joint) && IsPartyName(text.AsSpan(start, joint - start)))
            draft.AddBody(mentions.Sight.AsWritten(start, joint - start), mentions.Sight.SpanOf(start, joint - start));
    }

    private static bool EndsParty(ReadOnlySpan<char> words)
    {
        foreach (var word in (ReadOnlySpan<string>)["在", "于", "正式", "共同", "成功", "现场", "就", "集中", "分别", "当场", "举行", "今", "昨", "战略合作", "合作框架", "框架协议", "合作协议"])
        {
            if (words.StartsWith(word))
                return true;
        }

        return false;
    }

    private static bool IsPartyName(ReadOnlySpan<char> words) =>
        words.Length is >= 2 and <= 16 && words.IndexOfAny(NoName) < 0 || words.Length is >= 4 and <= 20 && (words.EndsWith("公司") || words.EndsWith("集团") || words.EndsWith("局") || words.EndsWith("大学")) && words.IndexOfAny(NoLongName) < 0;

    /// <summary>A body whose people attend takes part in a conference; at a meeting or a signing a company does, a department of the host does not.</summary>
    public static void TakeAttending(Mentions mentions, Draft draft, Token body, Act act)
    {
        if (act.Cue == Cue.Says || act.Inherited || IsRepresented(mentions.Sight.Text, body.Start))
            return;
        var kind = mentions.Found.Bodies[body.Index].Kind;
        var after = mentions.Sight.Text.AsSpan(body.End);
        if (draft.Type != EventType.Conference && (after.StartsWith("负责") || after.StartsWith("有关") || after.StartsWith("相关") || after.StartsWith("主要")))
            return;
        if (draft.Type == EventType.Conference
            || draft.Type is EventType.Meeting or EventType.Signing && IsParty(kind) && act.Cue == Cue.Attends && !IsDepartment(mentions.NameOf(body)))
        {
            draft.AddBody(body);
        }
    }

    /// <summary>代表中共中央、国务院致贺词: for whom somebody speaks does not attend.</summary>
    private static bool IsRepresented(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 24), Math.Min(24, start));
        var at = before.LastIndexOf("代表");
        return at >= 0 && (at + 2 == before.Length || before[^1] is '、' or '和') && !before[(at + 2)..].ContainsAny('，', '。');
    }

    private static bool IsDepartment(string name) =>
        name.EndsWith("分公司", StringComparison.Ordinal) || name.EndsWith('部') || name.EndsWith('处') || name.EndsWith('室') || name.EndsWith("中心", StringComparison.Ordinal);

    /// <summary>Bodies that can be a side of their own: companies, schools, associations; not committees and governments.</summary>
    public static bool IsParty(BodyKind kind) =>
        kind is BodyKind.Company or BodyKind.CentralEnterprise or BodyKind.School or BodyKind.Institute or BodyKind.Association or BodyKind.Unknown;

    private static void Add(Mentions mentions, Draft draft, ImmutableArray<Token> tokens, Part part, bool onlyNew = false)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Person)
            {
                if (onlyNew)
                    draft.AddIfNew(token, part);
                else
                    draft.Add(token, part);
                AddCompanies(mentions, draft, token);
            }
            else if (IsParty(mentions.Found.Bodies[token.Index].Kind))
            {
                draft.AddBody(token);
            }
        }
    }

    /// <summary>Of those who sat down one by one, those who came and the partner of this meeting.</summary>
    private static ImmutableArray<Token> OfOne(Mentions mentions, Draft draft, Telling telling)
    {
        var others = telling.Subjects.IndexOf(telling.Partners[0]);
        return [.. telling.Subjects.Take(others).Where(token => token.Kind == TokenKind.Person), .. telling.Partners.Where(one => mentions.NameOf(one) == draft.Partner)];
    }

    /// <summary>Of those received one by one, the partner of this meeting and the body named right before him.</summary>
    private static ImmutableArray<Token> OfPartner(Mentions mentions, Draft draft, ImmutableArray<Token> objects)
    {
        var at = objects.IndexOf(objects.FirstOrDefault(one => one.Kind == TokenKind.Person && mentions.NameOf(one) == draft.Partner));
        return at < 0 ? [] : at > 0 && objects[at - 1].Kind == TokenKind.Body ? objects[(at - 1)..(at + 1)] : [objects[at]];
    }

    /// <summary>
    /// X同Y举行会谈: who stands before 同、与、跟 hosts; without such a word the first named does, with those of his own body.
    /// Who comes (甲一行与乙座谈, 甲赴沪同乙会谈) is the guest.
    /// </summary>
    private static void TakeTalk(Mentions mentions, Draft draft, Telling telling)
    {
        var text = mentions.Sight.Text;
        var people = telling.Subjects.RemoveAll(token => token.Kind == TokenKind.Place);

        // 辽宁省与国铁集团举行工作会商: the region is a side as the company is.
        foreach (var region in telling.Subjects.Where(token => token.Kind == TokenKind.Place && text[token.End - 1] is '省' or '市' or '区' or '县' or '州'))
            draft.AddBody(mentions.Sight.AsWritten(region.Start, region.End - region.Start), mentions.SpanOf(region));
        var cut = people.Length;
        for (var i = 0; i < people.Length; i++)
        {
            if (people[i].From > 0 && text[people[i].From - 1] is '同' or '与' or '跟')
            {
                cut = i;
                break;
            }
        }

        // 甲、乙到某公司座谈交流: who is named behind 到 is come to.
        var goal = people.ToList().FindIndex(one => one.Kind == TokenKind.Body && one.From > 1 && text[one.From - 1] is '到' or '赴' && text[one.From - 2] is not ('得' or '达' or '受' or '来'));
        if (goal > 0 && goal < cut)
            cut = goal;
        else if (cut == people.Length && people.Length > 1)
            cut = SameSide(mentions, people);
        var first = people[..cut];
        var comes = goal > 0 && goal == cut || first.Any(one => one.Kind == TokenKind.Person && draft.HasAs(mentions.NameOf(one), Part.Guest)) || first is [.., var last] && Comes(text, last.End, telling.Start);
        Add(mentions, draft, first, comes ? Part.Guest : Part.Host, onlyNew: true);
        Add(mentions, draft, people[cut..], comes ? Part.Host : Part.Guest, onlyNew: true);
        Add(mentions, draft, telling.Objects, comes ? Part.Host : Part.Guest, onlyNew: true);
        draft.IsTalkOfParties |= people.Length > 1 && people.All(one => one.Kind == TokenKind.Body);
    }

    /// <summary>甲一行…, 甲赴…, 甲到访…: he is on the way.</summary>
    private static bool Comes(string text, int from, int to)
    {
        var words = text.AsSpan(from, Math.Max(0, Math.Min(to - from, 40)));

        // 甲与到访的乙会谈: behind 与 it is the other side that comes.
        if (words.IndexOfAny('与', '同', '跟') is >= 0 and var joint)
            words = words[..joint];
        return words.Contains("抵达", StringComparison.Ordinal) || words.StartsWith("率") && words.Contains("访问", StringComparison.Ordinal) || words.StartsWith("访问") || words.StartsWith("一行") || words.IndexOf('赴') is >= 0 and <= 4 || words.Contains("前往", StringComparison.Ordinal) || words.Contains("到访", StringComparison.Ordinal) || words.Contains("来到", StringComparison.Ordinal);
    }

    private static int SameSide(Mentions mentions, ImmutableArray<Token> people)
    {
        var first = BodyOf(mentions, people[0]);
        var cut = 1;
        while (cut < people.Length && first is not null && BodyOf(mentions, people[cut]) == first)
            cut++;
        return cut;
    }

    private static string? BodyOf(Mentions mentions, Token token) =>
        token.Kind == TokenKind.Person ? mentions.Found.People[token.Index].Posts.FirstOrDefault()?.Body : mentions.NameOf(token);

    /// <summary>The company in somebody's posts is a side of the meeting (中国联通集团董事长), a party committee is not.</summary>
    private static void AddCompanies(Mentions mentions, Draft draft, Token person)
    {
        foreach (var body in mentions.BodiesIn(person.From, person.Start))
        {
            // 星巴克公司原董事长: he speaks for it no longer.
            if (IsParty(mentions.Found.Bodies[body.Index].Kind) && mentions.Sight.Text[body.End] is not ('原' or '前') && !IsRuled(mentions.Sight.Text.AsSpan(body.End)))
                draft.AddBody(body);
        }

        // 某公司总经理甲到访。市长同甲会谈: named again without his post.
        if ((person.From == person.Start || mentions.BodiesIn(person.From, person.Start).IsEmpty) && mentions.Found.People[person.Index].Posts.FirstOrDefault(post => post.Standing == PostStanding.Held && post.Body is { } house && mentions.IsHouse(house)) is { Body: { } firm and not ("集团公司" or "公司" or "总公司" or "学校" or "学院") } told)
            draft.AddBody(firm, told.Evidence.Span);
    }

    /// <summary>The companies that the people of a side head.</summary>
    public static void AddCompaniesOf(Mentions mentions, Draft draft, Part part)
    {
        foreach (var name in draft.PeopleAs(part).ToList())
        {
            var person = mentions.Found.People.First(one => one.Name == name);
            if (person.Posts.FirstOrDefault(post => post.Standing == PostStanding.Held && post.Body is { } house && mentions.IsHouse(house)) is { Body: { } firm and not ("集团公司" or "公司" or "总公司") } told)
                draft.AddBody(firm, told.Evidence.Span);
        }
    }

    private static readonly string[] Rulers = ["行政长官", "州长", "省长", "市长", "县长", "区长", "部长", "总督", "大臣", "议长", "总统", "总理", "首相", "国务秘书", "总领事", "大使"];

    /// <summary>滨海边疆区副行政长官: what is governed is no company.</summary>
    private static bool IsRuled(ReadOnlySpan<char> title)
    {
        title = title.TrimStart("副代前原");
        foreach (var ruler in Rulers)
        {
            if (title.StartsWith(ruler))
                return true;
        }

        return false;
    }

    /// <summary>辽宁省与中央企业深化合作座谈会: a region that the gathering's own name joins with another side takes part.</summary>
    private static void TakeNamedParty(Mentions mentions, Draft draft, Telling telling)
    {
        var text = mentions.Sight.Text;
        foreach (var place in mentions.PlacesIn(Math.Max(0, telling.Start - 30), telling.Start))
        {
            var between = text.AsSpan(place.End, telling.Start - place.End);

            // 甲市、乙区合作交流座谈会
            if (place.Start > 0 && text[place.Start - 1] == '、' && IsOfTwo(between) && mentions.PlacesIn(Math.Max(0, place.Start - LongestRegion), place.Start) is [.., var other] && other.End == place.Start - 1)
            {
                AddInnermost(mentions, draft, other);
                AddInnermost(mentions, draft, place);
                draft.IsTalkOfParties = true;
            }

            if (between.StartsWith("与") && !between.ContainsAny('，', '。', '、') && text[place.End - 1] is '省' or '市' or '区' or '县')
                draft.AddBody(mentions.Sight.AsWritten(place.Start, place.End - place.Start), mentions.SpanOf(place));
        }
    }

    /// <summary>某县在上海举办招商推介会: a region that holds it in another place takes part.</summary>
    private static void TakeHolder(Mentions mentions, Draft draft, Telling telling, SentenceReading reading)
    {
        var text = mentions.Sight.Text;
        foreach (var place in reading.Tokens)
        {
            if (place.Kind != TokenKind.Place || place.End >= telling.Start || !telling.Held || telling.PlaceHolds || text[place.End] is not ('在' or '赴') || text[place.End - 1] is not ('省' or '市' or '县' or '区' or '州' or '盟' or '旗') || place.Start > reading.Sentence.Start && text[place.Start - 1] is not ('，' or '日' or '午' or ' '))
                continue;
            draft.AddBody(mentions.Sight.AsWritten(place.Start, place.End - place.Start), mentions.SpanOf(place));
            return;
        }
    }

    /// <summary>安徽省六安市 → 六安市</summary>
    private static void AddInnermost(Mentions mentions, Draft draft, Token place)
    {
        var outer = mentions.Sight.Text.AsSpan(place.Start, Math.Max(0, place.End - place.Start - 2)).LastIndexOfAny("省市州区") + 1;
        draft.AddBody(mentions.Sight.AsWritten(place.Start + outer, place.End - place.Start - outer), mentions.Sight.SpanOf(place.Start + outer, place.End - place.Start - outer));
    }

    private static bool IsOfTwo(ReadOnlySpan<char> between)
    {
        foreach (var doing in (ReadOnlySpan<string>)["合作", "交流", "对接", "协作", "协同", "联席", "共建", "帮扶", "结对", "携手"])
        {
            if (between.StartsWith(doing))
                return true;
        }

        return false;
    }

    /// <summary>某联合会第十三次全国代表大会, 某省十四届人大常委会第三次会议: the body whose session it is.</summary>
    private static void TakeHeldBody(Mentions mentions, Draft draft, Telling telling)
    {
        if (telling.Kind != TellingKind.Conference)
            return;
        var text = mentions.Sight.Text;
        foreach (var body in mentions.BodiesIn(Math.Max(0, telling.Start - 40), telling.Start))
        {
            if (body.End < telling.Start && text[body.End] == '第' && text.AsSpan(body.End, telling.Start - body.End) is var session && session.Contains('次') && !session.ContainsAny('，', '。', '、'))
                draft.AddBody(body);
        }
    }

    /// <summary>在X公司，李强察看…: bodies behind 在、到、走进 of a visit's sentence are visited.</summary>
    private static void TakeVisited(Mentions mentions, Draft draft, Telling telling, SentenceReading reading)
    {
        var text = mentions.Sight.Text;
        var listed = -1;
        foreach (var token in reading.Tokens)
        {
            if (token.Kind != TokenKind.Body || token.Start == 0 || token.Start >= telling.Start)
                continue;

            // 到发展改革委、财政部考察: the second, too.
            if (text[token.Start - 1] is not ('在' or '到' or '赴' or '进' or '来') && text.AsSpan(0, token.Start) is not [.., '莅', '临'] && !(text[token.Start - 1] is '、' or '和' && listed == token.Start - 1))
                continue;
            Stops.AddWhole(mentions, draft, token, Math.Min(telling.Start, reading.Sentence.End));
            listed = token.End;
        }
    }

    /// <summary>
    /// The works belong to the first body before the verb in its sentence, else to the one its paragraph began with;
    /// 两家公司 are the two that the article told of before.
    /// </summary>
    private static void TakeOwner(Mentions mentions, Draft draft, Telling telling, SentenceReading reading)
    {
        var text = mentions.Sight.Text;
        var sentence = reading.Sentence;
        var both = text.IndexOf("两家公司", sentence.Start, sentence.Length, StringComparison.Ordinal) >= 0
            || text.IndexOf("双方将", sentence.Start, sentence.Length, StringComparison.Ordinal) >= 0;
        if (both)
        {
            var before = mentions.BodiesIn(Math.Max(0, sentence.Start - 400), sentence.Start).ToArray().Where(body => IsParty(mentions.Found.Bodies[body.Index].Kind) && !mentions.NameOf(body).StartsWith("一家", StringComparison.Ordinal));
            foreach (var body in before.TakeLast(2))
                draft.AddBody(body);
            return;
        }

        var line = Math.Max(mentions.Sight.LineBounds(sentence.Start).Start, sentence.Start - 600);
        foreach (var body in mentions.In(sentence.Start, telling.Start))
        {
            if (body.Kind == TokenKind.Body && !IsSource(mentions, body) && !IsGround(mentions, body))
            {
                draft.AddBody(body);
                return;
            }
        }

        foreach (var body in mentions.In(line, sentence.Start))
        {
            if (body.Kind == TokenKind.Body && !IsSource(mentions, body) && !IsGround(mentions, body))
            {
                draft.AddBody(body);
                return;
            }
        }
    }

    /// <summary>央视网消息, 记者从市国资委获悉: who told it does not own it.</summary>
    private static bool IsSource(Mentions mentions, Token body) =>
        mentions.Found.Bodies[body.Index].Kind == BodyKind.Media || mentions.Sight.Text.AsSpan(body.End) is var own && (own.StartsWith("所属") || own.StartsWith("旗下") || own.StartsWith("下属")) || body.Start > 0 && mentions.Sight.Text[body.Start - 1] == '从';

    /// <summary>在经济开发区举行: where it takes place does not own it.</summary>
    private static bool IsGround(Mentions mentions, Token body) =>
        body.Start > 0 && mentions.Sight.Text[body.Start - 1] is '在' or '于' or '到' || mentions.Sight.Text[body.End - 1] == '区';

    /// <summary>任命甲为某市人民政府|副市长: the post is in the city, who appoints names its government.</summary>
    private static string Government(ReadOnlySpan<char> before, string region)
    {
        foreach (var government in (ReadOnlySpan<string>)["人民政府", "政府"])
        {
            if (before.EndsWith(government) && before[..^government.Length].EndsWith(region))
                return region + government;
        }

        return region;
    }

    private static void TakeBodiesOfPosts(Mentions mentions, Draft draft, SentenceReading reading)
    {
        var sight = mentions.Sight;
        foreach (var name in draft.PeopleAs(Part.Host).ToList())
        {
            var person = mentions.Found.People.First(one => one.Name == name);
            foreach (var post in person.Posts)
            {
                if (post.Body is { } body && sight.PositionOf(post.Evidence.Span) is { } at && at.Start >= reading.Sentence.Start && at.Start < reading.Sentence.End)
                    draft.AddBody(Government(sight.Text.AsSpan(0, at.Start), body), post.Evidence.Span);
            }
        }
    }
}
