using System.Text.RegularExpressions;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>The region that a post is in: 省长 and 省委 told alone are completed from the article, 南京 before 市长 with its tail, 镇 and 街道 by the town told before.</summary>
internal sealed partial class PostRegions(Ground ground, Whereabouts whereabouts)
{
    /// <summary>So far back the town, the street or the village of 镇党委 may be told.</summary>
    private const int FarTown = 600;

    /// <summary>清溪, 南岭: names of towns and streets are short.</summary>
    private const int LongestTown = 4;

    private static readonly string[] Words = ["自治区", "自治州", "自治县", "师市", "兵团", "省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"];

    /// <summary>Divisions below the county, which no list names.</summary>
    private static readonly string[] Towns = ["街道", "社区", "镇", "乡", "村"];

    /// <summary>What towns, streets and villages have; 乡村振兴局 and 村镇银行 are of none.</summary>
    private static readonly string[] TownOffices = ["党委", "党工委", "党总支", "党支部", "政府", "人民政府", "人大", "政协", "纪委", "纪工委", "工委", "办事处", "委会", "居委会", "团委", "武装部", "党群"];

    /// <summary>各镇, 全乡, 城镇, 新一届镇党委: any of them.</summary>
    private const string NoTown = "各全该本我城乡集小古重村农届";

