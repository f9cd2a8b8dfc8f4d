using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// One draft for each happening of an article. A telling joins a draft of its type unless day, guests or parties speak against it;
/// a sentence on who presided, spoke or attended goes to the happening it names, else to the one just told.
/// </summary>
internal sealed class Drafts
{
    /// <summary>What lies further back than this is history told in passing.</summary>
    private const int RecentDays = 45;

    private const int RecentMonth = 31;

    private readonly Mentions _mentions;
    private readonly Venues _venues;
    private readonly Casting _casting;
    private readonly List<Draft> _drafts = [];
    private readonly List<Draft> _touched = [];
    private Telling? _unnamed;
    private (int Paragraph, TimeWords Time)? _day;
    private TimeWords? _leadDay;
    private int _paragraph = int.MinValue;
    private int _bodyParagraph = int.MinValue;

    /// <summary>Where in the text the item began that is being read, and where it ends so far; an article is one item.</summary>
    private (int Start, int End) _item;

    private readonly ImmutableArray<int> _items;
    private readonly ImmutableArray<Event>.Builder _told = ImmutableArray.CreateBuilder<Event>();

    public Drafts(Mentions mentions, Venues venues) =>
        (_mentions, _venues, _casting, _items) = (mentions, venues, new Casting(mentions, _drafts), RoundUp.Headings(mentions.Sight.Article));

    /// <summary>Is this the headline of the article, or of an item of a round-up?</summary>
    private bool IsHeadline => _paragraph == TextSpan.Title || _items.BinarySearch(_paragraph) >= 0;

    public void Take(SentenceReading reading)
    {
        var paragraph = _mentions.Sight.ParagraphAt(reading.Sentence.Start);
        if (paragraph != _paragraph && _items.BinarySearch(paragraph) >= 0)
        {
            EndItem();
            _item = (reading.Sentence.Start, reading.Sentence.End);
        }

        _item.End = reading.Sentence.End;
        if (paragraph != _paragraph)
            _touched.Clear();
        _paragraph = paragraph;
        if (_bodyParagraph == int.MinValue && !IsHeadline)
            _bodyParagraph = paragraph;

        var now = new List<(Draft Draft, int Start)>();
        foreach (var telling in reading.Tellings)
        {
            foreach (var draft in DraftsFor(telling))
            {
                Fill(draft, telling, reading);
                now.Add((draft, telling.Start));
            }
        }

        ShareGround(now);
        TakeListedAppointments(reading);
        var meant = ImmutableArray<Draft>.Empty;
        foreach (var act in reading.Acts)
            meant = _casting.Cast(act, reading.Number, now, meant, _touched);
        TakeTheme(reading.Sentence, [.. now.Select(one => one.Draft)]);
        if (_drafts.FindLast(draft => draft.Type == EventType.Visit) is { } visit)
            Stops.Take(_mentions, visit, reading);
        if (_drafts.Exists(Sites.IsWork))
            Stops.TakeBuilders(_mentions, _drafts.FindAll(Sites.IsWork), reading);
        if (now.Count > 0)
        {
            _touched.Clear();
            _touched.AddRange(now.Select(one => one.Draft).Distinct());
        }

        foreach (var token in reading.Tokens)
        {
            if (token.Kind == TokenKind.Time && _mentions.Found.Times[token.Index] is { From.Day: not null } time && !IsHeadline)
            {
                _day = (paragraph, time);
                if (paragraph == _bodyParagraph)
                    _leadDay ??= time;
            }
        }
    }

    /// <summary>某市举行集中签约开工活动: what one sentence tells of two happenings took place at one place.</summary>
    private static void ShareGround(List<(Draft Draft, int Start)> now)
    {
        if (now.Count < 2 || now.FirstOrDefault(one => one.Draft.Place is not null && one.Draft.Type != EventType.Appointment).Draft is not { Place: { } place } told)
            return;
        foreach (var (draft, _) in now)
        {
            if (draft.Place is null && draft.Type is EventType.Signing or EventType.Conference or EventType.Groundbreaking && told.Type is EventType.Signing or EventType.Conference or EventType.Groundbreaking)
                draft.Take(place, said: false);
        }
    }

