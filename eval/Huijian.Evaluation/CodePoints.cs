namespace Huijian.Evaluation;

/// <summary>The scorers count code points; C# counts UTF-16 units. This leads from one to the other within a text.</summary>
internal sealed class CodePoints(string text)
{
    private readonly int[] _at = Count(text);

    /// <summary>The code points before a position.</summary>
    public int At(int position) => _at[position];

    private static int[] Count(string text)
    {
        var at = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            at[i + 1] = at[i] + (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1);
        return at;
    }
}
