using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Finds organisations: those the lists name, those whose name ends in a word like 公司 or 协会, a region's committee or office (省委, 市商务局),
/// and whatever body a title was found in. A group is never its listed company: names are not cut or exchanged, only completed.
/// </summary>
internal sealed class BodyFinder
{
    private const TermKind Ending = TermKind.BodyTail | TermKind.Office | TermKind.Body;

    /// <summary>Words that begin a body's name behind its country and cannot stand alone: 南非 广播公司.</summary>
    private static readonly string[] Generic = ["国家", "广播", "电视", "中央", "联邦", "国民", "人民", "第一", "驻", "政府", "议会", "国会", "军", "航空", "石油", "铁路", "电力", "商会", "工商", "国防", "外交"];

    /// <summary>Words that look like a body's end and name a thing or any body: 有限公司 alone, 中央企业, 数据中心.</summary>
    private static readonly string[] AnyBody = ["上市公司", "子公司", "分公司", "母公司", "跨国公司", "各公司", "我公司", "本公司", "家公司", "科技公司", "企业集团", "外资银行", "商业银行", "中小银行", "政策性银行", "国有银行", "高等院校", "数据中心", "服务中心", "购物中心", "国际中心"];

    private readonly Ground _ground;
    private readonly Whereabouts _whereabouts;
    private readonly BodyEdge _edge;
    private readonly List<Mention> _found = [];

    private BodyFinder(Ground ground, Whereabouts whereabouts)
    {
        _ground = ground;
        _whereabouts = whereabouts;
        _edge = new BodyEdge(ground);
    }

    /// <summary>Every mention, by position, without overlap.</summary>
    /// <param name="ofPosts">The stretches of text that were read as bodies of posts.</param>
    /// <param name="people">Stretches that are people's names.</param>
    public static List<Mention> Find(Ground ground, Whereabouts whereabouts, IReadOnlyList<(int Start, int End)> ofPosts, IReadOnlyList<(int Start, int End)> people)
    {
        var finder = new BodyFinder(ground, whereabouts);
        finder.ReadSentences(people);
        finder.ReadPosts(ofPosts);
        return finder.Settled();
    }

    private string Text => _ground.Text;

    private void ReadSentences(IReadOnlyList<(int Start, int End)> people)
    {
        var taken = new bool[Text.Length + 1];
        foreach (var (start, end) in people)
            taken.AsSpan(start, end - start).Fill(true);
        foreach (var sentence in _ground.Sight.Sentences)
        {
            for (var end = sentence.End; end > sentence.Start + 1; end--)
            {
                if (taken[end - 1] || !Ground.IsHan(_ground[end - 1]) || EndingAt(end) is not { } tail)
                    continue;
                var floor = sentence.Start;
                for (var i = end - 1; i >= sentence.Start && i > end - 60; i--)
                {
                    if (taken[i])
                    {
                        floor = i + 1;
                        break;
                    }
                }

                if (Read(tail, floor) is not { } mention)
                    continue;
                _found.Add(mention);
                end = mention.Start + 1;
            }
        }
    }

    /// <summary>The word that may end a body's name here: not one that a longer word swallows or carries on.</summary>
    private Hit? EndingAt(int end)
    {
        if (_ground.Hits.EndingAt(end, Ending) is not { } tail || (tail.Length == 1 && !tail.Is(TermKind.Office | TermKind.BodyTail)))
            return null;

        // 公司法, 银行业, 集团军, 部门, 学院派: the word goes on.
        if (_ground.Hits.At(end - 1, TermKind.Common | TermKind.Title) is { Length: >= 2 } || _ground[end] is '业' or '法' or '军' or '化' or '们' or '人' or '级' or '制' or '型' or '类' or '币' or '学' or '家' or '卡' or '债')
            return null;
        return tail;
    }

    private Mention? Read(Hit tail, int floor)
    {
        if (tail.Is(TermKind.Body) && !_ground.Swallowed(tail))
            return new Mention(tail.Start, tail.End, tail.Term.Full ?? tail.Term.Word, "body.listed") { Kind = tail.Term.Body };
        if (tail.Is(TermKind.Office) && ReadOffice(tail, floor) is { } office)
            return office;
        if (!tail.Is(TermKind.BodyTail))
            return null;
        var start = _edge.StartOf(tail.Start, floor);
        start = BehindJunk(start, tail.Start);
        start = BehindCountry(start, tail);
        var name = Text[start..tail.End];
        if (start == tail.Start || name.Length < 3 || AnyBody.Contains(name) || _ground.Hits.At(start, TermKind.Common) is { } common && common.End >= tail.Start)
            return null;
        if (tail.Term.Class == "weak" && !Beside(start, tail.Start))
            return null;
        if (name.Length > 24 && tail.Term.Class == "weak")
            return null;
        return new Mention(start, tail.End, Plain(name), "body.tail") { Kind = tail.Term.Body };
    }

