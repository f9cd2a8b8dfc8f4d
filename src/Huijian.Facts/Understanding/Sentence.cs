using System.Collections.Immutable;

namespace Huijian.Facts.Understanding;

/// <summary>A sentence in <see cref="Sight.Text"/>: from its first character to its closing mark.</summary>
public readonly record struct Sentence(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>
    /// Splits at 。！？； and at line ends; ” ） 》 behind the mark still belong to the sentence. A mark inside brackets does not end it.
    /// </summary>
    public static ImmutableArray<Sentence> Split(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        var brackets = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '（':
                    brackets++;
                    break;
                case '）':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '\n':
                    Add(i);
                    start = i + 1;
                    brackets = 0;
                    break;
                case '。' or '！' or '？' or '；' when brackets == 0:
                    while (i + 1 < text.Length && text[i + 1] is ('”' or '）' or '’' or '》' or '！' or '？'))
                        i++;
                    Add(i + 1);
                    start = i + 1;
                    break;
            }
        }

        Add(text.Length);
        return sentences.ToImmutable();

        void Add(int end)
        {
            while (start < end && text[start] == ' ')
                start++;
            if (end > start)
                sentences.Add(new Sentence(start, end - start));
        }
    }
}
