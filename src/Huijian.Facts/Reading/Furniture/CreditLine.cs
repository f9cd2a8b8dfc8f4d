using System.Collections.Immutable;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>
/// A line under the headline that says when, who and from whom without labels: 「2024-07-26 某某日报 记者 王某」, 「某某日报　2020年07月16日　记者 李某 张某」.
/// Every word of it is a time, an outlet, a role or a name; one that is none of them makes it no such line.
/// </summary>
internal sealed record CreditLine(StatedTime Time, string? Outlet, ImmutableArray<string> Names)
{
    private const int Longest = 80;

    private static readonly string[] Roles = ["记者", "記者", "通讯员", "通訊員", "作者", "撰文", "采写"];

    /// <summary>Reads a line; null if it is none.</summary>
    public static CreditLine? Of(string line)
    {
        if (line.Length > Longest || StatedTimes.First(line) is not { } time)
            return null;
        string? outlet = null;
        var role = false;
        var labels = Labels.In(line, []);
        foreach (var piece in line.Remove(time.Start, time.End - time.Start).Insert(time.Start, " ").Split([' ', '\u3000', '|', '丨', '｜'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = piece.Trim('·');
            if (word.Length == 0)
                continue;
            if (Roles.Any(role => word.EndsWith(role, StringComparison.Ordinal)) && word.Length <= 8)
                role = true;
            else if (Roles.Any(role => word.StartsWith(role, StringComparison.Ordinal)) && !Credits.In(word).IsEmpty)
                role = true;
            else if (word.IndexOfAny(['：', ':']) is > 0 and <= 6)
                role = false;
            else if (word is "报道" or "星期一" or "星期二" or "星期三" or "星期四" or "星期五" or "星期六" or "星期日" or "星期天" or "報道" or "報導" or "文" or "摄" or "文/图" or "文并摄")
                role = false;
            else if (role && (PersonName.Fits(word) || (word.Length is >= 2 and <= 4 && !OutletNames.LooksLikeOne(word)) || word.IndexOfAny(['、', '，']) > 0 || word.Length == 1))
                role = true;
            else if (OutletNames.WithoutRole(word) is var name && outlet is null && OutletNames.LooksLikeOne(name))
                outlet = name;
            else if (name == outlet || IsAddress(word))
                role = false;
            else if (word.Length <= 6 && (word is "大字" or "小字" or "原创" or "原創" or "转载" || FurnitureLine.KindOf(word) == FurnitureKind.Tool))
                role = false;
            else
                return null;
        }

        return new CreditLine(time, labels.FirstOrDefault(label => label.Kind == LabelKind.Outlet).Value ?? outlet, Credits.In(line));
    }

    /// <summary>www.example.com, beside the name of the site.</summary>
    private static bool IsAddress(string word) => word.Length > 4 && word.Contains('.', StringComparison.Ordinal) && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or ':');

    /// <summary>True for a line that only names writers: □ 记者 王某, 本报记者 王某 通讯员 李某, 某某日报·某某客户端 记者 王某.</summary>
    public static bool IsSignature(string line)
    {
        if (line.Length > 40 || Credits.In(line) is not { IsEmpty: false } names)
            return false;
        var outlet = line.IndexOf(' ', StringComparison.Ordinal);
        var known = outlet > 0 && OutletNames.LooksLikeOne(line[..outlet]) ? outlet + 1 : 0;
        return line.Length - known <= 16 + names.Sum(name => name.Length + 1);
    }
}