    /// <summary>The events, in the order told, without history and without what only a wish or a headline's shadow told.</summary>
    public ImmutableArray<Event> Finish()
    {
        EndItem();
        return _told.ToImmutable();
    }

    /// <summary>An item of a round-up is an article of its own: nothing that follows adds to what it told.</summary>
    private void EndItem()
    {
        _told.AddRange(Settled());
        _drafts.Clear();
        _touched.Clear();
        (_unnamed, _day, _leadDay, _bodyParagraph) = (null, null, null, int.MinValue);
    }

    private List<Event> Settled()
    {
        if (_drafts.Count == 0)
            return [];
        var reference = _mentions.Sight.Article.Published?.Day ?? Dated(_drafts).Select(draft => (DateOnly?)draft.Time!.From!.Earliest).FirstOrDefault();
        var news = _drafts.Where(draft => IsNews(draft.Time, reference)).ToList();
        new Sites(_mentions, _venues, _item, hasHeadline: _items.IsEmpty).Place(news);
        foreach (var draft in news.Where(draft => draft.Type == EventType.Appointment && draft.Time is null))
            TakeLead(draft);
        return news.ConvertAll(draft => draft.Finish(StatusOf(draft, reference)));
    }

    /// <summary>刚刚闭幕的会议任命…: an appointment without a day takes day and place of what the report begins with.</summary>
    private void TakeLead(Draft draft)
    {
        if (_leadDay is { } day)
            draft.Take(day);
        var sight = _mentions.Sight;
        foreach (var sentence in sight.Sentences.Where(sentence => sentence.Start >= sight.BodyStart).Take(1))
        {
            if (draft.Place is null && _items.IsEmpty && _venues.Said(_mentions, sentence.Start, sentence.End) is { } place)
                draft.Take(place, said: false);
        }
    }

    private static IEnumerable<Draft> Dated(IEnumerable<Draft> drafts) => drafts.Where(draft => draft.Time?.From is not null);

    /// <summary>今年6月 told in August is history, though its last day lies closer than six weeks.</summary>
    private static bool IsNews(TimeWords? time, DateOnly? reference) =>
        time?.From is not { } date || reference is not { } day || date.Latest >= day.AddDays(date.Day is null && date.Month is not null ? -RecentMonth : -RecentDays);

    private static EventStatus StatusOf(Draft draft, DateOnly? reference)
    {
        if (draft.Cancelled)
            return EventStatus.Cancelled;
        var isToCome = draft.Time?.From is { } date && reference is { } day && date.Earliest > day;
        return isToCome || draft.Planned ? EventStatus.Announced : EventStatus.Happened;
    }

    private static EventType TypeOf(TellingKind kind) => kind switch
    {
        TellingKind.Meeting or TellingKind.Call or TellingKind.Talk => EventType.Meeting,
        TellingKind.Conference or TellingKind.Unveiling => EventType.Conference,
        TellingKind.Signing => EventType.Signing,
        TellingKind.Visit => EventType.Visit,
        TellingKind.Groundbreaking => EventType.Groundbreaking,
        TellingKind.Commissioning => EventType.Commissioning,
        _ => EventType.Appointment,
    };

