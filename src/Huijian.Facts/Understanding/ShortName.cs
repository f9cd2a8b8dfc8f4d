namespace Huijian.Facts.Understanding;

/// <summary>How names are shortened: characters are left out, those that stay keep their order (国开行 of 国家开发银行, 中国联通 of 中国联通集团).</summary>
internal static class ShortName
{
    /// <summary>True if all characters of <paramref name="shorter"/> stand in <paramref name="longer"/> in this order.</summary>
    public static bool Keeps(string shorter, string longer)
    {
        var at = 0;
        foreach (var c in longer)
        {
            if (at < shorter.Length && shorter[at] == c)
                at++;
        }

        return at == shorter.Length;
    }
}
