namespace Huijian.Facts.Model;

/// <summary>A listed share: six digits on the mainland, five in Hong Kong, a ticker in capitals in the United States.</summary>
public readonly record struct Security(string Code, Market Market)
{
    public override string ToString() => $"{Code}.{Market}";

    /// <summary>
    /// The market of a bare mainland code by its prefix (GUIDE): 6, 9 → SH; 0, 2, 3 → SZ; 4, 8, 92 → BJ. Null if it is no such code.
    /// </summary>
    public static Security? OfBareCode(string code)
    {
        if (code.Length != 6 || !code.All(char.IsAsciiDigit))
            return null;
        return code switch
        {
            ['9', '2', ..] or ['4' or '8', ..] => new(code, Market.BJ),
            ['6' or '9', ..] => new(code, Market.SH),
            ['0' or '2' or '3', ..] => new(code, Market.SZ),
            _ => null,
        };
    }
}
