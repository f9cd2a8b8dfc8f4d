using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>
/// The head of a text: 新华社北京3月2日电（记者某某）, 中新网北京3月2日电 (某某), 央广网北京2月13日消息, 人民网合肥11月8日电, 某某日报讯（记者某某）, 本报讯,
/// 央视网消息（新闻联播）：.
/// </summary>
internal static class Datelines
{
    private const int LongestHead = 60;

    private const int LongestPlace = 8;

    private static readonly string[] Agencies =
    [
        "融媒体中心", "融媒体", "融媒", "广电", "新闻中心",
        "通讯社", "通訊社", "新闻网", "新聞網", "客户端", "新闻", "日报", "晚报", "晨报", "时报", "周刊", "杂志", "财经", "网", "網", "社", "报", "報", "台", "臺", "APP", "在线", "频道", "广播", "本刊", "传媒",
    ];

    /// <summary>The dateline of a paragraph, or null. Its words end with 电, 讯 or 消息. A day without year or month takes them from the publication.</summary>
    public static Dateline? Of(string text, int paragraph, NewsTime? published)
    {
        var start = 0;
        while (start < text.Length && text[start] is '【' or '（' or '(' or '〔' or '[' or ' ' or '　')
            start++;
        // 「据某某网消息」 tells where the writer read it, not where he writes from.
        var end = start < text.Length && text[start] is '据' or '據' ? -1 : EndOfHead(text, start);
        if (end < 0)
            return null;
        var head = text[start..end];
        var (date, dateStart) = DayIn(head, published);
        var place = dateStart < 0 ? head[..^Ending(head)] : head[..dateStart];
        place = WithoutBrackets(place).Trim(' ', '，', ',', '、');
        var cut = AgencyEnd(place);
        // 2月15日综合报道: the day alone is a dateline too.
        if (cut == 0 && (dateStart != 0 || date is null))
            return null;
        var agency = cut == 0 ? null : place[..cut];
        var rest = WithoutWriter(place[cut..].Trim(' ', '，', ',', '、'));
        if (rest.Length > 12 || (rest.Length > 0 && dateStart < 0))
            return null;
        return new Dateline(head, agency, rest.Length == 0 ? null : rest, date, new TextSpan(paragraph, start, head.Length));
    }

    /// <summary>What stands in the bracket right after a dateline or inside it, where writers are named.</summary>
    public static string Credit(string text, Dateline dateline)
    {
        // 中央社記者某某台北25日電 names the writer between agency and place.
        var inside = Bracket(dateline.Words, 0) is { Length: > 0 } bracket ? bracket : dateline.Words.Contains("記者", StringComparison.Ordinal) || dateline.Words.Contains("记者", StringComparison.Ordinal) ? dateline.Words : "";
        var after = dateline.Span.End;
        while (after < text.Length && text[after] is ' ' or '　' or '】' or '）' or '〕' or ']')
            after++;
        if (after < text.Length && text[after] is '（' or '(')
            return inside + " " + Bracket(text, after);
        // 某某网2月26日电唐山(王某、李某): the place behind the word that closes the dateline.
        var open = text.AsSpan(after).IndexOfAny('（', '(');
        if (open is > 0 and <= LongestPlace && text.AsSpan(after, open).IndexOfAny('，', ',', '。') < 0 && Places.StartWith(text.AsSpan(after, open)))
            return inside + " " + Bracket(text, after + open);
        // 本报讯 记者章某报道：… names the writer without a bracket.
        var colon = after < text.Length ? text.IndexOfAny(['：', ':', '，', '。'], after) : -1;
        return colon > after && colon - after <= 24 && text.AsSpan(after).StartsWith("记者") ? inside + " " + text[after..colon] : inside;
    }

    /// <summary>The outlet that a dateline stands for: the programme in 央视网消息（新闻联播）, else the agency; null for 本报, 本网.</summary>
    public static string? Outlet(string text, Dateline dateline)
    {
        if (dateline.Words.EndsWith("消息", StringComparison.Ordinal) && dateline.Span.End < text.Length && text[dateline.Span.End] is '（' or '(')
        {
            var bracket = Bracket(text, dateline.Span.End);
            if (bracket.Length is >= 2 and <= 12 && bracket.IndexOfAny([' ', '、', '，']) < 0 && !bracket.Contains("记者", StringComparison.Ordinal))
                return bracket;
        }

        // 某某日报·某某客户端: the paper, not its application.
        return dateline.Agency is not { } agency || agency[0] == '本' ? null
            : agency.IndexOf('·', StringComparison.Ordinal) is > 2 and var dot && OutletNames.LooksLikeOne(agency[..dot]) ? agency[..dot]
            : agency;
    }

    /// <summary>【某某网】（记者 王某）…: the outlet in the bracket before that of the writers; null if a text does not open so.</summary>
    public static string? Bracketed(string text)
    {
        var close = text.Length > 0 && text[0] is '【' or '[' ? text.IndexOfAny(['】', ']']) : -1;
        return close is >= 3 and <= 14 && text[(close + 1)..].TrimStart() is { Length: > 0 } next && next[0] is '（' or '(' && !Credits.Opening(next).IsEmpty && OutletNames.LooksLikeOne(text[1..close])
            ? text[1..close]
            : null;
    }

