namespace Huijian.Facts.Understanding.Numbers;

/// <summary>What a single character of a numeral means, in folded text.</summary>
internal static class Digits
{
    /// <summary>The value of a Chinese digit, or -1.</summary>
    public static int Chinese(char c) => c switch
    {
        '零' or '〇' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '两' or '俩' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>十、百、千, or 0.</summary>
    public static int Small(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>万、亿、兆 (10¹²), or 0.</summary>
    public static decimal Big(char c) => c switch
    {
        '万' => 10_000m,
        '亿' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0,
    };

    public static bool IsZero(char c) => c is '零' or '〇' or '○';

    /// <summary>Whether a numeral can begin with this character.</summary>
    public static bool Begins(char c) => char.IsAsciiDigit(c) || Chinese(c) >= 0 || Small(c) > 0 || Big(c) > 0;
}
