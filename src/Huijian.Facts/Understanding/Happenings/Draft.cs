using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>A happening while the article is being read: later sentences and the headline add to it.</summary>
internal sealed class Draft(Mentions mentions, EventType type, Telling first)
{
    private readonly List<(string Name, TextSpan Span, Part Part)> _people = [];
    private readonly List<Participant> _bodies = [];
    private int _titleBodies;

    public EventType Type { get; } = type;

    /// <summary>The telling it began with.</summary>
    public Telling First { get; } = first;

    /// <summary>The last sentence that told of it.</summary>
    public int LastSentence { get; set; } = first.Sentence;

    /// <summary>True while only the headline tells of it.</summary>
    public bool OnlyTitle { get; set; }

    public bool Planned { get; set; } = first.Planned;

    public bool Cancelled { get; set; } = first.Cancelled;

    /// <summary>Is it a meeting with the press, where one official after another answers?</summary>
    public bool MeetsPress { get; set; }

    /// <summary>Of several who were received one by one, whom this meeting was with; else null.</summary>
    public string? Partner { get; init; }

    /// <summary>True if it was told as a talk between bodies, before their people were named.</summary>
    public bool IsTalkOfParties { get; set; }

    public TimeWords? Time { get; private set; }

    public Place? Place { get; private set; }

    /// <summary>True if the place stood behind 在, not just in a project's name.</summary>
    public bool PlaceIsSaid { get; private set; }

    public string? Theme { get; private set; }

    public TextSpan? ThemeSpan { get; private set; }

    public IEnumerable<string> PeopleAs(Part part) => _people.Where(one => one.Part == part).Select(one => one.Name);

    public bool HasPeople => _people.Count > 0;

    public bool HasBodies => _bodies.Count > 0;

    /// <summary>True while all bodies are those of the headline.</summary>
    public bool HasTitleBodies => _titleBodies > 0 && _titleBodies == _bodies.Count;

    public bool Names(string person) => _people.Exists(one => one.Name == person);

    public bool HasAs(string person, Part part) => _people.Exists(one => one.Name == person && one.Part == part);

    /// <summary>Is a guest named in another paragraph than this?</summary>
    public bool GuestsAreNamed(int paragraph) => _people.Exists(one => one.Part == Part.Guest && one.Span.Paragraph != paragraph);

    /// <summary>Does the name of a body that takes part begin so?</summary>
    public bool HoldsBody(string beginning) => _bodies.Exists(one => one.Name.StartsWith(beginning, StringComparison.Ordinal));

    public bool NamesBody(string body) => _bodies.Exists(one => IsSame(one.Name, body));

    /// <summary>Takes somebody in; a higher part than the one he has replaces it, his place in the listing stays.</summary>
    public void Add(Token person, Part part)
    {
        var name = mentions.NameOf(person);
        var at = _people.FindIndex(one => one.Name == name);
        if (at < 0)
            _people.Add((name, mentions.SpanOf(person), part));
        else if (part > _people[at].Part)
            _people[at] = _people[at] with { Part = part };
    }

    /// <summary>Takes somebody in unless he has a part already.</summary>
    public void AddIfNew(Token person, Part part)
    {
        if (!Names(mentions.NameOf(person)))
            Add(person, part);
    }

    /// <summary>Takes in those who have a part in another happening: 甲一行调研，领导亲切会见.</summary>
    public void AddFrom(Draft other, Part part, Part here)
    {
        foreach (var one in other._people.Where(one => one.Part == part && !Names(one.Name)).ToList())
            _people.Add(one with { Part = here });
    }

    /// <summary>Takes in the bodies of another happening: 双方 are those who met.</summary>
    public void AddBodiesOf(Draft other) => _bodies.AddRange(other._bodies);

    /// <summary>The headline is over: what is named from now on stands in the text.</summary>
    public void EndTitle() => (OnlyTitle, _titleBodies) = (false, _bodies.Count);

    /// <summary>The body tells the parties in full where the headline gave short names.</summary>
    public void ForgetBodies()
    {
        _bodies.Clear();
        _titleBodies = 0;
    }

