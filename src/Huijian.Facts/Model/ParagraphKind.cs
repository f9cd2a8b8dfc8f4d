namespace Huijian.Facts.Model;

/// <summary>What a paragraph is for.</summary>
public enum ParagraphKind
{
    Text,
    Subhead,
    ListItem,
    Quote,
}
