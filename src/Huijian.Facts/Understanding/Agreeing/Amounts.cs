using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Agreeing;

/// <summary>The amount of money that a sentence states.</summary>
internal static class Amounts
{
    /// <summary>The index of the first figure in money within a sentence, or null.</summary>
    public static int? In(ArticleFacts found, TextSpan sentence)
    {
        for (var i = 0; i < found.Figures.Length; i++)
        {
            if (found.Figures[i].Unit.EndsWith('元') && sentence.Contains(found.Figures[i].Evidence.Span))
                return i;
        }

        return null;
    }
}
