namespace Huijian.Facts.Model;

/// <summary>What the words around a title say of how it is held.</summary>
public enum PostStanding
{
    Held,

    /// <summary>代省长</summary>
    Acting,

    /// <summary>主持工作</summary>
    InCharge,

    /// <summary>原、前、时任、辞去、免去</summary>
    Former,

    /// <summary>拟任、候任、提名、当选（未就任）</summary>
    Designate,
}