    /// <summary>辽宁省委, 市商务局, 国资委: an office behind its region or behind 省, 市, 区 alone.</summary>
    private Mention? ReadOffice(Hit office, int floor)
    {
        if (_ground.Hits.EndingAt(office.Start, TermKind.Division) is { } region && region.Start >= floor && (office.Length > 1 || region.Term.Word[^1] is '省' or '市' or '区' or '县' or '州' or '旗' or '盟' || office.Term.Word == "委"))
        {
            var start = region.Start;
            while (_ground.Hits.EndingAt(start, TermKind.Division) is { } above && above.Start >= floor)
                start = above.Start;
            return new Mention(start, office.End, Text[start..office.End], "body.office") { Kind = office.Term.Body };
        }

        foreach (var lone in new[] { "自治区", "自治州", "省", "市", "县", "区", "州", "盟", "旗" })
        {
            var start = office.Start - lone.Length;
            if (start < floor || !Text.AsSpan(start, lone.Length).SequenceEqual(lone))
                continue;
            if (start > floor && Ground.IsHan(_ground[start - 1]) && !_ground.BreaksAt(start))
                return null;
            var sentence = new Sentence(floor, Math.Max(1, office.End - floor));
            var meant = _whereabouts.Meant(lone, start, sentence)?.Name;
            return new Mention(start, office.End, meant is null ? Text[start..office.End] : meant + Text[office.Start..office.End], "body.office-completed") { Kind = office.Term.Body };
        }

        return null;
    }

    /// <summary>上述, 一家, 参与建设的 and the like before a name do not belong to it.</summary>
    private int BehindJunk(int start, int end)
    {
        for (var moved = true; moved && start < end;)
        {
            moved = false;
            if (Ground.IsDigit(_ground[start]) || _ground[start] is '家' or '个' or '名' or '等' or '各' or '与' or '和' or '及' or '由' or '赴' or '访')
            {
                start++;
                moved = true;
            }
            else if (_ground.Hits.At(start, TermKind.Common | TermKind.Verb | TermKind.Cut | TermKind.After) is { Length: >= 2 } word && word.End < end
                     && !_ground.Swallowed(word) && _ground.Hits.At(start, TermKind.Place | TermKind.Body) is null && !IsPartOfName(word))
            {
                start = word.End;
                moved = true;
            }
        }

        return start;
    }

    /// <summary>国家, 中国, 招商, 国际 and other everyday words with which names of bodies do begin.</summary>
    private static bool IsPartOfName(Hit word) => word.Term.Word is
        "国家" or "中国" or "中央" or "招商" or "金融" or "光大" or "华润" or "华侨" or "商务" or "海关" or "国际" or "全国" or "世界" or "人民" or "中华" or "国网" or "国铁" or "天然气" or "石油" or "能源"
        or "农业" or "工业" or "交通" or "中医药" or "科技" or "中信" or "平安" or "宝钢" or "宝武" or "泰康" or "兴业" or "浦发" or "格力" or "京东" or "京东方" or "苏宁" or "彭博" or "英特尔" or "特斯拉" or "顺丰"
        or "欧洲" or "东方" or "东风" or "南方" or "北方" or "西部" or "正大" or "方正" or "福建" or "山东" or "广东" or "中科" or "大同" or "同济" or "同方" or "同仁堂" or "华为" or "首都" or "铁路" or "中建" or "石化";

    /// <summary>荷兰 皇家飞利浦公司: the country is a place of its own; but 南非广播公司 keeps it.</summary>
    private int BehindCountry(int start, Hit tail)
    {
        if (_ground.Hits.At(start, TermKind.Country) is not { } country || country.Term.Word == "中国" || country.End >= tail.Start)
            return start;
        foreach (var generic in Generic)
        {
            if (Text.AsSpan(country.End).StartsWith(generic, StringComparison.Ordinal))
                return start;
        }

        return tail.Term.Body is BodyKind.Company or BodyKind.School or BodyKind.Unknown ? country.End : start;
    }

    /// <summary>A weak tail (科技, 部, 分行) needs a place or a known body at the front of the name.</summary>
    private bool Beside(int start, int end) =>
        _ground.Hits.At(start, TermKind.Place | TermKind.Body) is { Length: >= 2 } known && !known.IsShortCounty && known.End <= end
        && (known.End == end || known.Is(TermKind.Body) || end - known.End <= 12 && known.Is(TermKind.Division));

    private void ReadPosts(IReadOnlyList<(int Start, int End)> ofPosts)
    {
        foreach (var (start, end) in ofPosts)
        {
            if (start >= end)
                continue;
            var from = start;
            if (_ground.Hits.At(start, TermKind.Country) is { } country && country.Term.Word != "中国" && country.End <= end && !Generic.Any(generic => Text.AsSpan(country.End).StartsWith(generic, StringComparison.Ordinal)))
                from = country.End;
            if (from >= end)
                continue;
            _found.RemoveAll(mention => mention.Start < end && from < mention.End && !(mention.Start <= from && end <= mention.End));
            if (_found.Exists(mention => mention.Start <= from && end <= mention.End))
                continue;
            var kind = _ground.Hits.EndingAt(end, Ending) is { } tail ? tail.Term.Body
                : _ground.Hits.EndingAt(end, TermKind.Division) is not null ? BodyKind.Region
                : BodyKind.Unknown;
            _found.Add(new Mention(from, end, Plain(Text[from..end]), "body.of-post") { Kind = kind });
        }
    }

    private static string Plain(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    private List<Mention> Settled()
    {
        _found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return _found;
    }
}
