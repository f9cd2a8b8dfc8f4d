using Huijian.Tests.House;

namespace Huijian.Tests.Understanding;

/// <summary>Reads a spec: indented blocks, the lines <c>- …</c> below each are what must be found.</summary>
internal static class MarkedSpec
{
    /// <summary>Name of the case (its heading and number), marked text, expected lines.</summary>
    public static TheoryData<string, string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string, string>();
        var heading = "";
        var number = 0;
        var block = new List<string>();
        var expected = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathOf("specs", "understanding", file)).Append("#"))
        {
            if (expected.Count > 0 && !line.StartsWith("- ", StringComparison.Ordinal))
                Close();
            if (line.StartsWith("    ", StringComparison.Ordinal))
                block.Add(line[4..]);
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                expected.Add(line[2..]);
            else if (line.StartsWith('#'))
                (heading, number) = (line.TrimStart('#', ' '), 0);
        }

        return cases;

        void Close()
        {
            cases.Add($"{heading} {++number}", string.Join('\n', block), expected is ["nothing"] ? "" : string.Join('\n', expected));
            block.Clear();
            expected.Clear();
        }
    }
}