    /// <summary>The drafts that a telling speaks of: known ones, or new ones if it can stand alone.</summary>
    private List<Draft> DraftsFor(Telling telling)
    {
        var type = TypeOf(telling.Kind);
        if (telling.Time is { } told && !IsNews(_mentions.Found.Times[told.Index], _mentions.Sight.Article.Published?.Day))
            return [];
        if (type == EventType.Appointment)
            return [.. Appointed(telling).Select(person => AppointmentOf(person, telling))];
        if (telling.Kind == TellingKind.Unveiling && _drafts.FindLast(draft => draft.Type is EventType.Signing or EventType.Conference or EventType.Groundbreaking or EventType.Commissioning) is { } occasion)
        {
            // 揭牌仪式在某地举行。甲、乙共同揭牌: they are there.
            foreach (var person in telling.Subjects.Where(token => token.Kind == TokenKind.Person && occasion.LastSentence >= telling.Sentence - 1))
                occasion.AddIfNew(person, Part.Attendee);
            return [];
        }

        if (telling.Partners.Length > 1)
            _drafts.RemoveAll(draft => draft is { Type: EventType.Meeting, OnlyTitle: true } && !draft.PeopleAs(Part.Guest).Any());
        if (telling.Partners.Length > 1)
            return [.. telling.Partners.Select(partner => MeetingWith(partner, telling))];
        if (_drafts.FindLast(draft => draft.Type == type && Joins(draft, telling)) is { } known)
            return [known];
        if (telling.Attended || !CanStandAlone(telling, type))
            return [];

        // 一行赴某市考察，并与企业负责人座谈: with nobody who is named.
        if (telling.Cue == Cue.Talks && _drafts.FindLast(draft => draft.Type == EventType.Visit) is { } visit && visit.LastSentence == telling.Sentence && !People(telling.Objects).Any() && People(telling.Subjects).All(name => visit.HasAs(name, Part.Host)) && !Bodies(telling.Subjects).Any())
            return [];
        var fresh = new Draft(_mentions, type, telling) { OnlyTitle = IsHeadline };
        _drafts.Add(fresh);
        return [fresh];
    }

    /// <summary>分别会见甲、乙: one meeting for each.</summary>
    private Draft MeetingWith(Token partner, Telling telling)
    {
        var name = _mentions.NameOf(partner);
        if (_drafts.Find(draft => draft.Type == EventType.Meeting && draft.Names(name)) is { } known)
            return known;
        var fresh = new Draft(_mentions, EventType.Meeting, telling) { OnlyTitle = IsHeadline, Partner = name };
        _drafts.Add(fresh);
        return fresh;
    }

    /// <summary>会议任命了…组成人员。他们是：主任甲，副主任乙、丙: the names follow in the next sentence.</summary>
    private void TakeListedAppointments(SentenceReading reading)
    {
        var words = _mentions.Sight.Text.AsSpan(reading.Sentence.Start, reading.Sentence.Length);
        if (_unnamed is { } telling && (words.StartsWith("他们是") || words.StartsWith("她们是") || words.StartsWith("名单如下") || words.StartsWith("他们分别是")))
        {
            foreach (var person in reading.Tokens.Where(token => token.Kind == TokenKind.Person))
                Fill(AppointmentOf(person, telling), telling, reading);
        }

        // 任命：甲为省公安厅厅长，乙为省财政厅厅长；免去：丙的…职务: those whom the next clauses name, on lines of their own too.
        var head = reading.Tellings.LastOrDefault(one => one.Kind == TellingKind.Appointment) ?? (_unnamed is { } open && reading.Tellings.IsEmpty && IsItem(reading) ? open : null);
        if (head is not null)
        {
            foreach (var person in reading.Tokens.Where(token => token.Kind == TokenKind.Person && TakesPost(token)))
                Fill(AppointmentOf(person, head), head, reading);
        }

        if (head is not null && head == _unnamed)
            return;
        _unnamed = reading.Tellings.LastOrDefault(one => one.Kind == TellingKind.Appointment && !People(one.Objects).Any());
    }

    /// <summary>甲为…, 甲的…职务: an item of a list of appointments.</summary>
    private bool TakesPost(Token person)
    {
        var rest = _mentions.Sight.Text.AsSpan(person.End, Math.Min(40, _mentions.Sight.Text.Length - person.End));
        var stop = rest.IndexOfAny("，。；\n");
        rest = stop < 0 ? rest : rest[..stop];
        return rest.StartsWith("为") || rest.StartsWith("任") || (rest.StartsWith("的") || rest.StartsWith("同志")) && rest.EndsWith("职务");
    }

    private bool IsItem(SentenceReading reading) =>
        reading.Tokens.FirstOrDefault(token => token.Kind is TokenKind.Person) is { Kind: TokenKind.Person } first && first.From == reading.Sentence.Start && TakesPost(first);

