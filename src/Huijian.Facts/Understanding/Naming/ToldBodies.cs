using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>The body that a sentence tells of, for titles that have none beside them.</summary>
internal sealed class ToldBodies(Ground ground)
{
    /// <summary>So far before a title the sentence may name its company.</summary>
    private const int FarCompany = 60;

    /// <summary>今日晚间在上交所发布公告: so far behind its name a company announces.</summary>
    private const int LongestWhen = 14;

    /// <summary>某某日报-某某网北京7月2日讯: so long what the agency writes before its report.</summary>
    private const int LongestDateline = 30;

    private readonly BodyEdge _edge = new(ground);

    /// <summary>What the titles of a sentence are of before any of them says so: the body of the sentence before a list of names, the listed company that opens it. Null if there is none.</summary>
    public string? At(Sentence sentence, Sentence before) => HeadsList(sentence) ? Last(before) : Listed(sentence);

    /// <summary>鞍钢股份（000898）昨日公告，董事长…: the listed company that the sentence opens with; null if there is none.</summary>
    public string? Listed(Sentence sentence)
    {
        // 某网讯（记者 甲）某公司（000000）, 某网北京7月2日讯 某公司今日公告: who reports it stands before.
        var start = sentence.Start;
        if (ground.Text.IndexOf("讯（记者", start, Math.Min(sentence.Length, 12), StringComparison.Ordinal) is >= 0 and var report && ground.Text.IndexOf('）', report, Math.Min(30, sentence.End - report)) is >= 0 and var close)
            start = close + 1;
        else if (ground.Text.IndexOf("讯 ", start, Math.Min(sentence.Length, LongestDateline), StringComparison.Ordinal) is >= 0 and var dateline)
            start = dateline + 2;
        if (Announcing(start, sentence.End) is { } announcing)
            return announcing;
        var bracket = ground.Text.IndexOf('（', start, Math.Min(Math.Max(0, sentence.End - start), 16));
        return bracket > start + 2 && Ground.IsDigit(ground[bracket + 1]) && Ground.IsDigit(ground[bracket + 4])
            && !ground.Text.AsSpan(start, bracket - start).ContainsAny('，', '：', '、')
            ? ground.Text[start..bracket].Trim()
            : null;
    }

    /// <summary>在某设备有限公司车间，刚回来的总经理甲: the last company that the sentence named.</summary>
    public string? CompanyBefore(int title, int floor)
    {
        floor = Math.Max(floor, title - FarCompany);
        for (var end = title; end > floor + 4; end--)
        {
            if (ground[end - 1] is not ('司' or '团') || ground.Hits.EndingAt(end, TermKind.BodyTail | TermKind.Body) is not { Length: >= 2 })
                continue;
            var start = _edge.StartOf(end, floor);
            return end - start >= 6 ? ground.Text[start..end] : null;
        }

        return null;
    }

    /// <summary>
    /// 市长甲到某建材有限公司走访，公司董事长乙接待: the company that the sentence came to, unless the article is the company's own (莅临公司, 我公司). Null if it came to none.
    /// </summary>
    public string? CompanyReached(int title, int floor)
    {
        if (CompanyBefore(title, floor) is not { } company)
            return null;
        var at = ground.Text.LastIndexOf(company, title, title - floor, StringComparison.Ordinal);
        var before = ground.Text.AsSpan(0, Math.Max(0, at));
        if (!before.EndsWith("到") && !before.EndsWith("赴") && !before.EndsWith("走进") && !before.EndsWith("深入") && !before.EndsWith("前往") && !before.EndsWith("走访") && !before.EndsWith("莅临") && !before.EndsWith("调研") && !before.EndsWith("考察"))
            return null;
        _isOwnPage ??= OwnPages.Any(own => ground.Text.Contains(own, StringComparison.Ordinal));
        return _isOwnPage.Value ? null : company;
    }

    private static readonly string[] OwnPages = ["到公司", "来公司", "莅临公司", "我公司", "我司", "本公司", "在公司", "为公司", "集团公司"];

    private bool? _isOwnPage;

