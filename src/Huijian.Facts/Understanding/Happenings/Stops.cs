using System.Buffers;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>What a visit sees on its way, and who builds the works that are told of.</summary>
internal static class Stops
{
    private const int LongestName = 24;

    /// <summary>到甲中心、乙公园、丙学校调研: so long the list may be.</summary>
    private const int LongestList = 60;

    private static readonly SearchValues<char> ListEnds = SearchValues.Create("，。；：！？\n“（");

    private static readonly string[] Ways =
        ["先后来到", "先后到", "先后赴", "先后走进", "先后考察了", "先后走访了", "先后察看了", "先后实地察看了", "来到", "走进", "深入", "参观了", "参观", "考察了", "察看了", "走访了", "调研了", "还到", "前往", "在"];

    private static readonly SearchValues<char> SiteEnds = SearchValues.Create("，。；：！？\n“（、和");

    private static readonly string[] Arrivals = ["来到", "先后到", "先后深入", "先后前往", "先后走访", "先后察看", "先后查看", "先后参观", "先后考察", "先后实地察看", "先后实地查看", "先后调研", "依次来到", "实地察看了", "实地查看了", "实地走访了", "先后赴", "走进", "参观", "考察了", "察看了", "走访了", "前往"];

    private static readonly string[] Goals = ["莅临", "来到", "走进", "前往", "赴", "到", "来"];

    /// <summary>What the name of a visited place ends with that is more than a place.</summary>
    private static readonly string[] Sites =
        ["工程", "产业园", "工业园", "科技园", "物流园", "文化园", "园区", "机场", "码头", "港区", "电站", "枢纽", "展示厅", "展厅", "中心", "基地", "实验室", "博物馆", "纪念馆", "展览馆", "图书馆", "车站", "医院", "学校", "小学", "中学", "平台", "工厂", "示范区", "合作区", "保税区", "电子谷", "科技城", "水厂", "电厂", "变电站", "供电所", "派出所", "服务站", "合作社", "农场", "牧场", "养老院", "敬老院", "福利院", "商场", "超市", "博览园", "创业园", "孵化园", "孵化器", "文化馆", "市场", "大厦", "公园", "水库", "景区", "广场", "剧院", "体育场", "体育馆", "大桥", "隧道", "泵站", "闸", "展览馆", "陈列馆", "项目部", "生态园", "示范园", "种植园", "项目"];

    private static readonly string[] Builds =
        ["共同建设", "共同投资", "建设", "投资", "承建", "注资", "出资", "联合建设", "合资", "共建"];

    /// <summary>在三全食品公司，李强察看…; 先后来到甲厂、乙智慧、丙新材料: the stops of a visit; what is listed beside a body is one.</summary>
    public static void Take(Mentions mentions, Draft visit, SentenceReading reading)
    {
        if (reading.Acts.Any(act => act.Spoken && act.Start == reading.Sentence.Start))
            return;
        var text = mentions.Sight.Text;
        TakeSites(mentions, visit, reading);
        foreach (var token in reading.Tokens)
        {
            if (token.Kind == TokenKind.Cue && token.Cue == Cue.Says)
                return;
            if (token.Kind == TokenKind.Body && Sides.IsParty(mentions.Found.Bodies[token.Index].Kind) && IsOnTheWay(text.AsSpan(0, token.Start)))
                TakeList(mentions, visit, token, reading.Sentence.End);
            else if (token.Kind == TokenKind.Body && Sides.IsParty(mentions.Found.Bodies[token.Index].Kind) && token.Start > 0 && text[token.Start - 1] is '、' or '和')
                TakeFront(mentions, visit, token, reading.Sentence.Start);
        }
    }

