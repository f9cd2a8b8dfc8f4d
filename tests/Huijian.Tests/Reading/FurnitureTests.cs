using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Tests.House;

namespace Huijian.Tests.Reading;

/// <summary>The lines around an article, by example: <c>specs/reading/*.txt</c>, a case a line, text → what is read in it.</summary>
public sealed class FurnitureTests
{
    private static readonly NewsTime Published = new(new DateTimeOffset(2025, 3, 3, 0, 0, 0, NewsTime.China), TimePrecision.Day);

    public static TheoryData<string, string> Cases(string name)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Repository.PathOf("specs", "reading", name + ".txt")))
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('→') is [var text, var expected])
                cases.Add(text.Trim(), expected.Trim());
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases), "times")]
    public void Times(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", StatedTimes.All(text).Select(stated => stated.Time)));

    [Theory]
    [MemberData(nameof(Cases), "outlets")]
    public void Outlets(string text, string expected) => Assert.Equal(expected, Labels.Outlet(text) ?? "");

    [Theory]
    [MemberData(nameof(Cases), "credits")]
    public void Writers(string text, string expected) => Assert.Equal(expected, string.Join(", ", Credits.In(text)));

    [Theory]
    [MemberData(nameof(Cases), "datelines")]
    public void Heads(string text, string expected) =>
        Assert.Equal(expected, Datelines.Of(text, 0, Published) is { } head ? $"{head.Agency} | {head.Place} | {head.Date}".TrimEnd() : "");
}
