namespace Huijian.Facts.Model;

/// <summary>Why a listed share belongs to an article.</summary>
public enum SecurityReason
{
    /// <summary>The document links or prints the code.</summary>
    Stated,

    /// <summary>The company named is the listed one.</summary>
    Self,

    /// <summary>The company named is the parent of the listed one: 中国联通集团 → 600050.SH.</summary>
    Parent,

    /// <summary>The company named is a subsidiary of the listed one.</summary>
    Subsidiary,
}