    /// <summary>来到花某机场，听取介绍; 在邦某产业园，察看…: works and grounds that are visited, though they are no bodies of a list.</summary>
    private static void TakeSites(Mentions mentions, Draft visit, SentenceReading reading)
    {
        var text = mentions.Sight.Text;
        var (start, end) = (reading.Sentence.Start, reading.Sentence.End);
        if (reading.Acts.FirstOrDefault(act => act.Cue == Cue.Says) is { } says)
            end = Math.Max(start, says.Start);
        if (start < end && text[start] == '在')
            TakeSite(mentions, visit, start + 1, end, mustEndClause: true);
        foreach (var way in Arrivals)
        {
            for (var at = text.IndexOf(way, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(way, at + 1, end - at - 1, StringComparison.Ordinal))
            {
                var from = at + way.Length;
                // 来到甲纺织、乙化工: two and more.
                var list = text.AsSpan(from, end - from);
                list = list[..Math.Max(0, list.IndexOfAny(ListEnds))];
                var oneByOne = way is "来到" or "走进" or "前往" && list.IndexOf('、') is > 0 and var first && IsStop(list[..first].ToString()) || way[0] is '先' or '依' or '实' || at >= 2 && text.AsSpan(at - 2, 2) is "先后" or "依次";
                while (from < end && TakeSite(mentions, visit, text[from] == '了' ? from + 1 : from, end, mustEndClause: false, oneByOne) is > 0 and var next)
                    from = next;
            }
        }
    }

    /// <summary>Takes the site that begins at a position and gives where the next of the list begins; 0 if there is none.</summary>
    /// <param name="anything">先后来到甲水库、乙合作社: whatever is listed is a stop, save towns and what is no thing.</param>
    private static int TakeSite(Mentions mentions, Draft visit, int from, int end, bool mustEndClause, bool anything = false)
    {
        var text = mentions.Sight.Text;
        var length = text.AsSpan(from, Math.Max(0, end - from)).IndexOfAny(SiteEnds);
        if (length < (anything ? 3 : 4) || length > LongestName || mustEndClause && text[from + length] != '，')
            return 0;
        var name = text[from..(from + length)];
        var looks = Looks(name);
        if (looks > 0)
            name = Plain(name[..looks]);
        if (name.Length < 3)
            return 0;
        if (anything && WithoutRest(name) is > 3 and var rest && rest < name.Length)
            name = name[..rest];
        if (name.EndsWith('等'))
            name = name[..^1];
        foreach (var ground in (ReadOnlySpan<string>)["项目施工现场", "项目建设现场", "施工现场", "建设现场", "现场", "生产车间"])
        {
            if (anything && name.EndsWith(ground, StringComparison.Ordinal) && name.Length > ground.Length + 3)
                name = ground[0] == '项' ? name[..^(ground.Length - 2)] : name[..^ground.Length];
        }

        if (anything && IsStop(name) && mentions.NobodyIn(from, from + name.Length) && mentions.BodiesIn(from, from + 1).IsEmpty)
            visit.AddBody(mentions.Sight.AsWritten(from, name.Length), mentions.Sight.SpanOf(from, name.Length));
        else if (!name.AsSpan().ContainsAny('的', '了', '，') && Array.Exists(Sites, site => name.EndsWith(site, StringComparison.Ordinal)) && mentions.BodiesIn(from, from + 1).IsEmpty)
            visit.AddBody(mentions.Sight.AsWritten(from, name.Length), mentions.Sight.SpanOf(from, name.Length));
        return text[from + length] is '、' or '和' && looks == 0 ? from + length + 1 : 0;
    }

    /// <summary>展厅|详细: how it is looked at is no part of the name.</summary>
    private static string Plain(string name) =>
        Array.Find(["详细", "实地", "仔细", "认真", "深入", "现场", "重点", "进一步"], how => name.EndsWith(how, StringComparison.Ordinal)) is { } adverb ? name[..^adverb.Length] : name;

    /// <summary>甲社区、乙警务站|考察基层治理、社区服务: where the verb begins behind the last of the stops; 0 if there is none. 地质调研中心 is a stop.</summary>
    private static int Looks(ReadOnlySpan<char> name)
    {
        foreach (var verb in (ReadOnlySpan<string>)["考察", "调研", "了解", "查看", "察看", "检查"])
        {
            if (name.IndexOf(verb) is >= 3 and var at && name[(at + verb.Length)..] is { Length: >= 2 } rest && rest[^1] is not ('站' or '所' or '院' or '队') && !rest.EndsWith("中心"))
                return at;
        }

        return 0;
    }

    private static readonly SearchValues<char> NoName = SearchValues.Create("的了并与及就等将");

    private static readonly string[] NoStops = ["情况", "工作", "进展", "建设", "生产", "一线", "企业", "部门", "群众", "党员", "家庭", "家中", "现场", "车间", "产业", "问题", "措施", "家", "户", "处", "环节", "成果", "招商", "洽谈", "走访", "学习"];

    private static bool IsStop(string name) =>
        name.Length is >= 3 and <= LongestName && name.AsSpan().IndexOfAny(NoName) < 0 && name[^1] is not ('县' or '市' or '镇' or '乡' or '村' or '省' or '州' or '旗') && !name.EndsWith("街道", StringComparison.Ordinal) && !name.EndsWith("社区", StringComparison.Ordinal)
        && name[0] is not ('我' or '各' or '部' or '相' or '有' or '一' or '全' or '多' or '周' or '当' or '附') && !name.Contains("分别", StringComparison.Ordinal) && !name.Contains("开展", StringComparison.Ordinal) && !Array.Exists(NoStops, word => name.EndsWith(word, StringComparison.Ordinal));

    /// <summary>先后深入甲高新、乙正元、丙医疗: where a later one is known, those listed before it behind the verb are stops too.</summary>
    private static void TakeFront(Mentions mentions, Draft visit, Token known, int floor)
    {
        var text = mentions.Sight.Text;
        var start = text.AsSpan(floor, known.Start - floor).LastIndexOfAny(ListEnds) + 1 + floor;
        var way = Ways.Select(way => (Word: way, At: text.IndexOf(way, start, known.Start - start, StringComparison.Ordinal))).Where(one => one.At >= 0).OrderBy(one => one.At).ThenByDescending(one => one.Word.Length).FirstOrDefault();
        if (way.Word is null or "在")
            return;
        var from = way.At + way.Word.Length;
        foreach (var name in text[from..(known.Start - 1)].Split('、', '和'))
        {
            if (name.Length is >= 3 and <= LongestName && !name.Contains('的', StringComparison.Ordinal) && mentions.NobodyIn(from, from + name.Length))
                visit.AddBody(mentions.Sight.AsWritten(from, name.Length), mentions.Sight.SpanOf(from, name.Length));
            from += name.Length + 1;
        }

        visit.AddBody(known);
    }

    /// <summary>先后考察了甲基因、乙激光: two names and more behind the verb, though no list knows them.</summary>
    public static void TakeNamed(Mentions mentions, Draft visit, Telling telling, int end)
    {
        var text = mentions.Sight.Text;
        if (telling.End >= end || text[telling.End - 1] != '了' && text[telling.End] != '了')
            return;
        var from = text[telling.End] == '了' ? telling.End + 1 : telling.End;
        var stop = text.AsSpan(from, end - from).IndexOfAny(ListEnds);
        stop = stop < 0 ? end : from + stop;
        var names = text[from..stop].Split('、', '和');
        if (names.Length < 2 || !mentions.NobodyIn(from, stop) || names.Any(name => name.Length is < 3 or > 16 || name.Contains('的', StringComparison.Ordinal) || name.EndsWith("情况", StringComparison.Ordinal) || name.EndsWith("工作", StringComparison.Ordinal) || name.EndsWith("建设", StringComparison.Ordinal)))
            return;
        foreach (var name in names)
        {
            var length = WithoutRest(name) is >= 3 and var own ? own : name.Length;
            visit.AddBody(mentions.Sight.AsWritten(from, length), mentions.Sight.SpanOf(from, length));
            from += name.Length + 1;
        }
    }

    /// <summary>一行来大数据产业园|考察, 莅临大宗商品交易中心|调研: the one site between the verb of coming and that of looking.</summary>
    public static void TakeGoal(Mentions mentions, Draft visit, Telling telling, int floor)
    {
        var text = mentions.Sight.Text;
        floor = Math.Max(floor, telling.Start - LongestList - 2);
        foreach (var way in Goals)
        {
            var at = text.AsSpan(floor, telling.Start - floor).LastIndexOf(way);
            if (at < 0)
                continue;
            var from = floor + at + way.Length;
            var name = text[from..telling.Start];

            // 到市政务服务中心、北山公园调研
            if (name.AsSpan().IndexOfAny('，', '。', '；') >= 0)
                return;
            if (name.Contains('、', StringComparison.Ordinal) && name.Length <= LongestList)
            {
                foreach (var one in name.Split('、', '和'))
                {
                    if (mentions.BodiesIn(from, from + 1) is [var known, ..] && known.End <= from + one.Length)
                        visit.AddBody(known);
                    else if (IsStop(one) && mentions.NobodyIn(from, from + one.Length) && mentions.PlacesIn(from, from + one.Length).ToArray().All(place => place.End < from + one.Length))
                        visit.AddBody(mentions.Sight.AsWritten(from, one.Length), mentions.Sight.SpanOf(from, one.Length));
                    from += one.Length + 1;
                }

                return;
            }

            if (name.Length is >= 4 and <= LongestName && name.AsSpan().IndexOfAny(SiteEnds) < 0 && !name.Contains('的', StringComparison.Ordinal) && Array.Exists(Sites, site => name.EndsWith(site, StringComparison.Ordinal)) && mentions.BodiesIn(from, telling.Start).IsEmpty)
                visit.AddBody(mentions.Sight.AsWritten(from, name.Length), mentions.Sight.SpanOf(from, name.Length));
            return;
        }
    }

    /// <summary>华澜集团西安研发基地: the body that a list knows only begins the name of the site. Takes the whole name, or the body alone.</summary>
    public static void AddWhole(Mentions mentions, Draft visit, Token body, int end)
    {
        var text = mentions.Sight.Text;
        var stop = text.AsSpan(body.End, Math.Max(0, end - body.End)).IndexOfAny(SiteEnds);
        var name = text.AsSpan(body.Start, (stop < 0 ? end : body.End + stop) - body.Start);
        foreach (var progress in (ReadOnlySpan<string>)["建设情况", "项目建设", "情况", "建设", "项目"])
        {
            if (name.EndsWith(progress))
                name = name[..^progress.Length];
        }

        var whole = name.ToString();
        if (whole.Length > body.End - body.Start && whole.Length <= LongestName && !name.ContainsAny('的', '了', '等') && Array.Exists(Sites, site => whole.EndsWith(site, StringComparison.Ordinal)))
            visit.AddBody(mentions.Sight.AsWritten(body.Start, whole.Length), mentions.Sight.SpanOf(body.Start, whole.Length));
        else
            visit.AddBody(body);
    }

    private static bool IsOnTheWay(ReadOnlySpan<char> before)
    {
        foreach (var way in Ways)
        {
            if (before.EndsWith(way, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static void TakeList(Mentions mentions, Draft visit, Token first, int end)
    {
        var text = mentions.Sight.Text;
        AddWhole(mentions, visit, first, end);
        var stop = text.AsSpan(first.End, end - first.End).IndexOfAny(ListEnds);
        stop = stop < 0 ? end : first.End + stop;
        for (var from = first.End; from < stop && text[from] is '、' or '和';)
        {
            var next = text.AsSpan(from + 1, stop - from - 1).IndexOfAny('、', '和');
            next = next < 0 ? stop : from + 1 + next;
            var known = mentions.BodiesIn(from + 1, next);
            var looks = Looks(text.AsSpan(from + 1, next - from - 1));
            if (known.Length > 0 && known[0].Start == from + 1)
                visit.AddBody(known[0]);
            else if (looks > 0 && Plain(text.Substring(from + 1, looks)) is { Length: >= 3 } last)
                visit.AddBody(mentions.Sight.AsWritten(from + 1, last.Length), mentions.Sight.SpanOf(from + 1, last.Length));
            else if (WithoutRest(text.AsSpan(from + 1, next - from - 1)) is >= 3 and <= LongestName and var length && text[from + length] is not ('村' or '镇' or '乡') && !text.AsSpan(0, from + 1 + length).EndsWith("社区") && mentions.NobodyIn(from + 1, next))
                visit.AddBody(mentions.Sight.AsWritten(from + 1, length), mentions.Sight.SpanOf(from + 1, length));
            if (looks > 0)
                return;
            from = next;
        }
    }

    /// <summary>云岭电厂|等处, 云岭科技|等3户企业: how long the last name of a list is.</summary>
    private static int WithoutRest(ReadOnlySpan<char> name) => name.LastIndexOf('等') is >= 2 and var rest ? rest : name.Length;

    /// <summary>由某某局|承建的大桥, 由甲集团所属乙公司|投资建设: the builder whatever it is called, if no list knows it.</summary>
    private static void TakeNamedBuilder(Mentions mentions, IReadOnlyList<Draft> works, Sentence sentence)
    {
        var text = mentions.Sight.Text;
        var words = text.AsSpan(sentence.Start, sentence.Length);
        foreach (var build in (ReadOnlySpan<string>)["承建", "投资建设", "总承包", "负责建设", "负责施工", "施工建设", "开发建设"])
        {
            var at = words.IndexOf(build);
            var by = at < 0 ? -1 : words[..at].LastIndexOf('由');
            if (by < 0)
                continue;
            var name = words[(by + 1)..at];
            foreach (var owner in (ReadOnlySpan<string>)["所属", "旗下", "下属"])
            {
                if (name.IndexOf(owner) is >= 2 and var own)
                    name = name[(own + 2)..];
            }

            foreach (var how in (ReadOnlySpan<string>)["共同", "联合", "负责"])
            {
                if (name.EndsWith(how))
                    name = name[..^how.Length];
            }

            var from = sentence.Start + words[..at].LastIndexOf(name);
            if (name.Length is < 4 or > LongestName || name.IndexOfAny(NoBuilder) >= 0 || name.EndsWith("企业") || name.EndsWith("单位") || name.EndsWith("方") || name.EndsWith("施工队") || !mentions.NobodyIn(from, from + name.Length) || mentions.BodiesIn(from, from + 1) is [var known, ..] && known.End - known.Start >= name.Length)
                continue;
            foreach (var draft in works)
                draft.AddBody(mentions.Sight.AsWritten(from, name.Length), mentions.Sight.SpanOf(from, name.Length));
            return;
        }
    }

    private static readonly SearchValues<char> NoBuilder = SearchValues.Create("的了，、。“”《》和与及等");

    /// <summary>工程由甲公司、乙公司共同建设: the builders and investors belong to all works told of.</summary>
    public static void TakeBuilders(Mentions mentions, IReadOnlyList<Draft> works, SentenceReading reading)
    {
        if (reading.Acts.Any(act => act.Spoken))
            return;
        var text = mentions.Sight.Text;
        TakeNamedBuilder(mentions, works, reading.Sentence);
        var run = new List<Token>();
        foreach (var token in reading.Tokens.Where(token => token.Kind == TokenKind.Body))
        {
            if (token.Start > 0 && text[token.Start - 1] == '由')
                run.Clear();
            else if (run.Count == 0 || token.Start - run[^1].End > 1)
                continue;
            run.Add(token);
            var after = text.AsSpan(token.End, Math.Min(6, text.Length - token.End));
            foreach (var build in Builds)
            {
                if (!after.StartsWith(build))
                    continue;
                foreach (var draft in works)
                    run.ForEach(draft.AddBody);
                break;
            }
        }
    }
}
