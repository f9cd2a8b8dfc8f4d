using System.Globalization;
using Huijian.Facts.Model;
using Huijian.Publish;
using Huijian.Publish.Writing;
using Huijian.Record;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>Whatever happens to a record: the folder published before and after is, byte for byte, the folder published once.</summary>
public sealed class PublishingChangesTests : IDisposable
{
    private static readonly string[] People = ["甲文海", "乙大江", "丙远山", "丁新", "戊小心", "己大海", "庚小山"];
    private static readonly string[] Bodies = ["中国联通", "中国海油", "示例省", "示例集团", "试验大学"];
    private static readonly string[] Places = ["沈阳", "北京", "大连", "辽宁", "示例山庄"];
    private static readonly string[] Projects = ["海港风电项目", "示例大桥"];

    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-changes").FullName;
    private int _copies;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Rounds_of_changes_leave_the_site_as_if_published_anew(int seed) => RoundsAsync(seed, 5);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Many_rounds_of_changes_leave_the_site_as_if_published_anew()
    {
        for (var seed = 100; seed < 130; seed++)
            await RoundsAsync(seed, 20);
    }

    [Fact]
    public async Task Another_setting_makes_every_page_anew()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(OpenSite.News);
        await PublishAsync(record, "a", new Edition { Public = true });
        await PublishAsync(record, "a", new Edition { Root = "/news" });
        await PublishAsync(record, "b", new Edition { Root = "/news" });
        Assert.Equal(Contents("b"), Contents("a"));
    }

    private async Task RoundsAsync(int seed, int rounds)
    {
        var random = new Random(seed);
        using var record = new OpenRecord(RecordPlace.Sqlite);
        record.Add(Enumerable.Range(0, 12).Select(i => Article(random, i)));
        var site = $"site{seed}";
        var edition = new Edition { Public = seed % 2 == 0, Site = "https://news.example" };
        await PublishAsync(record, site, edition);
        for (var round = 0; round < rounds; round++)
        {
            var what = await ChangeAsync(record, random, 12 + round);
            await PublishAsync(record, site, edition);
            var anew = $"anew{_copies++}";
            await PublishAsync(record, anew, edition);
            var stale = Contents(anew).Except(Contents(site)).Concat(Contents(site).Except(Contents(anew))).Select(file => file.Split(' ')[0]).Distinct().ToList();
            Assert.True(stale.Count == 0, $"seed {seed}, round {round}, after {what}: {string.Join(", ", stale.Take(8))}");
            Directory.Delete(Path.Combine(_folder, anew), recursive: true);
        }
    }

    /// <summary>Does something that people and sources do, and says what.</summary>
    private static async Task<string> ChangeAsync(OpenRecord record, Random random, int number)
    {
        var stories = (await record.Answers.Stories.NewestAsync(0, 1000, default)).Rows;
        var people = (await record.Answers.People.ListAsync(0, 100, default)).Rows;
        var bodies = (await record.Answers.Bodies.ListAsync(null, 0, 100, default)).Rows;
        switch (random.Next(12))
        {
            case 0 or 1:
                record.Add(Article(random, number));
                return "an article more";
            case 2:
                // The same address with other words: another wording.
                record.Add(Article(random, random.Next(number)));
                return "an article reworded";
            case 3:
                Judge(JudgementVerb.Reject, await StatementAsync());
                return "a rejected statement";
            case 4:
                Judge(JudgementVerb.Merge, Any(stories).Lead, other: Any(stories).Lead);
                return "two stories put together";
            case 5:
                Judge(JudgementVerb.Merge, Any(people).Id, other: Any(people).Id);
                return "two persons put together";
            case 6:
                Judge(JudgementVerb.Split, Any(people).Id, other: Any(stories).Lead);
                return "a person told apart";
            case 7 when (await UndoableAsync(record)) is { } judgement:
                Judge(JudgementVerb.Undo, judgement, undoes: judgement);
                return "a judgement taken back";
            case 8:
                var address = $"https://example.org/{random.Next(number)}.html";
                new Withdrawals(record.Store).Note(address, random.Next(3) > 0, OpenRecord.Clock.GetUtcNow(), null);
                return "a withdrawal";
            case 9:
                PriceBook.Put(record.Store, new Security("600050", Market.SH), [new PriceDay(new DateOnly(2025, 3, 1 + random.Next(28)), 5, 5 + random.Next(9), 6, 4, 1000)]);
                return "prices";
            case 10:
                Judge(JudgementVerb.Merge, Any(bodies).Id, other: Any(bodies).Id);
                return "two bodies put together";
            default:
                Judge(JudgementVerb.Confirm, await StatementAsync());
                return "a confirmed statement";
        }

        T Any<T>(IReadOnlyList<T> rows) => rows[random.Next(rows.Count)];

        async Task<string> StatementAsync() => Any(await record.Answers.AskAsync("select id from statement order by id", row => row.Text(0), [], default));

        void Judge(JudgementVerb verb, string target, string? other = null, string? undoes = null)
        {
            if (target != other)
                Judgements.Judge(record.Store, Judgement.Of(verb, target, other, null, "审", Kept.Text(OpenRecord.Clock.GetUtcNow().AddMinutes(number)), "试验", undoes), OpenRecord.Clock);
        }
    }

    private static async Task<string?> UndoableAsync(OpenRecord record) => (await record.Answers.AskAsync(
        "select id from judgement where undoes is null and id not in (select undoes from judgement where undoes is not null) order by id", row => row.Text(0), [], default)).FirstOrDefault();

    /// <summary>News of few people, bodies and places, so that everything hangs together.</summary>
    private static (Article Article, ArticleFacts Facts) Article(Random random, int number)
    {
        var (host, guest, third) = (People[random.Next(People.Length)], People[random.Next(People.Length)], People[random.Next(People.Length)]);
        var (body, place, project) = (Bodies[random.Next(Bodies.Length)], Places[random.Next(Places.Length)], Projects[random.Next(Projects.Length)]);
        var day = new DateOnly(2025, 3, 1).AddDays(random.Next(20));
        var amount = random.Next(1, 5);
        var sentence = $"{day.Month}月{day.Day}日，示例省委书记{host}在{place}会见{body}董事长{guest}，{third}参加，{project}完成投资{amount}亿元。";
        var title = random.Next(4) == 0 ? $"{day.Year}年示例省重点项目推进会议召开" : $"{host}会见{guest}（{number}）";
        var written = Written.Article($"{number}.html", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), title, sentence, $"第{random.Next(1000)}次报道。").At($"https://example.org/{number}.html")
            .Person(host, "示例省委|书记").Body(body, kind: BodyKind.CentralEnterprise).Place(place)
            .Figure($"完成投资{amount}亿元", "完成投资", amount * 100_000_000m, "元").Project(project, random.Next(2) == 0 ? ProjectStage.Signed : ProjectStage.Started, "2025");
        if (guest != host)
            written = written.Person(guest, $"{body}|董事长").Event(random.Next(2) == 0 ? EventType.Meeting : EventType.Signing, "2025-03-01", place, [host], [guest], body);
        if (third != host && third != guest)
            written = written.Person(third);
        var (article, facts) = written.Finished;
        var evidence = facts.Bodies[0].Evidence;
        facts = facts with
        {
            Securities = random.Next(3) == 0 ? [new RelatedSecurity(new Security("600050", Market.SH), "中国联通", SecurityReason.Self, body, evidence)] : [],
            Cooperation = random.Next(2) == 0 ? [new Cooperation(host, random.Next(2) == 0 ? CooperationKind.Hope : CooperationKind.Pledge, [new Field(random.Next(2) == 0 ? "数字经济" : "海上风电", evidence.Span)], evidence)] : [],
            Agreements = random.Next(3) == 0 ? [new Agreement("示例协议", AgreementType.Framework, [new Participant(body, evidence.Span)], 0, null, EventStatus.Happened, evidence)] : [],
        };
        return (article with { Tags = random.Next(3) == 0 ? ["试验新闻"] : [], Channel = random.Next(3) == 0 ? ["要闻"] : [], Outlet = $"示例{random.Next(3)}日报" }, facts);
    }

    private List<string> Contents(string name) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(_folder, name), "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(Path.Combine(_folder, name), file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];

    private Task<Published> PublishAsync(OpenRecord record, string folder, Edition edition) => PublishSite.WriteAsync(record.Store, Path.Combine(_folder, folder), edition, default);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
