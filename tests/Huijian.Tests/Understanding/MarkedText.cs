using System.Text;
using System.Text.RegularExpressions;
using Huijian.Tests.House;

namespace Huijian.Tests.Understanding;

/// <summary>
/// A case of a spec in <c>specs/</c>: an indented line of Markdown whose expected findings are marked in place, <c>[words|what they mean]</c>.
/// Words that must not be found are simply not marked.
/// </summary>
public sealed partial record MarkedText(string Heading, string Text, IReadOnlyList<(int Start, int Length, string Meaning)> Marks)
{
    /// <summary>The findings as lines, for comparison with what was found.</summary>
    public string Expected => Print(Marks);

    public string Print(IEnumerable<(int Start, int Length, string Meaning)> marks) =>
        string.Join('\n', marks.Select(mark => $"{Text.Substring(mark.Start, mark.Length)} | {mark.Meaning}"));

    /// <summary>The cases of a spec, for <c>MemberData</c>.</summary>
    public static TheoryData<MarkedText> CasesOf(params string[] path)
    {
        var cases = new TheoryData<MarkedText>();
        var heading = "";
        foreach (var line in File.ReadLines(Repository.PathOf(["specs", .. path])))
        {
            if (line.StartsWith('#'))
                heading = line.TrimStart('#', ' ');
            else if (line.StartsWith("    ", StringComparison.Ordinal) && line.Trim() is { Length: > 0 } text)
                cases.Add(Read(heading, text));
        }

        return cases;
    }

    public override string ToString() => $"{Heading}: {Text}";

    private static MarkedText Read(string heading, string line)
    {
        var text = new StringBuilder();
        var marks = new List<(int, int, string)>();
        var position = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, position, mark.Index - position);
            marks.Add((text.Length, mark.Groups["words"].Length, mark.Groups["meaning"].Value));
            text.Append(mark.Groups["words"].Value);
            position = mark.Index + mark.Length;
        }

        text.Append(line, position, line.Length - position);
        return new MarkedText(heading, text.ToString(), marks);
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]|]+)\|(?<meaning>[^\[\]|]*)\]")]
    private static partial Regex Mark();
}
