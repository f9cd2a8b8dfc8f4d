namespace Huijian.Facts.Reading.Furniture;

/// <summary>What a label of the lines around an article announces.</summary>
internal enum LabelKind
{
    Outlet,
    Writer,
    Time,

    /// <summary>Something that is neither: 浏览次数, 责任编辑, 字号, 图片来源. It ends the value before it.</summary>
    Other,
}
