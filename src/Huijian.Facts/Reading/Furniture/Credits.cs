using System.Buffers;
using System.Collections.Immutable;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>
/// Who wrote it, from the lines and brackets that say so: 记者钱伟, 本报记者 王乐文 方 敏, 新华社记者戴小河、印朋, 記者林悅／南市報導,
/// 文/栗思, 马俊峰/文, 采写：见习记者 林子沛, 作者：何苗 张梦洁, （姚峰 上海报道）. Never 责任编辑, 摄, 供图, 校对.
/// </summary>
internal static class Credits
{
    /// <summary>Words that say that writers follow.</summary>
    private static readonly string[] Roles =
    [
        "记者站", "见习记者", "实习记者", "特约记者", "見習記者", "實習記者", "特約記者", "记者", "記者", "通讯员", "通訊員", "作者", "撰文", "撰稿", "采写", "採訪", "文字", "翻译", "译者", "编译", "編譯", "评论员", "特约撰稿人", "撰稿人", "供稿人", "供稿", "撰写", "信息员",
        "实习生", "见习生", "发布人", "整理", "口述", "采访", "执笔", "图文", "圖文", "文图", "文/图", "图/文", "文\\图", "图\\文", "文、图", "文并图", "文", "快訊", "特派员", "主笔",
    ];

    /// <summary>Words that say that people follow or precede who did not write.</summary>
    private static readonly string[] Others =
    [
        "责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯", "校对", "校對", "摄影", "攝影", "摄", "攝", "供图", "图片", "图", "圖", "制图", "审核", "编审", "监制",
        "策划", "统筹", "视频", "剪辑", "海报", "设计", "选稿", "選稿", "终审", "来源", "來源", "翻攝", "翻拍", "提供",
    ];

    /// <summary>Words after a name that say that its bearer took or gave the picture.</summary>
    private static readonly string[] Pictures = ["摄影", "攝影", "摄", "攝", "供图", "供圖", "图片", "制图", "翻攝", "翻拍", "提供", "图", "圖"];

    private static readonly SearchValues<char> Opens = SearchValues.Create("（(【〔〈[");

    private static readonly SearchValues<char> Closes = SearchValues.Create("）)】〕〉]");

    /// <summary>What a department or an outlet ends with: it may stand before the name of who wrote for it.</summary>
    private const string Departments = "部室处科办局委站组队公司心院校报社网台";

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("）)】]。；");

    private const string Splits = "、，,;；/／╱∕|丨&和与與 \u3000\u00a0";

    /// <summary>The writers that a text names, in order, or none.</summary>
    public static ImmutableArray<string> In(string text)
    {
        if (text.Contains('\ufffd', StringComparison.Ordinal))
            return [];
        var names = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (RoleAt(text, i) is not { } role)
                continue;
            var cursor = new Cursor(text, i + role.Length);
            var taken = NamesAfter(ref cursor, role);
            if (taken.Length == 0 && role is "文" or "撰文")
                taken = NamesBefore(text, i);
            foreach (var name in taken.Where(name => !names.Contains(name)))
                names.Add(name);
            i = Math.Max(i + role.Length - 1, cursor.Position - 1);
        }

