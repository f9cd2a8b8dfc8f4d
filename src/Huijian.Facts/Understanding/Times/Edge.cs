namespace Huijian.Facts.Understanding.Times;

/// <summary>年初、月中、年底: a part of a year or month without exact ends.</summary>
internal enum Edge
{
    None,
    Beginning,
    Middle,
    End,
}