    /// <summary>So with the place: 在成都 of the headline is 都江堰 below.</summary>
    public void ForgetPlace(Place better)
    {
        if (!better.IsHall)
            (Place, PlaceIsSaid) = (null, false);
    }

    /// <summary>Takes a body in, once, under the longest form told.</summary>
    public void AddBody(string name, TextSpan span)
    {
        (name, span) = Plain(name, span);
        if (name.Length < 2 || name.EndsWith("部署", StringComparison.Ordinal) || name[0] is '该' or '这' || name.StartsWith("有关", StringComparison.Ordinal) || name.StartsWith("相关", StringComparison.Ordinal) || name.StartsWith("部分", StringComparison.Ordinal))
            return;
        var at = _bodies.FindIndex(one => IsSame(one.Name, name));
        if (at < 0)
            _bodies.Add(new Participant(name, span));
        else if (name.Length > _bodies[at].Name.Length)
            _bodies[at] = new Participant(name, span);
    }

    /// <summary>纪念|中国某某协会成立, 应|77国集团邀请, 海上风电场|全部并网: verbs and the like at its edges are no part of a name.</summary>
    private static (string Name, TextSpan Span) Plain(string name, TextSpan span)
    {
        foreach (var lead in (ReadOnlySpan<string>)["纪念", "庆祝", "参观", "调研了", "完善", "还与", "还", "应", "就", "共有"])
        {
            if (name.Length >= lead.Length + 4 && name.StartsWith(lead, StringComparison.Ordinal) && !(lead is "纪念" && name[2] is '馆' or '堂' or '碑' or '塔') && !(lead is "应" or "就" && name[1] is '急' or '用' or '业' or '县' or '对' or '医'))
            {
                (name, span) = (name[lead.Length..], new TextSpan(span.Paragraph, span.Start + lead.Length, span.Length - lead.Length));
                break;
            }
        }

        // 在某某集团总部举行会谈: its house.
        if (name.EndsWith("集团总部", StringComparison.Ordinal) || name.EndsWith("公司总部", StringComparison.Ordinal))
            return (name[..^2], new TextSpan(span.Paragraph, span.Start, span.Length - 2));
        foreach (var tail in (ReadOnlySpan<string>)["全部", "展开", "调研", "还"])
        {
            if (name.Length >= tail.Length + 3 && name.EndsWith(tail, StringComparison.Ordinal) && !name.EndsWith("安全部", StringComparison.Ordinal))
                return (name[..^tail.Length], new TextSpan(span.Paragraph, span.Start, span.Length - tail.Length));
        }

        return (name, span);
    }

    public void AddBody(Token body)
    {
        var name = mentions.NameOf(body);
        if (!IsGeneric(name) && !IsOccasion(name) && !(body.Kind == TokenKind.Body && mentions.Found.Bodies[body.Index].Kind == BodyKind.Media))
            AddBody(name, mentions.SpanOf(body));
    }

    /// <summary>来华出席中亚峰会的某国总统: what somebody came for takes no part in a meeting.</summary>
    private bool IsOccasion(string name) =>
        Type != EventType.Conference && (name.EndsWith("峰会", StringComparison.Ordinal) || name.EndsWith("论坛", StringComparison.Ordinal) || name.EndsWith("博览会", StringComparison.Ordinal));

    /// <summary>集团公司 alone names nobody to a reader of the record.</summary>
    private static bool IsGeneric(string name) => name is "自治区" or "省" or "市" or "集团公司" or "集团" or "公司" or "总公司" or "股份公司" or "企业" or "子公司" or "学校" or "学院" or "我校" or "该校" or "该公司" or "我公司" or "本公司" or "分公司" or "总部" || name.StartsWith("一家", StringComparison.Ordinal) || name.StartsWith("党的", StringComparison.Ordinal) || name[0] is >= '0' and <= '9' && name.Contains('家', StringComparison.Ordinal) || name.StartsWith("市直", StringComparison.Ordinal) || name.StartsWith("县直", StringComparison.Ordinal);

    /// <summary>Takes a time if there is none yet, or one that lies within a month or a year (6月 → 6月7日); a span of days stays.</summary>
    public void Take(TimeWords time)
    {
        if (Time is null || Lies(time, Time) && Time.From?.Day is null)
            Time = time;
    }