        return names.ToImmutable();
    }

    /// <summary>A text that is nothing but names: the bracket at the end of an article, （常书香 马丹阳 ）, with at most where they report from.</summary>
    public static ImmutableArray<string> Bare(string text)
    {
        var cursor = new Cursor(text.Trim());
        var names = TakeNames(ref cursor);
        cursor.SkipSpace();
        while (cursor.TakeAny(Splits))
        {
        }

        return cursor.AtEnd || IsPlaceOfReport(cursor.Rest) || cursor.Rest is "文/图" or "文图" or "图文" or "文" or "图/文" or "文并图" ? names : [];
    }

    /// <summary>
    /// The writers named before the first sentence of a text: 〔記者某某／高雄報導〕, 【记者某某成都报道】, 記者某某／台北報導, 【本報訊】記者某某報道：, 人民网成都3月2日电 （某某）.
    /// </summary>
    public static ImmutableArray<string> Opening(string text) => Opening(text, behindOutlet: false);

    private static ImmutableArray<string> Opening(string text, bool behindOutlet)
    {
        var open = text.AsSpan().IndexOfAny(Opens);
        if (open is >= 0 and <= 24 && !text.AsSpan(0, open).ContainsAny('，', '。', '、') && text.AsSpan(open).IndexOfAny(Closes) is > 1 and <= 60 and var close)
        {
            var inner = text[(open + 1)..(open + close)];
            if (In(inner) is { IsEmpty: false } named)
                return named;
            // 【某某网】（记者 王某）: the bracket behind the outlet's.
            if (open == 0 && text[(close + 1)..].TrimStart() is { Length: > 0 } next && Opens.Contains(next[0]))
                return behindOutlet ? [] : Opening(next, behindOutlet: true);
            if (open > 0 && text[open - 1] is '电' or '電' or '讯' or '訊' or ' ' && Bare(inner) is { IsEmpty: false } bare)
                return bare;
            if (open > 0)
                return [];
        }

        var end = text.AsSpan().IndexOfAny('，', '。', '：');
        var head = text.AsSpan(0, Math.Clamp(end < 0 ? text.Length : end, 0, 30));
        var said = Math.Max(head.IndexOf("报道", StringComparison.Ordinal), head.IndexOf("報導", StringComparison.Ordinal));
        said = Math.Max(said, head.IndexOf("報道", StringComparison.Ordinal));
        return said > 0 && (head.IndexOf("記者", StringComparison.Ordinal) is >= 0 and <= 8 || head.IndexOf("记者", StringComparison.Ordinal) is >= 0 and <= 8) ? In(head[..(said + 2)].ToString()) : [];
    }

    /// <summary>党群工作部 王某, 综合管理部：王某 李某: in the bracket at the end of an article, the department and then its writers.</summary>
    public static ImmutableArray<string> OfDepartment(string text)
    {
        var cut = text.IndexOfAny([' ', '\u3000', '：', ':']);
        return cut is >= 3 and <= 20 && Departments.Contains(text[cut - 1], StringComparison.Ordinal) && !StartsOtherWork(text) ? Bare(text[(cut + 1)..]) : [];
    }

    /// <summary>上海报道, 山东冠县报道, 南市報導: from where the writers report.</summary>
    private static bool IsPlaceOfReport(ReadOnlySpan<char> text) =>
        text.Length <= 14 && (text.EndsWith("报道") || text.EndsWith("報導") || text.EndsWith("綜合外電"));

    private static string? RoleAt(string text, int at)
    {
        foreach (var role in Roles)
        {
            if (!text.AsSpan(at).StartsWith(role, StringComparison.Ordinal))
                continue;
            if (role.Length > 1 && role.AsSpan().IndexOfAny('图', '圖') >= 0 && !(at + role.Length < text.Length && text[at + role.Length] is '：' or ':' or '/' or '／' or '|' or '丨' or '｜' or ' ' or '\u3000'))
                continue;
            return role.Length > 1 || StandsAlone(text, at) ? role : null;
        }

        return null;
    }

    /// <summary>文 is a role only beside a stroke or a colon: 文/栗思, 马俊峰/文, 文：王某.</summary>
    private static bool StandsAlone(string text, int at)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return (after is '/' or '／' or '|' or '丨' or '：' or ':' or '｜' or '∣' && !IsHan(before)) || before is '/' or '／' or '|' or '丨' or '｜';
    }

    private static ImmutableArray<string> NamesAfter(ref Cursor cursor, string role)
    {
        if (role == "记者站")
            return [];
        var bookmark = cursor;
        while (cursor.TakeAny(" \u3000\u00a0:：/／╱∕|丨｜∣·“\"-—"))
        {
        }

        var separated = cursor.Position > bookmark.Position;
        var names = TakeNames(ref cursor, separated, IsReporter(role));
        if (names.Length == 0)
        {
            // 供稿：办公室 王某
            if (role is "供稿" or "供稿人" or "作者" or "撰稿" or "撰写" && separated && OfDepartment(UpToLabel(bookmark.Rest.TrimStart(" ：:\u3000")).ToString()) is { IsEmpty: false } writers)
                return writers;

            if (role is "作者" or "撰文" or "撰稿人" && separated && Labelled(cursor.Rest) is { } rare)
                return [rare];

            // 作者：中国某大学教授 王某: the name is the end of what follows.
            if (role is "作者" or "撰文" or "文" && separated && LastName(bookmark.Rest) is { } last)
                return [last];
            cursor = bookmark;
            return [];
        }

        return IsOtherWork(cursor) ? [] : names;
    }

    private static bool IsReporter(string role) =>
        role.EndsWith("记者", StringComparison.Ordinal) || role.EndsWith("記者", StringComparison.Ordinal) || role is "通讯员" or "通訊員" or "实习生" or "见习生";

    /// <summary>吉克某某, 次仁某某: behind 记者 a name may begin with what the list of surnames does not know, if it stands alone and is no outlet, place or department.</summary>
    private static bool IsUnlisted(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        word.Length is >= 2 and <= 4 && (word.Length == rest.Length || Splits.Contains(rest[word.Length], StringComparison.Ordinal) || ValueEnds.Contains(rest[word.Length]))
        && !StartsAfterName(word) && !StartsAfterName(word[^2..]) && !Places.StartWith(word) && !Departments.Contains(word[^1], StringComparison.Ordinal)
        && !word.EndsWith("电") && !word.EndsWith("讯") && !OutletNames.LooksLikeOne(word.ToString());

    /// <summary>办公室 王某 of 办公室 王某 审核：李某.</summary>
    private static ReadOnlySpan<char> UpToLabel(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOfAny('：', ':');
        var blank = colon < 0 ? -1 : text[..colon].LastIndexOfAny(' ', '\u3000');
        return blank > 0 ? text[..blank] : text;
    }

    /// <summary>归某某 of 作者：归某某 责任编辑：…: a name alone behind the label.</summary>
    private static string? Labelled(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && IsHan(rest[length]))
            length++;
        var word = rest[..length];
        return PersonName.FitsLabelled(word) && !Departments.Contains(word[^1], StringComparison.Ordinal) && !StartsOtherWork(word) && !Places.StartWith(word) && !(length < rest.Length && rest[length] is '：' or ':')
            ? word.ToString()
            : null;
    }

    /// <summary>记者 谢环驰 摄, 记者王某供图: who took the picture.</summary>
    private static bool IsOtherWork(Cursor cursor)
    {
        cursor.SkipSpace();
        _ = cursor.TakeAny("/／");
        foreach (var other in Pictures)
        {
            // 摄影报道 is both: who took the pictures also wrote. 图片：李某 begins a label of its own.
            if (cursor.Take(other) && !(cursor.Rest is ['由' or '/' or '／', ..]) && !NamesAnother(cursor))
                return !cursor.Rest.StartsWith("：") && !cursor.Rest.StartsWith(":") && !cursor.Take("报道") && !cursor.Take("報導");
        }

        return false;
    }

    /// <summary>记者 王某 摄影 李某: the word names who follows it.</summary>
    private static bool NamesAnother(Cursor cursor) => cursor.Next is ' ' or '\u3000' && TakeNames(ref cursor) is [{ } other, ..] && PersonName.Fits(other);

    private static ImmutableArray<string> NamesBefore(string text, int at)
    {
        if (at < 3 || text[at - 1] is not ('/' or '／' or '|' or '丨' or '｜'))
            return [];
        var end = at - 1;
        var start = end;
        while (start > 0 && end - start < 4 && IsHan(text[start - 1]))
            start--;
        for (; end - start >= 2; start++)
        {
            if (PersonName.Fits(text.AsSpan(start, end - start)) && (start == 0 || !IsHan(text[start - 1]) || RoleEndsAt(text, start)))
                return [text[start..end]];
        }

        return [];
    }

    private static bool RoleEndsAt(string text, int end) =>
        Roles.Any(role => role.Length > 1 && text.AsSpan(0, end).EndsWith(role, StringComparison.Ordinal));

    /// <summary>Takes names up to what is no name. 方 敏 is one name set wide.</summary>
    private static ImmutableArray<string> TakeNames(ref Cursor cursor, bool separated = true, bool reporters = false)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            var bookmark = cursor;
            while (names.Count > 0 && cursor.TakeAny(Splits))
            {
            }

            if (names.Count == 0)
                cursor.SkipSpace();
            if (names.Count == 0 && separated && BeforeAnother(cursor.Rest) is { } rare)
            {
                names.Add(rare);
                cursor.Skip(rare.Length);
                continue;
            }

            if (TakeName(ref cursor, separated || names.Count > 0, reporters) is not { } name)
            {
                cursor = bookmark;
                return names.ToImmutable();
            }

            names.Add(name);
        }
    }

    /// <summary>宰某 of 宰某 孟某某: a rare surname counts where a plain name stands beside it.</summary>
    private static string? BeforeAnother(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && IsHan(rest[length]))
            length++;
        if (length is < 2 or > 3 || length + 3 > rest.Length || !Splits.Contains(rest[length], StringComparison.Ordinal) || PersonName.Fits(rest[..length]) || Departments.Contains(rest[length - 1], StringComparison.Ordinal))
            return null;
        var next = rest[(length + 1)..];
        var end = 0;
        while (end < next.Length && IsHan(next[end]))
            end++;
        return end is 2 or 3 && PersonName.Fits(next[..end]) && !StartsRole(rest[..length]) && !StartsOtherWork(rest[..length]) && !Places.IsLarge(rest[..length])
            && !OutletNames.LooksLikeOne(rest[..length].ToString()) ? rest[..length].ToString() : null;
    }

    private static string? TakeName(ref Cursor cursor, bool alone, bool reporters)
    {
        var rest = cursor.Rest;
        var length = 0;
        while (length < rest.Length && (IsHan(rest[length]) || rest[length] is '·' or '•' or '・') && !Splits.Contains(rest[length], StringComparison.Ordinal))
            length++;
        var word = rest[..length];
        if (length == 1 && WideName(rest) is { } wide)
        {
            cursor.Skip(wide.Used);
            return wide.Name;
        }

        if (StartsOtherWork(word) || StartsRole(word) || (length < rest.Length && rest[length] is '：' or ':'))
            return null;
        if (PersonName.Fits(word) || (alone && reporters && IsUnlisted(word, rest)))
        {
            cursor.Skip(length);
            return word.ToString();
        }

        // 记者叶婉报道, 马俊峰文: the name ends where a known word begins.
        for (var cut = Math.Min(4, length - 1); cut >= 2 && (alone || reporters || length <= 8); cut--)
        {
            if (PersonName.Fits(word[..cut]) && (StartsAfterName(word[cut..]) || Places.StartWith(word[cut..])))
            {
                cursor.Skip(cut);
                return word[..cut].ToString();
            }
        }

        // 記者余某某某某報導: three of the name, two of a place that no list has.
        if (length == 7 && (word.EndsWith("报道") || word.EndsWith("報導") || word.EndsWith("報道")) && PersonName.Fits(word[..3]))
        {
            cursor.Skip(length);
            return word[..3].ToString();
        }

        // 余某某圣某某20日電: a place that no list has, before the day.
        if (length is 5 or 6 && length < rest.Length && Cursor.Digit(rest[length]) >= 0 && PersonName.Fits(word[..3]))
        {
            cursor.Skip(3);
            return word[..3].ToString();
        }

        return null;
    }

    private static (string Name, int Used)? WideName(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[1] is not (' ' or '\u3000' or '\u00a0'))
            return null;
        var second = 1;
        while (second < rest.Length && rest[second] is ' ' or '\u3000' or '\u00a0')
            second++;
        if (second >= rest.Length || !IsHan(rest[second]) || (second + 1 < rest.Length && IsHan(rest[second + 1]) && !StartsAfterName(rest[(second + 1)..])))
            return null;
        var name = string.Concat(rest[..1], rest.Slice(second, 1));
        return PersonName.Fits(name) ? (name, second + 1) : null;
    }

    private static bool StartsRole(ReadOnlySpan<char> word)
    {
        foreach (var role in Roles)
        {
            if (role.Length > 1 && word.StartsWith(role, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool StartsOtherWork(ReadOnlySpan<char> word)
    {
        foreach (var other in Others)
        {
            if (other.Length > 1 && word.StartsWith(other, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool StartsAfterName(ReadOnlySpan<char> rest) =>
        rest.StartsWith("报道") || rest.StartsWith("報導") || rest.StartsWith("報道") || rest.StartsWith("摄") || rest.StartsWith("攝") || rest.StartsWith("通讯员") || rest.StartsWith("实习")
        || rest.StartsWith("记者") || rest.StartsWith("發自") || rest.StartsWith("发自") || rest.StartsWith("综合") || rest.StartsWith("綜合") || rest.StartsWith("文")
        || rest.StartsWith("来源") || rest.StartsWith("來源") || rest.StartsWith("选稿") || rest.StartsWith("发布") || rest.StartsWith("从") || rest.StartsWith("时间") || rest.StartsWith("供图") || rest.StartsWith("图") || rest.StartsWith("編輯") || rest.StartsWith("编辑") || rest.StartsWith("翻攝");

    /// <summary>The name after the last title of what follows a label: 研究部部长、研究员徐占忱.</summary>
    private static string? LastName(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(ValueEnds);
        var value = (end < 0 ? text : text[..end]).Trim();
        for (var length = 3; length >= 2; length--)
        {
            if (value.Length < length + 2)
                continue;
            var name = value[^length..];
            var before = value[..^length].TrimEnd();
            if (PersonName.Fits(name) && EndsInTitle(before))
                return name.ToString();
        }

        return null;
    }

    private static bool EndsInTitle(ReadOnlySpan<char> text)
    {
        foreach (var title in (ReadOnlySpan<string>)["研究员", "教授", "院长", "所长", "主任", "博士", "学者", "部长", "会长", "秘书长", "专家", "书记", "局长", "评论员", "作家", "律师", "工程师", "经济学家", "作者", "记者", "理事"])
        {
            if (text.EndsWith(title, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';
}
