namespace Huijian.Facts.Reading.Furniture;

/// <summary>What a line beside an article is.</summary>
internal enum FurnitureKind
{
    /// <summary>责任编辑, 校对, 审核, 供图: who made the page, not who wrote the article.</summary>
    Editor,

    /// <summary>原标题：…</summary>
    OriginalTitle,

    /// <summary>A disclaimer or a copyright notice.</summary>
    Notice,

    /// <summary>扫一扫, 下载APP, 关注公众号.</summary>
    Promotion,

    /// <summary>A heading over links to other articles, or such a link.</summary>
    Related,

    /// <summary>上一页 [1] [2] 下一页.</summary>
    Paging,

    /// <summary>分享到, 字号, 打印: what the page offers to do.</summary>
    Tool,

    /// <summary>关键词, 标签.</summary>
    Keywords,

    /// <summary>A heading over readers' comments.</summary>
    Comments,

    /// <summary>The name of a part of the site and nothing else: 要闻, 政府信息公开.</summary>
    Section,
}
