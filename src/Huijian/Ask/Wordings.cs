using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>Two wordings of an article held against each other, paragraph by paragraph.</summary>
internal static class Wordings
{
    // Beyond this the changed stretch is shown as gone and new: comparing every pair would take too long.
    private const int MostCompared = 400;

    /// <summary>The paragraphs that changed, in the order of the text. The headline counts as the first.</summary>
    public static IReadOnlyList<TextChange> Changes(Article before, Article after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start])
            start++;
        var end = 0;
        while (end < old.Count - start && end < now.Count - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        old = old[start..(old.Count - end)];
        now = now[start..(now.Count - end)];
        return old.Count > MostCompared || now.Count > MostCompared ? Paired(old, now) : Aligned(old, now);
    }

    private static List<string> Lines(Article article) => [article.Title ?? "", .. article.Paragraphs.Select(paragraph => paragraph.Text)];

    /// <summary>Keeps the longest common run of paragraphs; what lies between is paired off in order.</summary>
    private static List<TextChange> Aligned(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var changes = new List<TextChange>();
        var (gone, come) = (new List<string>(), new List<string>());
        for (var (i, j) = (0, 0); i < old.Count || j < now.Count;)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                changes.AddRange(Paired(gone, come));
                (gone, come, i, j) = ([], [], i + 1, j + 1);
            }
            else if (j == now.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                gone.Add(old[i++]);
            }
            else
            {
                come.Add(now[j++]);
            }
        }

        changes.AddRange(Paired(gone, come));
        return changes;
    }

    private static List<TextChange> Paired(List<string> gone, List<string> come) =>
        [.. Enumerable.Range(0, Math.Max(gone.Count, come.Count)).Select(i => new TextChange(gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i)))];
}