    /// <summary>Takes a place if there is none yet, or one that is said where the first was only named, or the town where the first was a hall.</summary>
    public void Take(Place place, bool said)
    {
        if (Place is null || said && !PlaceIsSaid || Place.Value.IsHall && !place.IsHall)
            (Place, PlaceIsSaid) = (place, said);
    }

    public void TakeTheme(int start, int length)
    {
        Theme ??= mentions.Sight.AsWritten(start, length);
        ThemeSpan ??= mentions.Sight.SpanOf(start, length);
    }

    /// <summary>Could both times be one? If either is open, or one lies within the other.</summary>
    public bool Agrees(TimeWords? time) => time is null || Time is null || Lies(time, Time) || Lies(Time, time);

    public Event Finish(EventStatus status)
    {
        return new Event
        {
            Type = Type,
            Status = status,
            Date = Time?.From,
            Until = Time is { To: { } to } && to != Time.From ? to : null,
            DateSpan = Time?.Evidence.Span,
            Place = Place?.Name,
            PlaceSpan = Place is { } one ? mentions.Sight.SpanOf(one.Start, one.End - one.Start) : null,
            Theme = Theme,
            ThemeSpan = ThemeSpan,
            Hosts = Listed(Part.Host),
            Guests = Listed(Part.Guest),
            Attendees = Listed(Part.Attendee),
            Organizations = Type == EventType.Visit && Place is { } ground ? [.. _bodies.Where(body => body.Name != ground.Name)] : [.. _bodies],
            Evidence = new Evidence(SentenceSpan(), First.Rule),
            TriggerSpan = mentions.Sight.SpanOf(First.Start, First.End - First.Start),
        };
    }

    private static bool Lies(TimeWords inner, TimeWords outer) =>
        inner.From is not null && outer.From is not null
        && inner.From.Earliest >= outer.From.Earliest
        && inner.From.Latest <= (outer.To ?? outer.From).Latest;

    /// <summary>One name in the other: 中国联通集团 and 中国联通集团公司.</summary>
    private static bool IsSame(string left, string right) =>
        left == right || !AreTwoOfRegion(left, right) && !AreTwoOfRegion(right, left) && IsOneInOther(left, right);

    /// <summary>池州市 and 池州市委, 池州市人大常委会: the committee and the congress are no short names of the region.</summary>
    private static bool AreTwoOfRegion(string region, string organ) =>
        region[^1] is '省' or '市' or '县' or '区' or '州' && organ.Length > region.Length && organ.StartsWith(region, StringComparison.Ordinal) && organ.AsSpan(region.Length) is var rest && (rest is "委" or "纪委" or "监委" || rest.StartsWith("人大") || rest.StartsWith("政协"));

    private static bool IsOneInOther(string left, string right) =>
        IsGovernment(left, right) || IsGovernment(right, left) || left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal) || IsShort(left, right) || IsShort(right, left);

    /// <summary>县政府 for 云岭县人民政府.</summary>
    private static bool IsGovernment(string shorter, string longer) =>
        shorter is ['省' or '市' or '县' or '区' or '州', '政', '府'] && longer.Length > 5 && longer.EndsWith("人民政府", StringComparison.Ordinal) && longer[^5] == shorter[0];

    /// <summary>国开行浙江分行 for 国家开发银行浙江省分行: the same characters in order, two and more left out, from the first to the last two.</summary>
    private static bool IsShort(string shorter, string longer)
    {
        if (shorter.Length < 5 || longer.Length - shorter.Length < 2 || shorter[0] != longer[0] || !shorter.EndsWith('行') || !longer.EndsWith(shorter[^2..], StringComparison.Ordinal))
            return false;
        return ShortName.Keeps(shorter, longer);
    }

    private ImmutableArray<Participant> Listed(Part part) =>
        [.. _people.Where(one => one.Part == part).Select(one => new Participant(one.Name, one.Span))];

    private TextSpan SentenceSpan()
    {
        var sentence = mentions.Sight.Sentences[First.Sentence];
        return mentions.Sight.SpanOf(sentence.Start, sentence.Length);
    }
}