    private Draft AppointmentOf(Token person, Telling telling)
    {
        var name = _mentions.NameOf(person);
        if (_drafts.Find(draft => draft.Type == EventType.Appointment && draft.Names(name)) is { } known)
            return known;
        var fresh = new Draft(_mentions, EventType.Appointment, telling) { OnlyTitle = IsHeadline };
        fresh.Add(person, Part.Host);
        _drafts.Add(fresh);
        return fresh;
    }

    /// <summary>Whom an appointment concerns: whom the verb names (任命王毅), else who stands before it (陈雁北出任).</summary>
    private IEnumerable<Token> Appointed(Telling telling)
    {
        var people = telling.Objects.Where(token => token.Kind == TokenKind.Person).ToList();
        var word = _mentions.Sight.Text.AsSpan(telling.Start, telling.End - telling.Start);
        if (people.Count > 0 && word is not ("接替" or "出任" or "接任" or "担任" or "任" or "不再担任" or "辞去"))
            return people;
        return telling.Subjects.Where(token => token.Kind == TokenKind.Person).TakeLast(telling.Subjects.Length > 1 && word is "担任" ? 1 : int.MaxValue);
    }

    private bool Joins(Draft draft, Telling telling)
    {
        var time = telling.Time is { } token ? _mentions.Found.Times[token.Index] : null;
        if (!draft.Agrees(time))
            return false;
        if (draft.OnlyTitle && !HasOtherGuests(draft, telling))
            return true;
        var people = People(telling.Subjects).Concat(People(telling.Objects)).ToList();
        var bodies = Bodies(telling.Subjects).Concat(Bodies(telling.Objects)).ToList();
        return draft.Type switch
        {
            EventType.Meeting when telling.Kind == TellingKind.Talk && draft.LastSentence == telling.Sentence => true,
            // 某人率团到访。市长会见代表团一行: whoever receives those who have come.
            EventType.Meeting when telling.Kind == TellingKind.Meeting && !People(telling.Objects).Any() && (draft.LastSentence == telling.Sentence || _touched.Contains(draft)) && draft.PeopleAs(Part.Guest).Any() && !draft.PeopleAs(Part.Host).Any() => true,
            EventType.Meeting => people.Count == 0 || !draft.HasPeople || people.Exists(draft.Names) && !HasOtherGuests(draft, telling),
            EventType.Visit => people.Count == 0 || people.Exists(draft.Names) || !draft.HasPeople,
            EventType.Signing when draft.LastSentence == telling.Sentence || draft.First.Cue == Cue.SigningCeremony && _touched.Contains(draft) => true,
            EventType.Signing => bodies.Count == 0 || !draft.HasBodies || draft.HasTitleBodies || bodies.Exists(draft.NamesBody) || draft.Time is not null && time is not null || telling.Tied,
            EventType.Groundbreaking or EventType.Commissioning =>
                draft.OnlyTitle || bodies.Count == 0 || !draft.HasBodies || bodies.Exists(draft.NamesBody),
            EventType.Conference => telling.Sentence == draft.First.Sentence || !(AreElsewhere(draft, telling) || OccasionName.AreTwo(_mentions.Sight.Text, draft.First, telling)),
            _ => true,
        };
    }

    /// <summary>苏州召开…大会 and, further down, 徐州召开…大会: held by two towns.</summary>
    private bool AreElsewhere(Draft draft, Telling telling) =>
        telling is { PlaceHolds: true, Place: { } there } && _mentions.Sight.ParagraphAt(draft.First.Start) != _paragraph
        && !(draft.Place is { } here && here.Name.AsSpan().StartsWith(there.Name.AsSpan(0, 2)));

    private bool HasOtherGuests(Draft draft, Telling telling)
    {
        var guests = People(telling.Objects).ToList();
        var known = draft.PeopleAs(Part.Guest).ToList();
        return telling.Kind == TellingKind.Meeting && guests.Count > 0 && known.Count > 0 && !guests.Exists(known.Contains);
    }