    private static int EndOfHead(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length && i < start + LongestHead; i++)
        {
            var c = text[i];
            if (c is '（' or '(')
                depth++;
            else if (c is '）' or ')')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && c is '。' or '，' or '！' or '？' or '；' or '：' or '“' or '《')
                return -1;
            else if (depth == 0 && IsEnding(text, start, i))
                return i + (c is '消' or '报' or '報' ? 2 : 1);
        }

        return -1;
    }

    private static bool IsEnding(string text, int start, int at)
    {
        var before = at == start ? '\0' : text[at - 1];
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '电' or '電' => before is '日' or '社' or '）' or ')' or '专' or '專' or '外' or '综' or '综' && after is not ('视' or '視' or '话' or '話' or '力' or '子' or '影' or '台' or '价' or '網' or '网' or '站' or '厂' or '商' or '信' or '气' or '动' or '池'),
            '讯' or '訊' => before is '日' or '报' or '報' or '网' or '網' or '社' or '经' or '台' or '）' or ')' or '刊' or '闻' or '端' or '站' or '线' or '播' or '媒' or '体' or '心' && after is not ('社' or '员' or '員' or '息') || OutletNames.IsKnown(text.AsSpan(start, at - start)),
            '报' or '報' when after is '道' or '導' => before == '合' || at - start is >= 2 and <= 12 && at + 2 < text.Length && text[at + 2] is '，' or '：' && before is '社' or '网' or '網' or '报' or '報' or '台',
            '丨' or '｜' or '|' => before == '日' && text.AsSpan(start, at - start).IndexOfAnyInRange('0', '9') is > 1 and var day && OutletNames.IsKnown(text.AsSpan(start, day)),
            '消' => after == '息' && before is '日' or '报' or '網' or '网' or '社' or '台' or '端' or '闻' or '经' or '线',
            _ => false,
        };
    }

    private static int Ending(string head) =>
        head.EndsWith("消息", StringComparison.Ordinal) || head.EndsWith("报道", StringComparison.Ordinal) || head.EndsWith("報導", StringComparison.Ordinal) ? 2 : 1;

    /// <summary>3月2日 or 2日 in the head, and where it begins; −1 if there is none.</summary>
    private static (PartialDate? Date, int Start) DayIn(string head, NewsTime? published)
    {
        var start = head.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return (null, -1);
        var cursor = new Cursor(head, start);
        var year = cursor.TakeNumber(4, 4);
        if (year < 0 || !cursor.Take('年'))
        {
            year = 0;
            cursor = new Cursor(head, start);
        }

        var month = cursor.TakeNumber(1, 2);
        if (!cursor.Take('月'))
            return cursor.TakeAny("日号號") ? (Last(published, 0, 0, month), start) : (null, -1);
        var day = cursor.TakeNumber(1, 2);
        return cursor.TakeAny("日号號") ? (Last(published, year, month, day), start) : (null, -1);
    }

    /// <summary>The last such day not after the publication (a day's grace for papers dated ahead); null if it cannot be told.</summary>
    private static PartialDate? Last(NewsTime? published, int year, int month, int day)
    {
        if (year > 0)
            return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;
        if (published is null)
            return null;
        for (var back = 0; back < 366; back++)
        {
            var candidate = published.Day.AddDays(1 - back);
            if (candidate.Day == day && (month == 0 || candidate.Month == month))
                return PartialDate.Of(candidate);
        }

        return null;
    }

    /// <summary>Where the agency's name ends: after the last ending of an outlet that leaves a place or nothing.</summary>
    private static int AgencyEnd(string text)
    {
        // 中央社記者某某台北: the 台 is a place's.
        var writer = Math.Max(text.IndexOf("記者", StringComparison.Ordinal), text.IndexOf("记者", StringComparison.Ordinal));
        if (writer > 1)
            return AgencyEnd(text[..writer]);
        if (OutletNames.IsKnown(text) || text is "本报" or "本網" or "本网" or "本刊" or "本台" or "本報" or "综合")
            return text.Length;
        var best = 0;
        foreach (var tail in Agencies)
        {
            var at = text.IndexOf(tail, StringComparison.Ordinal);
            while (at >= 0)
            {
                var end = at + tail.Length;
                if (end is >= 2 and <= 16 && end > best)
                    best = end;
                at = text.IndexOf(tail, end, StringComparison.Ordinal);
            }
        }

        return best == 0 && text is ['本', '报' or '網' or '网' or '刊' or '台' or '報', ..] ? 2 : best;
    }

    /// <summary>中央社記者余某某台北: the writer stands between agency and place.</summary>
    private static string WithoutWriter(string text)
    {
        if (!text.StartsWith("記者", StringComparison.Ordinal) && !text.StartsWith("记者", StringComparison.Ordinal))
            return text;
        foreach (var name in Credits.In(text))
        {
            var at = text.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0)
                text = text[(at + name.Length)..];
        }

        return text.TrimStart('、', ' ');
    }

    private static string Bracket(string text, int from)
    {
        var open = text.IndexOfAny(['（', '('], from);
        if (open < 0)
            return "";
        var close = text.IndexOfAny(['）', ')'], open);
        return close < 0 || close - open > 60 ? "" : text[(open + 1)..close];
    }

    private static string WithoutBrackets(string text)
    {
        var open = text.IndexOfAny(['（', '(']);
        var close = text.LastIndexOfAny(['）', ')']);
        return open >= 0 && close > open ? text.Remove(open, close - open + 1) : text;
    }
}
