namespace Huijian.Facts.Understanding;

/// <summary>From which list a word is. Flags, so that one question can ask for several.</summary>
[Flags]
internal enum TermKind : ushort
{
    None = 0,

    /// <summary>辽宁省, 辽宁, 太仓市, 太仓</summary>
    Division = 1 << 0,

    /// <summary>美国, 美利坚合众国</summary>
    Country = 1 << 1,

    /// <summary>莫斯科, 纽约, 长三角, 中关村</summary>
    Region = 1 << 2,

    /// <summary>国务院国资委, 中国联通, 世界银行</summary>
    Body = 1 << 3,

    /// <summary>What stands behind a region to name its body: 委, 人大常委会, 发展改革委</summary>
    Office = 1 << 4,

    /// <summary>What a body's name ends with: 有限公司, 大学, 协会</summary>
    BodyTail = 1 << 5,

    /// <summary>书记, 董事长, 首席执行官</summary>
    Title = 1 << 6,

    Surname = 1 << 7,

    /// <summary>表示, 指出, 介绍</summary>
    Speech = 1 << 8,

    /// <summary>会见, 会谈, 考察</summary>
    Meeting = 1 << 9,

    /// <summary>出席, 主持, 签署, 任命</summary>
    Act = 1 << 10,

    /// <summary>和, 与, 同</summary>
    Link = 1 << 11,

    /// <summary>Function words that are never part of a name: 在, 的, 等</summary>
    Cut = 1 << 12,

    /// <summary>Words that may follow a person's name and yet stand inside a body's: 先生, 率, 中</summary>
    After = 1 << 13,

    /// <summary>Everyday words that look like a name (项目, 双方) or hold a function character (对外, 和平).</summary>
    Common = 1 << 14,

    /// <summary>Other everyday words, counted: where one begins a name may end, but a name may look like one (建设, 胜利).</summary>
    Everyday = 1 << 15,

    Place = Division | Country | Region,

    Verb = Speech | Meeting | Act,

    Any = (1 << 16) - 1,
}
