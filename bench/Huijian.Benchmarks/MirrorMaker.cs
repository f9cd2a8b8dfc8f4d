using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Benchmarks;

/// <summary>
/// Makes as many articles as asked for, always the same ones: of ten, three are texts of their own and seven are mirrors of one of the last thousand texts (as
/// printed, cut after the first sentences, wrapped in a site's words, with noise in the words, or with a word corrected). Every tenth text is a daily notice
/// that differs from yesterday's in its numbers alone: a trap, not a mirror.
/// </summary>
internal sealed class MirrorMaker
{
    private const int Remembered = 1000;

    private static readonly string[] Provinces = ["辽宁", "四川", "福建", "甘肃", "湖南", "云南", "江苏", "河北"];
    private static readonly string[] Fields = ["装备制造", "清洁能源", "数字基础设施", "冷链物流", "新材料", "海洋经济", "生物医药", "轨道交通"];
    private static readonly string[] Acts = ["举行会谈", "签署合作协议", "召开推进会", "开工建设", "竣工投产", "考察调研"];
    private static readonly string[] Words = ["港口", "园区", "企业", "项目", "机场", "铁路", "产业链", "实验室", "产能", "用地", "审批", "融资", "人才", "市场", "订单", "设备", "质量", "安全", "环保", "标准"];
    private static readonly string[] Verbs = ["提升", "扩大", "优化", "对接", "落实", "推进", "保障", "拓展", "检查", "改造"];

    private readonly Random _chance = new(20260101);
    // The last thousand texts; what is older is forgotten, so that memory does not grow with the count.
    private readonly Article[] _texts = new Article[Remembered];
    private int _made;

    /// <summary>The next articles, each with the number of the text it prints.</summary>
    public IEnumerable<(Article Article, ArticleFacts Facts, int Text)> Make(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (_made == 0 || _chance.Next(10) < 3)
            {
                var article = Text(i, _made);
                _texts[_made % Remembered] = article;
                yield return (article, Facts(article), _made++);
            }
            else
            {
                var text = _chance.Next(Math.Max(0, _made - Remembered), _made);
                yield return (Mirror(_texts[text % Remembered], i), ArticleFacts.None, text);
            }
        }
    }

    private Article Text(int number, int text)
    {
        var day = new DateTimeOffset(2015, 1, 1, 8, 0, 0, NewsTime.China).AddMinutes(number * 5L);
        var (province, field, act) = (Pick(Provinces), Pick(Fields), Pick(Acts));
        var paragraphs = text % 10 == 0
            ? [string.Create(CultureInfo.InvariantCulture, $"{province}省统计部门今天通报，当日开工项目{_chance.Next(900)}个，完成投资{_chance.Next(9000)}亿元，进出口货物{_chance.Next(90000)}吨，用电{_chance.Next(9000)}万千瓦时，客运{_chance.Next(9000)}万人次，邮政快递{_chance.Next(9000)}万件。")]
            : Enumerable.Range(0, 4).Select(i => Paragraph(i == 0 ? $"{day:M月d日}，{province}省委书记{Name()}与来访企业在{province}就{field}{act}。" : "")).ToArray();
        return new Article
        {
            File = string.Create(CultureInfo.InvariantCulture, $"{number:0000000}.md"),
            Title = text % 10 == 0 ? $"{province}省通报当日经济运行数据" : $"{province}{field}{Pick(Words)}{Pick(Words)}{act}{text}",
            Outlet = Pick(Provinces) + "日报",
            Published = new NewsTime(day, TimePrecision.Second),
            Paragraphs = [.. paragraphs.Select(words => new Paragraph(words))],
        };
    }

    private string Paragraph(string opening)
    {
        var text = new StringBuilder(opening);
        for (var i = 0; i < 5; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Pick(Verbs)}{Pick(Words)}{Pick(Fields)}{Pick(Words)}，{Pick(Verbs)}{Name()}负责的{Pick(Words)}{_chance.Next(1000)}处；{Pick(Words)}{Pick(Verbs)}{Pick(Words)}{Pick(Fields)}。");
        return text.ToString();
    }

    private Article Mirror(Article text, int number)
    {
        var paragraphs = text.Paragraphs;
        paragraphs = _chance.Next(5) switch
        {
            0 => [.. paragraphs.Take((paragraphs.Length + 1) / 2)],
            1 => [.. paragraphs, new Paragraph("本网站转载图片、文字之类版权申明，本网站无法鉴别所上传图片或文字的知识版权。")],
            2 => [.. paragraphs.Select(paragraph => new Paragraph(paragraph.Text.Replace("项目", "项(xiàng)目", StringComparison.Ordinal)))],
            3 => [.. paragraphs.Select(paragraph => new Paragraph(paragraph.Text.Replace("推进", "推动", StringComparison.Ordinal)))],
            _ => paragraphs,
        };
        return text with { File = string.Create(CultureInfo.InvariantCulture, $"{number:0000000}.html"), Outlet = Pick(Provinces) + "在线", Paragraphs = paragraphs };
    }

    private static ArticleFacts Facts(Article article)
    {
        var at = article.Paragraphs[0].Text.IndexOf("书记", StringComparison.Ordinal);
        if (at < 0)
            return ArticleFacts.None;
        var name = new TextSpan(0, at + 2, 3);
        var evidence = new Evidence(name, "made.up");
        var person = article.TextOf(name);
        ImmutableArray<HeldPost> posts = [new HeldPost(article.Paragraphs[0].Text[(at - 4)..at], "书记", PostStanding.Held, evidence)];
        return new ArticleFacts
        {
            People = [new NamedPerson(person, posts, [name], evidence)],
            Events = [new Event { Type = EventType.Meeting, Date = PartialDate.Of(article.Published!.Day), Hosts = [new Participant(person, name)], Evidence = evidence }],
        };
    }

    private string Name() => string.Concat("王李张刘陈杨赵黄"[_chance.Next(8)], "文海思源国强建明"[_chance.Next(8)], "江河山川林峰雪松"[_chance.Next(8)]);

    private string Pick(string[] list) => list[_chance.Next(list.Length)];
}
