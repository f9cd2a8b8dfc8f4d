namespace Huijian.Facts.Model;

/// <summary>累计 against 当期, as far as the words say.</summary>
public enum FigureBasis
{
    Unstated,
    Cumulative,
    Period,
}