    /// <summary>Does it begin with 省, 市, 自治区 for the region itself?</summary>
    public static bool Begins(ReadOnlySpan<char> body)
    {
        foreach (var word in Words)
        {
            if (body.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Does it end as a region's name does?</summary>
    public static bool Ends(string body) => Array.Exists(Words, word => body.EndsWith(word, StringComparison.Ordinal));

    /// <summary>省长 → 省, 代市长 → 市; null for a title that is not a region's head.</summary>
    public static string? OfHead(string title) => Head().Match(title) is { Success: true } head ? head.Groups["region"].Value : null;

    /// <summary>The 省, 市 or 自治区 that the body begins with and that stands for a region, not for the first syllable of a name; null if there is none.</summary>
    public string? Lone(string body) =>
        Array.Find(Words, word => body.StartsWith(word, StringComparison.Ordinal)) is { } lone && IsLone(body, lone) ? lone : null;

    /// <summary>The region meant by 省, 市 or 县 alone; the word itself if the article does not tell.</summary>
    /// <param name="carried">The body of the post before, completed; null if there is none.</param>
    /// <param name="highest">市领导 of a city whose county-level cities are named too are the city's.</param>
    public string Meant(string kind, string? carried, int position, Sentence sentence, bool highest = false)
    {
        if (carried is not null && Named(carried, kind) is { } named)
            return named;
        if (kind is "镇" or "乡" && TownBefore(kind, position) is { } town)
            return town;
        var meant = whereabouts.Meant(kind, position, sentence);
        if (highest && meant?.Above is { } above && above.Tail == meant.Tail && whereabouts.Names(above))
            meant = above;
        // 凉山彝族自治州 is 凉山州 where the article writes so.
        if (kind == "州" && meant is { Tail: '州' } prefecture && ground.Text.Contains(prefecture.Short + kind, StringComparison.Ordinal))
            return prefecture.Short + kind;
        return meant?.Name ?? kind;
    }

    /// <summary>
    /// 地委 and 行署 told alone: of the prefecture or the league of the post before, or of the one that the article tells. Null for another body, or if none is told.
    /// </summary>
    public string? OfPrefecture(string body, string? carried, int position, Sentence sentence)
    {
        switch (body)
        {
            case "地委":
                return carried is not null && carried.EndsWith("地委", StringComparison.Ordinal) ? carried
                    : whereabouts.Meant("地区", position, sentence) is { } prefecture ? prefecture.Name[..^2] + body : null;
            case "行署" or "行政公署":
                if (carried is [_, _, ..] && carried.EndsWith("地委", StringComparison.Ordinal))
                    return carried.Length == 2 ? null : carried[..^2] + "地区" + body;
                if (carried is not null && carried.Length > 2 && carried.EndsWith("盟委", StringComparison.Ordinal))
                    return carried[..^1] + body;
                return carried is not null && carried.EndsWith(body, StringComparison.Ordinal) ? carried
                    : (whereabouts.Meant("盟", position, sentence) ?? whereabouts.Meant("地区", position, sentence))?.Name + body;
            default:
                return null;
        }
    }

    /// <summary>镇党委, 街道党工委, 社区党委 behind 清溪镇, 翠苑街道: the name of the town that the article told before; null if it told none.</summary>
    public string? WithTown(string body, int position)
    {
        var kind = Array.Find(Towns, town => body.StartsWith(town, StringComparison.Ordinal) && Array.Exists(TownOffices, office => body.AsSpan(town.Length).StartsWith(office)));
        return kind is not null && TownBefore(kind, position) is { } town ? town + body[kind.Length..] : null;
    }

    /// <summary>高新区党工委 in an article on 苏州高新区 is 苏州高新区党工委.</summary>
    public string WithZone(string body, int position)
    {
        if (Zone().Match(body) is not { Success: true } zone)
            return body;
        foreach (var (start, end, _) in whereabouts.Mentions.Take(60))
        {
            if (start < position && ground.Text.AsSpan(end).StartsWith(zone.Value, StringComparison.Ordinal))
                return ground.Text[start..end] + body;
        }

        return body;
    }

    /// <summary>南京 + 市长 → 南京市, 黄石 + 市县领导 → 黄石市: the body of a region's head is the region, with its tail.</summary>
    public string WithTail(string body, string kind)
    {
        // 江州市人民政府市长: the head of the region.
        foreach (var government in (ReadOnlySpan<string>)["人民政府", "政府"])
        {
            if (body.EndsWith(government, StringComparison.Ordinal))
                return WithTail(body[..^government.Length], kind);
        }

        if (body.EndsWith(kind, StringComparison.Ordinal))
            return body;
        return ground.Lexicon.Scan(body).EndingAt(body.Length, TermKind.Division) is { } hit
            && hit.Term.Divisions.FirstOrDefault(division => division.Short == hit.Term.Word && division.Name.EndsWith(kind, StringComparison.Ordinal)) is { } division
            ? body[..hit.Start] + division.Name
            : body;
    }

    /// <summary>民盟省委: the committee of another party in a region, whose government is none of its parts.</summary>
    private static readonly string[] OtherParties = ["民革", "民盟", "民建", "民进", "农工", "致公", "九三", "台盟"];

    /// <summary>民建宜宾市委会, 民盟市委: the committee of another party, in the region that the article tells where it names none; null for another body.</summary>
    public string? OfOtherParty(string body, string? carried, int position, Sentence sentence)
    {
        if (Array.Find(OtherParties, party => body.StartsWith(party, StringComparison.Ordinal)) is not { } party || body.IndexOf('委', StringComparison.Ordinal) < 0)
            return null;
        var name = Array.Find(OtherPartyNames, name => body.StartsWith(name, StringComparison.Ordinal)) ?? party;
        return Array.Find(Words, word => body.AsSpan(name.Length).StartsWith(word, StringComparison.Ordinal)) is { } lone ? name + Meant(lone, carried, position, sentence) + body[(name.Length + lone.Length)..] : body;
    }

    private static readonly string[] OtherPartyNames = ["农工党", "致公党", "九三学社"];

    /// <summary>辽宁省委 → 辽宁省, 苏州高新区党工委 → 苏州高新区, 区纪委 → 区; null for what is no office of a region.</summary>
    public string? Part(string carried) =>
        Array.Exists(OtherParties, party => carried.StartsWith(party, StringComparison.Ordinal)) ? null : carried.StartsWith('团') && Begins(carried.AsSpan(1)) ? Part(carried[1..]) : ground.Lexicon.Scan(carried).EndingAt(carried.Length, TermKind.Office) is { Start: >= 1 } office && (office.Start >= 2 || Begins(carried)) ? carried[..office.Start] : null;

    /// <summary>The region that a carried body belongs to, if it is of that kind: 辽宁省委 → 辽宁省.</summary>
    private string? Named(string carried, string kind)
    {
        if (Part(carried) is { } part)
        {
            // 滨海新区区委, 肥西县县委
            if (part.Length > 2 && part[^1] == part[^2])
                part = part[..^1];
            if (part.Length > 1 && part.EndsWith(kind, StringComparison.Ordinal))
                return part;
        }

        var hit = ground.Lexicon.Scan(carried).At(0, TermKind.Division);
        if (hit is not { } found)
            return null;

        // 昌吉州 is not only 昌吉.
        if (carried.EndsWith(kind, StringComparison.Ordinal) && carried.Length - found.Length == kind.Length)
            return carried;
        return found.Term.Word.EndsWith(kind, StringComparison.Ordinal) ? found.Term.Word
            : found.Term.Divisions.FirstOrDefault(division => division.Name.EndsWith(kind, StringComparison.Ordinal))?.Name;
    }

    private bool IsLone(string body, string lone)
    {
        if (body.Length == lone.Length)
            return true;
        var hits = ground.Lexicon.Scan(body);
        if (hits.At(0, TermKind.Place | TermKind.Body) is { } known && known.Length > lone.Length)
            return false;
        for (var i = lone.Length; i < body.Length; i++)
        {
            if (hits.At(i, TermKind.Office) is { } office && (i == lone.Length || office.End == body.Length))
                return true;
        }

        return hits.EndingAt(body.Length, TermKind.BodyTail) is { } tail && tail.Term.Body is BodyKind.Government or BodyKind.Institute or BodyKind.Association or BodyKind.School;
    }

    /// <summary>The last town, street or village named before: two to four characters from a word, a mark or a county up to its tail.</summary>
    private string? TownBefore(string kind, int position)
    {
        var floor = Math.Max(0, position - FarTown);
        for (var at = position - 1; at > floor; at--)
        {
            at = ground.Text.LastIndexOf(kind, at, at - floor, StringComparison.Ordinal);
            if (at < 2)
                return null;
            if (NoTown.Contains(ground[at - 1], StringComparison.Ordinal) || ground.Hits.At(at, TermKind.Title) is not null)
                continue;
            for (var start = at - 1; start >= Math.Max(floor, at - LongestTown) && Ground.IsHan(ground[start]); start--)
            {
                if (at - start >= 2 && (ground.BreaksAt(start) || ground.Text.AsSpan(0, start).EndsWith("中国共产党")) && ground.WordAt(start, TermKind.Verb | TermKind.Cut | TermKind.Link) is null)
                    return ground.Text[start..(at + kind.Length)];
            }
        }

        return null;
    }

    [GeneratedRegex("^(常务|第一|代理|代|副|原|前|时任|拟任|候任|专职|提名)*(?<region>自治区(?=领导)|省|市|县|区|州|旗|盟|镇|乡)(、(市|区|县|州))?(长(助理|候选人|人选)?|县?领导)$")]
    private static partial Regex Head();

    [GeneratedRegex("^(高新区|开发区|经开区|新区|工业园区|经济技术开发区|高新技术产业开发区|自贸区|自贸试验区|保税区|示范区|度假区)")]
    private static partial Regex Zone();
}
