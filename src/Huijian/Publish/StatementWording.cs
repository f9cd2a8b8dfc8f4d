using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Publish;

/// <summary>How a statement is said to whoever judges it: of whom or what, which side of it, and what was understood.</summary>
public static class StatementWording
{
    /// <summary>person:丁一 → 丁一; what has no name of its own (event:0) is told by its sentence.</summary>
    public static string Subject(string subject)
    {
        var name = subject[(subject.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return name.All(char.IsAsciiDigit) ? "" : name;
    }

    /// <summary>named → 名称, post → 职务.</summary>
    public static string Property(Edition edition, string property) => property switch
    {
        "named" => edition.Say("名称", "name"),
        "post" => edition.Say("职务", "post"),
        "kind" => edition.Say("类型", "kind"),
        "date" => edition.Say("日期", "date"),
        "place" => edition.Say("地点", "place"),
        "theme" => edition.Say("主题", "theme"),
        "host" => edition.Say("主方", "host"),
        "guest" => edition.Say("客方", "guest"),
        "attendee" => edition.Say("参加", "attending"),
        "organisation" => edition.Say("单位", "body"),
        "value" => edition.Say("数字", "figure"),
        "hope" => edition.Say("希望", "hope"),
        "pledge" => edition.Say("承诺", "pledge"),
        "agreed" => edition.Say("协议", "agreement"),
        "stage" => edition.Say("进度", "stage"),
        "stated" or "self" or "parent" or "subsidiary" => edition.Say("相关证券", "listed share"),
        _ => property,
    };

    /// <summary>Meeting → 会见; 示例市委|书记|Held → 示例市委书记; 239000000000 元 Over → 超2390亿元.</summary>
    public static string Understood(Edition edition, string property, string understood) => property switch
    {
        "kind" when Enum.TryParse<EventType>(understood, out var kind) => edition.Kind(kind),
        "stage" when Enum.TryParse<ProjectStage>(understood, out var stage) => edition.Stage(stage),
        "agreed" when Enum.TryParse<AgreementType>(understood, out var type) => edition.Agreement(type),
        "date" when PartialDate.Parse(understood) is { } date => edition.Date(date),
        "post" when understood.Split('|') is [var body, var title, var standing, ..] => body + title + standing switch
        {
            nameof(PostStanding.Acting) => edition.Say("（代）", " (acting)"),
            nameof(PostStanding.Former) => edition.Say("（原）", " (former)"),
            _ => "",
        },
        "value" when understood.Split(' ') is [var value, var unit, var bound]
            && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Enum.TryParse<Bound>(bound, out var known) => Figure(edition, number, unit, known),
        _ => understood,
    };

    private static string Figure(Edition edition, decimal value, string unit, Bound bound)
    {
        var (said, digits, rest) = edition.Figure(value, null, unit, bound);
        return edition.English ? $"{said} {digits}{rest}".Trim() : said + digits + rest;
    }
}
