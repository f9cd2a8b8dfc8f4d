namespace Huijian.Facts.Reading.Html;

/// <summary>What the tree builder and the line walker need to know of an element's name.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no end tag: <c>br</c>, <c>img</c>.</summary>
    Void = 1,

    /// <summary>Holds characters, not elements, up to its own end tag: <c>script</c>, <c>title</c>.</summary>
    RawText = 2,

    /// <summary>Begins and ends a line.</summary>
    Block = 4,

    /// <summary>Ends an open paragraph when it starts.</summary>
    EndsParagraph = 8,

    /// <summary>Holds nothing that a reader of the article reads: scripts, drawings, form controls.</summary>
    Silent = 16,

    /// <summary>An end tag inside it does not reach elements outside it: <c>td</c>, <c>table</c>.</summary>
    Wall = 32,

    /// <summary>Belongs to the head; anything else ends the head.</summary>
    Head = 64,

    /// <summary>Leaves no element of its own, since pages nest it wrongly across tables: <c>form</c>.</summary>
    Transparent = 128,
}
