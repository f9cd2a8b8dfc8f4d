using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish.Pages;

namespace Huijian.Publish;

/// <summary>The registers as pages of a few hundred lines, most told first.</summary>
/// <param name="least">How many stories must tell of an entry for it to be listed.</param>
internal sealed class Registers(Answers answers, int least = 1)
{
    private const int LinesAPage = 300;

    /// <summary>The addresses of the first pages.</summary>
    public static IReadOnlyList<string> Paths { get; } = ["/people", "/orgs", "/places", "/projects", "/securities", "/outlets", "/channels", "/categories", "/tags", "/fields", "/days"];

    /// <summary>The addresses of the pages of a register that lists so many.</summary>
    public static IEnumerable<string> PagesOf(string path, int lines) => Enumerable.Range(1, Math.Max(1, (lines + LinesAPage - 1) / LinesAPage)).Select(number => RegisterView.PagePath(path, number));

    /// <summary>A page of a register, or null; nothing of later days than <paramref name="asOf"/>.</summary>
    public async Task<Page?> FindAsync(string path, int number, CancellationToken cancel, DateOnly? asOf = null)
    {
        var offset = (number - 1) * LinesAPage;
        return path switch
        {
            "/people" => Sheet(path, "人物", "People", "按报道多少排列；职务是最近见报的那一个", "most told first, with the post last seen", await answers.People.ListAsync(offset, LinesAPage, cancel, least, asOf), number, (_, row) =>
                new("/person/" + Edition.Escaped(row.Id), row.Name, row.Post, row.Note, row.Stories, row.LastSeen)),
            "/orgs" => Sheet(path, "单位", "Bodies", "按报道多少排列", "most told first", await answers.Bodies.ListAsync(null, offset, LinesAPage, cancel, least, asOf), number, (edition, row) =>
                new("/org/" + Edition.Escaped(row.Id), row.Name, null, row.Kind == BodyKind.Unknown ? null : edition.Body(row.Kind), row.Stories, row.LastSeen)),
            "/places" => Sheet(path, "地点", "Places", "按报道多少排列", "most told first", await answers.Places.ListAsync(false, offset, LinesAPage, cancel, least, asOf), number, (_, row) =>
                new("/place/" + Edition.Escaped(row.Id), row.Name, null, null, row.Stories, null)),
            "/projects" => Sheet(path, "项目", "Projects", "到最近有据的那一步为止", "each at the last stage attested", Slice(await answers.Projects.ListAsync(20_000, cancel, asOf), offset), number, (edition, row) =>
                new("/project/" + Edition.Escaped(row.Id), row.Name, row.Place, edition.Stage(row.Stage), row.Stories, row.On?.Day is null ? null : row.On.Earliest)),
            "/securities" => Sheet(path, "证券", "Shares", "报道列出或提到其公司的上市证券", "listed shares that articles state or whose companies they name", Slice([.. (await answers.Securities.ListAsync(20_000, cancel, asOf)).DistinctBy(row => row.Id)], offset), number, (edition, row) =>
                new("/security/" + Edition.Escaped(row.Id), $"{row.ShortName} {row.Id}".Trim(), edition.Reason(row.Reason), null, row.Stories, null)),
            "/outlets" => Sheet(path, "来源", "Outlets", "谁发布，首发几次", "who published, and how often first", Slice(await answers.Outlets.ListAsync(cancel, asOf), offset), number, (edition, row) =>
                new("/outlet/" + Edition.Escaped(row.Id), row.Name, edition.Count(row.First, "次首发", "time first", "times first"), null, row.Articles, row.LastSeen)),
            "/channels" => Sheet(path, "频道", "Channels", "网站自己的栏目", "as the sites sort themselves", Slice(await answers.Channels.ListAsync(cancel, asOf), offset), number, (_, row) =>
                new("/channel/" + Edition.Escaped(row.Id), row.Name, null, null, row.Stories, row.LastSeen)),
            "/categories" => Sheet(path, "分类", "Categories", "文章自己的归类", "as posts file themselves", Slice(await answers.Labels.ListAsync("category", cancel, asOf), offset), number, (_, row) =>
                new("/category/" + Edition.Escaped(row.Id), row.Name, null, null, row.Stories, row.LastSeen)),
            "/tags" => Sheet(path, "标签", "Tags", "文章自己的标签", "as posts name themselves", Slice(await answers.Labels.ListAsync("tag", cancel, asOf), offset), number, (_, row) =>
                new("/tag/" + Edition.Escaped(row.Id), row.Name, null, null, row.Stories, row.LastSeen)),
            "/fields" => Sheet(path, "合作领域", "Fields of cooperation", "谁希望，谁承诺", "who hopes and who pledges", Slice(await answers.Fields.ListAsync(20_000, cancel, least, asOf), offset), number, (_, row) =>
                new("/field/" + Edition.Escaped(row.Id), row.Name, null, null, row.Stories, row.LastSeen)),
            "/days" => Sheet(path, "日期", "Days", "有新闻的日子", "days with news", Slice(await answers.Stories.DaysAsync(cancel, asOf), offset), number, (edition, row) =>
                new(HomeView.DayPath(row.Day), edition.Day(row.Day), edition.Weekday(row.Day), null, row.Stories, null)),
            _ => null,
        };
    }

    private static Slice<T> Slice<T>(IReadOnlyList<T> rows, int offset) => new([.. rows.Skip(offset).Take(LinesAPage)], rows.Count, offset);

    private static Page? Sheet<T>(string path, string chinese, string english, string chineseNote, string englishNote, Slice<T> rows, int number, Func<Edition, T, RegisterRow> line) =>
        rows.Rows.Count == 0 && number > 1
            ? null
            : new Page(RegisterView.PagePath(path, number), typeof(RegisterView), new RegisterSheet(
                path, chinese, english, chineseNote, englishNote, rows.Total, number, (int)((rows.Total + LinesAPage - 1) / LinesAPage), [.. rows.Rows.Cast<object>()], edition => [.. rows.Rows.Select(row => line(edition, row))]));
}