    /// <summary>中央第三督察组反馈情况，组长甲: the last body of the sentence whose name ends so; null if there is none.</summary>
    public string? Ending(string tail, int title, int floor)
    {
        var at = ground.Text.LastIndexOf(tail, Math.Max(0, title - 1), Math.Max(0, title - floor), StringComparison.Ordinal);
        if (at < 0 || title - at > FarCompany || tail == "组" && ground[at - 1] is not ('察' or '视' or '导' or '研' or '查' or '作'))
            return null;
        var end = at + tail.Length;
        var start = _edge.StartOf(at, floor);
        return end - start >= 5 ? ground.Text[start..end] : null;
    }

    /// <summary>某市检察院召开发布会，检察长甲通报: the body that holds what the sentence tells; null if none does.</summary>
    public string? Holder(int title, int floor)
    {
        foreach (var held in (ReadOnlySpan<string>)["组织召开", "主持召开", "召开", "举行", "举办"])
        {
            var at = ground.Text.AsSpan(floor, Math.Max(0, title - floor)).IndexOf(held);
            if (at < 4)
                continue;
            var end = floor + at;
            if (ground.Hits.EndingAt(end, TermKind.Body | TermKind.BodyTail | TermKind.Office) is not { Length: >= 1 })
                return null;
            var start = _edge.StartOf(end, floor);
            return end - start >= 4 && ground[start - 1] is not ('在' or '于') && ground[end - 1] is not ('楼' or '馆') && !ground.Text.AsSpan(0, end).EndsWith("会议室") && ground[start] is not ('该' or '我' or '本' or '各') ? ground.Text[start..end] : null;
        }

        return null;
    }

    /// <summary>到某某商会考察，会长甲: the association that the sentence named last; null if it named none.</summary>
    public string? Association(int title, int floor)
    {
        foreach (var tail in (ReadOnlySpan<string>)["商会", "协会", "学会", "联合会", "促进会"])
        {
            if (Ending(tail, title, floor) is { } named)
                return named;
        }

        return null;
    }

    /// <summary>某科技公司的市场总监: the body before a 的 that stands right before a title, if it ends as bodies do; else null.</summary>
    public string? Owner(int title, int floor)
    {
        if (title < 4 || ground[title - 1] != '的' || ground.Hits.EndingAt(title - 1, TermKind.Body | TermKind.BodyTail | TermKind.Office) is not { Length: >= 2 })
            return null;
        var start = _edge.StartOf(title - 1, floor);
        return title - 1 - start >= 3 ? ground.Text[start..(title - 1)] : null;
    }

    /// <summary>鞍钢股份今日发布公告: a company of the lists that the sentence begins with and that tells something of itself; null if there is none.</summary>
    private string? Announcing(int start, int end)
    {
        if (ground[start] == ' ')
            start++;
        if (start >= end || ground.Hits.At(start, TermKind.Body) is not { Length: >= 3, Term.Body: BodyKind.Company } company)
            return null;
        var rest = ground.Text.AsSpan(company.End, Math.Min(LongestWhen, end - company.End));
        var stop = rest.IndexOfAny('，', '。', '、');
        rest = stop < 0 ? rest : rest[..stop];
        return rest.Contains("公告", StringComparison.Ordinal) || rest.Contains("发布", StringComparison.Ordinal) || rest.Contains("披露", StringComparison.Ordinal) ? company.Term.Word : null;
    }

    /// <summary>他们是：主任沈秋明: the body of the titles stands in the sentence before.</summary>
    private bool HeadsList(Sentence sentence) =>
        ground.Text.AsSpan(sentence.Start, sentence.Length) is var words
        && (words.StartsWith("他们是", StringComparison.Ordinal) || words.StartsWith("名单", StringComparison.Ordinal) || words.StartsWith("其中", StringComparison.Ordinal));

    private string? Last(Sentence sentence)
    {
        string? last = null;
        foreach (var hit in ground.Hits.Between(sentence.Start, sentence.End, TermKind.Body))
        {
            if (!ground.Swallowed(hit))
                last = hit.Term.Word;
        }

        return last;
    }
}