    /// <summary>
    /// The headline and the first paragraph may tell without a day; further down a telling needs one, or a tie to what was told,
    /// or somebody who acts. Works need a day or a ceremony, wherever they stand.
    /// </summary>
    private bool CanStandAlone(Telling telling, EventType type)
    {
        var isLead = IsHeadline || _paragraph == _bodyParagraph;
        var hasTime = telling.Time is not null || telling.DayIsOpen && !telling.Planned && People(telling.Subjects).Any() || type is EventType.Meeting or EventType.Visit && !telling.Planned && People(telling.Subjects).Any() && _day is { } day && day.Paragraph == _paragraph;
        if (telling.Planned && !hasTime && !IsHeadline)
            return false;
        var receives = telling.Kind == TellingKind.Meeting && People(telling.Subjects).Any() && People(telling.Objects).Any();
        return type switch
        {
            EventType.Groundbreaking or EventType.Commissioning => hasTime || telling.Held && !telling.Spoken || isLead && !telling.Planned && !telling.Spoken,
            EventType.Conference when telling.Kind == TellingKind.Unveiling => telling.Subjects.Any(token => token.Kind == TokenKind.Person),
            EventType.Conference => hasTime || isLead || telling.Tied && People(telling.Subjects).Any() || telling.SameDay && telling.Held,
            EventType.Signing => hasTime || IsByBoth(telling) && _touched.Exists(draft => draft.Type == EventType.Meeting) || isLead && (telling.Held || !telling.Subjects.IsEmpty || IsHeadline) || telling.Tied,
            // 在某省期间，副省长甲还带领代表团赴某集团考察: who was told of goes on.
            EventType.Visit => People(telling.Subjects).Any() && (hasTime || isLead || telling.Tied || Bodies(telling.Objects).Any() || telling.LeadsOn && People(telling.Subjects).Any(name => _drafts.Exists(draft => draft.Names(name)))),
            _ => receives || !telling.Subjects.IsEmpty && (hasTime || isLead || telling.Tied),
        };
    }

    private IEnumerable<string> People(ImmutableArray<Token> tokens) =>
        tokens.Where(token => token.Kind == TokenKind.Person).Select(_mentions.NameOf);

    private IEnumerable<string> Bodies(ImmutableArray<Token> tokens) =>
        tokens.Where(token => token.Kind == TokenKind.Body).Select(_mentions.NameOf);

    private void Fill(Draft draft, Telling telling, SentenceReading reading)
    {
        if (draft.OnlyTitle && !IsHeadline)
        {
            draft.EndTitle();
            if (telling.Place is { } better)
                draft.ForgetPlace(better);
        }

        if (draft.HasTitleBodies && !IsHeadline && Bodies(telling.Subjects).Concat(Bodies(telling.Objects)).Any())
            draft.ForgetBodies();
        draft.LastSentence = telling.Sentence;
        draft.Planned = draft.Planned && telling.Planned;
        draft.Cancelled |= telling.Cancelled;
        draft.MeetsPress |= draft.Type == EventType.Conference && MeetsPress(telling);
        if (telling.Time is { } time && !IsSeason(draft, _mentions.Found.Times[time.Index]))
            draft.Take(_mentions.Found.Times[time.Index]);
        if (telling.Place is { } place)
            draft.Take(place, telling.Kind is not (TellingKind.Groundbreaking or TellingKind.Commissioning) || IsSaid(place));
        var isWork = telling.Kind is TellingKind.Groundbreaking or TellingKind.Commissioning;
        // …迎来关键节点。当天上午，大桥全线通车。
        if (draft.Time is null && (!isWork || telling.SameDay && !telling.Planned) && !telling.Undated && _day is { } day && (day.Paragraph == _paragraph || telling.SameDay))
            draft.Take(day.Time);
        if ((telling.Tied || telling.Kind == TellingKind.Appointment || !isWork && IsTold(telling)) && Main(draft) is { } main)
            Inherit(draft, main);
        Sides.Take(_mentions, draft, telling, reading);

        // 甲公司到访乙公司…。双方签署协议: both are those who met.
        if (IsByBoth(telling) && !draft.HasBodies && _drafts.FindLast(other => other.Type == EventType.Meeting || other.Type == EventType.Conference && _touched.Contains(other) && other.IsTalkOfParties) is { } met)
            draft.AddBodiesOf(met);

        // 会谈后，两国元首共同见证签署多项文件: those who talked, on the day and at the place of the talk.
        if (IsByLeaders(telling) && !draft.HasPeople && _drafts.FindLast(other => other.Type == EventType.Meeting) is { } talk)
        {
            draft.AddFrom(talk, Part.Host, Part.Host);
            draft.AddFrom(talk, Part.Guest, Part.Host);
            Inherit(draft, talk);
        }

        // 甲一行到中心调研。中心领导亲切会见: those who came are received.
        if (telling.Cue == Cue.Meets && !draft.PeopleAs(Part.Guest).Any() && _drafts.FindLast(other => other.Type == EventType.Visit && _mentions.Sight.ParagraphAt(_mentions.Sight.Sentences[other.LastSentence].Start) == _paragraph) is { } visit)
        {
            draft.AddFrom(visit, Part.Host, Part.Guest);
            Sides.AddCompaniesOf(_mentions, draft, Part.Guest);
            if (draft.Place is null && visit.Place is { } there)
                draft.Take(there, said: false);
        }
    }

