namespace Huijian.Facts.Joining;

/// <summary>An occasion by its full name, as a headline tells that it opens or that a letter of congratulation was sent to it.</summary>
/// <param name="Name">Without what is done: 2023示例企业家峰会.</param>
/// <param name="IsLetter">True for 向…致贺信, false for …开幕.</param>
internal sealed record Occasion(string Name, bool IsLetter)
{
    /// <summary>大会, 年会 and the like alone name no one occasion.</summary>
    private const int ShortestName = 6;

    private static readonly string[] Letters = ["致贺信", "致贺电", "发贺信", "发来贺信"];

    private static readonly string[] Openings = ["开幕", "举行", "召开", "启幕"];

    /// <summary>The occasion of a headline, or null. What is written of it is folded (<see cref="CopyText.Title"/>).</summary>
    public static Occasion? In(string title)
    {
        if (title.IndexOf("致信祝贺", StringComparison.Ordinal) is >= 0 and var congratulates)
            return Named(UpTo(title[(congratulates + 4)..], Openings), isLetter: true);
        foreach (var letter in Letters)
        {
            if (title.IndexOf(letter, StringComparison.Ordinal) is > 0 and var sent && title.LastIndexOf('向', sent) is >= 0 and var to)
                return Named(title[(to + 1)..sent], isLetter: true);
        }

        var attended = title.IndexOf("出席", StringComparison.Ordinal);
        var rest = attended < 0 ? title : title[(attended + 2)..];
        var name = UpTo(rest, Openings);
        return name.Length == rest.Length ? null : Named(WithoutPlace(name), isLetter: false);
    }

    private static Occasion? Named(string name, bool isLetter) => name.Length < ShortestName ? null : new Occasion(name, isLetter);

    private static string UpTo(string words, string[] ends)
    {
        var first = words.Length;
        foreach (var end in ends)
        {
            if (words.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at && at < first)
                first = at;
        }

        return words[..first];
    }

    /// <summary>示例企业家峰会在江州: where it is held is no part of its name.</summary>
    private static string WithoutPlace(string name) =>
        name.LastIndexOf('在') is >= ShortestName and var at && name.Length - at <= 5 ? name[..at] : name;
}
