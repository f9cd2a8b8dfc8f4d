using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish.Exports;

/// <summary>The ledger in the columns that offices keep by hand (会见会商台账), one happening a row, each with its sentence and address.</summary>
internal static class LedgerTable
{
    private static readonly Edition Chinese = new();

    public static IReadOnlyList<string> Header { get; } =
        ["序号", "日期", "地点", "活动类型", "状态", "主方", "客方", "参加人员", "单位", "主题", "表态与承诺", "协议", "项目", "数字", "相关证券", "来源媒体", "标题", "发布时间", "链接", "报道数", "原文摘句"];

    public static IReadOnlyList<string> Row(LedgerRow row, int number) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        row.Event.Date?.ToString() ?? "",
        row.Event.Place?.Name ?? "",
        Chinese.Kind(row.Event.Kind),
        Chinese.Status(row.Event.Status),
        Parties(row, PartyRole.Host),
        Parties(row, PartyRole.Guest),
        Parties(row, PartyRole.Attendee),
        Parties(row, PartyRole.Organisation),
        row.Event.Theme ?? "",
        string.Join("；", row.Cooperation.GroupBy(said => (said.Speaker.Name, said.Kind)).Select(said =>
            $"{said.Key.Name}{(said.Key.Kind == CooperationKind.Hope ? "希望" : "承诺")}：{string.Join("、", said.Select(one => one.Field.Name))}")),
        string.Join("；", Chinese.Agreements(row)),
        string.Join("；", row.Projects.Select(project => project.Name)),
        string.Join("；", row.Figures.Select(figure => figure.What + Said(figure))),
        string.Join("；", row.Securities.Select(share => $"{share.Id}（{Chinese.Reason(share.Reason)}）").Distinct()),
        row.Source.Outlet ?? "",
        row.Source.Title ?? row.Story.Title,
        row.Source.Published?.ToString() ?? "",
        row.Source.Address?.ToString() ?? "",
        row.Story.Reports.ToString(CultureInfo.InvariantCulture),
        row.Event.Quote.Words,
    ];

    private static string Said(FigureRow figure)
    {
        var (bound, digits, unit) = Chinese.Figure(figure.Value, figure.To, figure.Unit, figure.Bound);
        return bound + digits + unit;
    }

    private static string Parties(LedgerRow row, PartyRole role) =>
        string.Join("；", row.Event.Of(role).Select(party => party.Post is null ? party.Name : $"{party.Name}｜{party.Post}"));
}