    /// <summary>两国总理共同见证签署</summary>
    private bool IsByLeaders(Telling telling)
    {
        if (telling.Kind != TellingKind.Signing)
            return false;
        var start = _mentions.Sight.Sentences[telling.Sentence].Start;
        var before = _mentions.Sight.Text.AsSpan(start, Math.Max(0, telling.Start - start));
        foreach (var both in (ReadOnlySpan<string>)["两国元首", "两国总理", "两国领导人", "两国首相", "两国外长", "双方领导人"])
        {
            if (before.Contains(both, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>双方签署了《协议》</summary>
    private bool IsByBoth(Telling telling)
    {
        if (telling.Kind != TellingKind.Signing)
            return false;
        var before = _mentions.Sight.Text.AsSpan(Math.Max(0, telling.Start - 12), Math.Min(12, telling.Start));
        before = before[(before.LastIndexOfAny('。', '，') + 1)..];
        return before.Contains("双方", StringComparison.Ordinal) && !before.Contains('将') && !telling.Planned;
    }

    /// <summary>考察2024/2025年榨季情况, 开展一季度督查: whom somebody met and where he went lies on a day, the year belongs to something else.</summary>
    private static bool IsSeason(Draft draft, TimeWords time) =>
        draft.Type is EventType.Visit or EventType.Meeting && time.From is { Day: null } from && (from.Month is null || time.To is { } to && to != from);

    /// <summary>新闻发布会, 记者招待会</summary>
    private bool MeetsPress(Telling telling)
    {
        var name = _mentions.Sight.Text.AsSpan(telling.Start, telling.End - telling.Start);
        return name.Contains("发布会", StringComparison.Ordinal) || name.Contains("记者", StringComparison.Ordinal) || name.Contains("吹风会", StringComparison.Ordinal) || name.Contains("通气会", StringComparison.Ordinal);
    }

    private bool IsSaid(Place place) =>
        place.WholeStart > 0 && _mentions.Sight.Text[place.WholeStart - 1] is '在' or '于' or '到' or '赴' or '户';

    /// <summary>What a tied telling hangs on: the last happening with a day before it, else the first.</summary>
    private Draft? Main(Draft draft) =>
        _drafts.FindLast(other => other != draft && !other.OnlyTitle && other.Time is not null) ?? _drafts.Find(other => other != draft && !other.OnlyTitle);

    private static void Inherit(Draft draft, Draft main)
    {
        if (main.Time is { } time && draft.Time is null)
            draft.Take(time);
        if (main.Place is { } place && draft.Place is null)
            draft.Take(place, said: false);
    }

    /// <summary>Right behind what was told in the same paragraph: the same day, the same place.</summary>
    private bool IsTold(Telling telling) => telling.Time is null && _touched.Count > 0;

    private void TakeTheme(Sentence sentence, List<Draft> now)
    {
        if (Themes.In(_mentions.Sight.Text, sentence) is not { } theme)
            return;
        var draft = now.Find(one => one.Type == EventType.Conference) ?? now.FirstOrDefault()
            ?? _drafts.FindLast(one => one.Type == EventType.Conference) ?? _drafts.LastOrDefault();
        draft?.TakeTheme(theme.Start, theme.Length);
    }
}
