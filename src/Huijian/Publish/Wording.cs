using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish;

/// <summary>How dates, money, figures and kinds are said, in Chinese and in English. One way everywhere.</summary>
public static class Wording
{
    private static readonly string[] ChineseWeekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

    private static readonly (decimal Size, string Name)[] ChineseSteps = [(1_0000_0000_0000m, "万亿"), (1_0000_0000m, "亿"), (1_0000m, "万")];

    private static readonly (decimal Size, string Name)[] EnglishSteps = [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million")];

    /// <summary>2025年3月1日; 1 March 2025.</summary>
    public static string Day(this Edition edition, DateOnly day) => edition.English
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {MonthName(day.Month)} {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>3月1日 where the year is plain from what stands around it.</summary>
    public static string ShortDay(this Edition edition, DateOnly day) => edition.English
        ? day.ToString("d MMM", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");

    public static string Weekday(this Edition edition, DateOnly day) =>
        edition.English ? day.DayOfWeek.ToString() : ChineseWeekdays[(int)day.DayOfWeek];

    /// <summary>As exact as it is known and no more: 2025年, 2025年3月, 2025年3月1日.</summary>
    public static string Date(this Edition edition, PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => edition.English ? Number(date.Year, false) : $"{Number(date.Year, false)}年",
        (int month, null) => edition.English
            ? new DateOnly(date.Year, month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{month}月"),
        _ => edition.Day(date.Earliest),
    };

    /// <summary>2025年3月, 2025年, 日期未明.</summary>
    public static string Period(this Edition edition, NewsPeriod period) =>
        period.Year is { } year ? edition.Date(new PartialDate(year, period.Month)) : edition.Say("日期未明", "date unknown");

    /// <summary>3月, March, where the year stands beside it.</summary>
    public static string MonthAlone(this Edition edition, NewsPeriod period) => edition.English
        ? MonthName(period.Month ?? 1)
        : string.Create(CultureInfo.InvariantCulture, $"{period.Month}月");

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>From one date to another, without saying twice what is the same: 2025年3月1日–3日, 2025年3月30日–4月2日.</summary>
    public static string Dates(this Edition edition, PartialDate from, PartialDate? until)
    {
        if (until is null || until.ToString() == from.ToString())
            return edition.Date(from);
        // 18–19 October 2025; 30 March – 2 April 2025.
        if (edition.English && from is { Month: { } first, Day: { } start } && until is { Month: { } last, Day: not null } && until.Year == from.Year)
        {
            var sameMonth = first == last;
            return $"{(sameMonth ? Number(start, false) : new DateOnly(from.Year, first, start).ToString("d MMMM", CultureInfo.InvariantCulture))}{(sameMonth ? "–" : " – ")}{edition.Date(until)}";
        }

        if (edition.English || until.Year != from.Year || from.Month is null || until.Month is not { } month)
            return $"{edition.Date(from)}–{edition.Date(until)}";
        var end = until.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day}日") : "";
        return $"{edition.Date(from)}–{(month == from.Month && end.Length > 0 ? end : string.Create(CultureInfo.InvariantCulture, $"{month}月{end}"))}";
    }

    /// <summary>2025年3月2日 13:25; the day alone where only the day is known.</summary>
    public static string Time(this Edition edition, NewsTime time) =>
        time.Precision == TimePrecision.Day ? edition.Day(time.Day) : $"{edition.Day(time.Day)} {Clock(time)}";

    /// <summary>13:25, or nothing where only the day is known.</summary>
    public static string? Clock(NewsTime time) => time.Precision == TimePrecision.Day
        ? null
        : time.At.ToOffset(NewsTime.China).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>239000000000 → 2390亿; 239 billion. A number keeps the digits it was given.</summary>
    public static string Amount(this Edition edition, decimal value)
    {
        foreach (var (size, name) in edition.English ? EnglishSteps : ChineseSteps)
        {
            if (Math.Abs(value) >= size)
                return Number(value / size, edition.English) + (edition.English ? " " : "") + name;
        }

        return Number(value, edition.English);
    }

    /// <summary>What a figure says in one breath: 超 30 %, 2390 亿元, 20–30 个.</summary>
    public static (string Bound, string Value, string Unit) Figure(this Edition edition, decimal value, decimal? to, string unit, Bound bound)
    {
        var said = to is { } upper ? $"{edition.Amount(value)}–{edition.Amount(upper)}" : edition.Amount(value);
        // The multiplier belongs to the unit in Chinese (2390 亿元), so that the eye meets the number alone.
        var digits = said.Length;
        while (digits > 0 && !char.IsAsciiDigit(said[digits - 1]))
            digits--;
        return (BoundWord(edition, bound), said[..digits], (said[digits..] + (edition.English && unit is not ("%" or "％") ? " " : "") + Unit(edition, unit)).TrimEnd());
    }

    public static string BoundWord(Edition edition, Bound bound) => bound switch
    {
        Bound.Over => edition.Say("超", "over"),
        Bound.Nearly => edition.Say("近", "nearly"),
        Bound.About => edition.Say("约", "about"),
        Bound.Under => edition.Say("不到", "under"),
        _ => "",
    };

    public static string Kind(this Edition edition, EventType kind) => kind switch
    {
        EventType.Meeting => edition.Say("会见", "Meeting"),
        EventType.Conference => edition.Say("会议", "Conference"),
        EventType.Signing => edition.Say("签约", "Signing"),
        EventType.Visit => edition.Say("考察", "Visit"),
        EventType.Groundbreaking => edition.Say("开工", "Groundbreaking"),
        EventType.Commissioning => edition.Say("投产", "Commissioning"),
        _ => edition.Say("任免", "Appointment"),
    };

    public static string Status(this Edition edition, EventStatus status) => status switch
    {
        EventStatus.Announced => edition.Say("预告", "announced"),
        EventStatus.Cancelled => edition.Say("取消", "cancelled"),
        _ => edition.Say("已发生", "took place"),
    };

    public static string Stage(this Edition edition, ProjectStage stage) => stage switch
    {
        ProjectStage.Planned => edition.Say("谋划", "planned"),
        ProjectStage.Negotiated => edition.Say("洽谈", "in talks"),
        ProjectStage.Signed => edition.Say("签约", "signed"),
        ProjectStage.Started => edition.Say("开工", "started"),
        ProjectStage.UnderConstruction => edition.Say("在建", "under construction"),
        ProjectStage.InProduction => edition.Say("投产", "in production"),
        ProjectStage.AtCapacity => edition.Say("达产", "at capacity"),
        ProjectStage.Cancelled => edition.Say("取消", "cancelled"),
        _ => edition.Say("未明", "unknown"),
    };

    public static string Reason(this Edition edition, SecurityReason reason) => reason switch
    {
        SecurityReason.Stated => edition.Say("文中列出代码", "code stated"),
        SecurityReason.Self => edition.Say("文中公司即上市公司", "the company named"),
        SecurityReason.Parent => edition.Say("文中公司为其母公司", "parent named"),
        _ => edition.Say("文中公司为其子公司", "subsidiary named"),
    };

    public static string Agreement(this Edition edition, AgreementType type) => type switch
    {
        AgreementType.StrategicCooperation => edition.Say("战略合作协议", "strategic cooperation agreement"),
        AgreementType.Framework => edition.Say("框架协议", "framework agreement"),
        AgreementType.Intent => edition.Say("意向协议", "letter of intent"),
        AgreementType.Contract => edition.Say("合同", "contract"),
        AgreementType.Memorandum => edition.Say("备忘录", "memorandum"),
        _ => edition.Say("协议", "agreement"),
    };

    /// <summary>The agreements of a row by name, or by what kind they are; one of which only that it was signed is known adds nothing.</summary>
    public static IReadOnlyList<string> Agreements(this Edition edition, LedgerRow row) =>
        [.. row.Agreements.Where(name => name != nameof(AgreementType.Unspecified)).Select(name => Enum.TryParse<AgreementType>(name, out var type) ? edition.Agreement(type) : name).Distinct()];

    public static string Body(this Edition edition, BodyKind kind) => kind switch
    {
        BodyKind.Party => edition.Say("党组织", "party body"),
        BodyKind.Congress => edition.Say("人大、议会", "legislature"),
        BodyKind.Government => edition.Say("政府", "government"),
        BodyKind.Consultative => edition.Say("政协、团体", "consultative body"),
        BodyKind.Court => edition.Say("司法", "court"),
        BodyKind.Military => edition.Say("军队", "military"),
        BodyKind.CentralEnterprise => edition.Say("中央企业", "central enterprise"),
        BodyKind.Company => edition.Say("企业", "company"),
        BodyKind.School => edition.Say("学校", "school"),
        BodyKind.Institute => edition.Say("院所", "institute"),
        BodyKind.Association => edition.Say("协会", "association"),
        BodyKind.Media => edition.Say("媒体", "media"),
        BodyKind.Foreign => edition.Say("外国机构", "foreign body"),
        BodyKind.Region => edition.Say("地区", "region"),
        _ => edition.Say("单位", "body"),
    };

    public static string Role(this Edition edition, PartyRole role) => role switch
    {
        PartyRole.Host => edition.Say("主方", "host"),
        PartyRole.Guest => edition.Say("客方", "guest"),
        PartyRole.Attendee => edition.Say("参加", "attending"),
        _ => edition.Say("单位", "body"),
    };

    /// <summary>2023 → 2023年, and 2023年以来 where it is told to be open; 2023-01/2023-06 → 2023年1月至6月.</summary>
    /// <param name="words">Gives the words of the figure and those before it: whether a period is open is said there alone, and few figures have a period.</param>
    public static string? Since(this Edition edition, string? since, Func<string> words)
    {
        if (since is null)
            return null;
        var parts = since.Split('/');
        if (parts is [var start, var end] && PartialDate.Parse(start) is { } from && PartialDate.Parse(end) is { } until)
        {
            return edition.English
                ? $"{edition.Date(from)} – {edition.Date(until)}"
                : $"{edition.Date(from)}至{(from.Year == until.Year && until.Month is { } month && until.Day is null ? $"{Number(month, false)}月" : edition.Date(until))}";
        }

        return PartialDate.Parse(since) is { } one
            ? words().Contains("以来", StringComparison.Ordinal) ? edition.Say($"{edition.Date(one)}以来", $"since {edition.Date(one)}") : edition.Date(one)
            : since;
    }

    /// <summary>3则, 3 stories: a count with its noun; English adds an s unless the plural is given.</summary>
    public static string Count(this Edition edition, long count, string chinese, string english, string? plural = null) =>
        edition.English ? $"{Number(count, true)} {(count == 1 ? english : plural ?? english + "s")}" : $"{Number(count, false)}{chinese}";

    /// <summary>A number with the digits it has; grouped by thousands in English.</summary>
    public static string Number(decimal value, bool grouped)
    {
        var shown = decimal.Round(value, 4);
        return shown.ToString(grouped && Math.Abs(shown) >= 10_000 ? "#,0.####" : "0.####", CultureInfo.InvariantCulture);
    }

    private static string Unit(Edition edition, string unit) => edition.English
        ? unit switch
        {
            "元" => "yuan",
            "美元" => "US dollars",
            "个" or "项" or "家" or "座" or "台" or "条" or "件" or "户" or "场" or "种" or "处" or "支" or "所" or "只" or "株" or "套" or "张" or "对" or "份" or "颗" or "类" or "款" or "栋" or "批" or "枚" or "台（套）" => "",
            "人" or "名" => "people",
            "人次" => "visits or trips",
            "列" => "trains",
            "班" => "services",
            "辆" => "vehicles",
            "艘" => "ships",
            "架" => "aircraft",
            "架次" => "sorties",
            "辆次" => "vehicle trips",
            "立方米" => "m³",
            "米" => "m",
            "斤" => "jin",
            "公斤" => "kg",
            "公顷" => "ha",
            "度" or "千瓦时" => "kWh",
            "兆瓦" => "MW",
            "倍" => "times",
            "标箱" => "TEU",
            "桶" => "barrels",
            "欧元" => "euros",
            "吨" => "tonnes",
            "千瓦" => "kW",
            "公里" => "km",
            "平方公里" => "km²",
            "平方米" => "m²",
            "亩" => "mu",
            "百分点" or "个百分点" => "points",
            _ => unit,
        }
        : unit;
}
