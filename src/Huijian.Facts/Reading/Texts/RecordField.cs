namespace Huijian.Facts.Reading.Texts;

/// <summary>
/// A line of a record that a program dumped with its field names: 标题：…, 链接：https://…, 正文：…. Time, 来源 and 作者 are labelled as on pages.
/// </summary>
internal readonly record struct RecordField(RecordFieldKind Kind, string Value, Uri? Address)
{
    private static readonly (string Label, RecordFieldKind Kind)[] Labels =
    [
        ("标题", RecordFieldKind.Title), ("标　题", RecordFieldKind.Title), ("标 题", RecordFieldKind.Title), ("名称", RecordFieldKind.Title), ("信息名称", RecordFieldKind.Title), ("題目", RecordFieldKind.Title), ("题目", RecordFieldKind.Title), ("標題", RecordFieldKind.Title), ("title", RecordFieldKind.Title),
        ("原文链接", RecordFieldKind.Address), ("来源链接", RecordFieldKind.Address), ("新闻链接", RecordFieldKind.Address), ("链接", RecordFieldKind.Address), ("鏈接", RecordFieldKind.Address), ("連結", RecordFieldKind.Address), ("网址", RecordFieldKind.Address), ("原文网址", RecordFieldKind.Address), ("sourceUrl", RecordFieldKind.Address), ("source_url", RecordFieldKind.Address), ("url", RecordFieldKind.Address), ("link", RecordFieldKind.Address),
        ("正文", RecordFieldKind.Text), ("内容", RecordFieldKind.Text), ("內容", RecordFieldKind.Text), ("全文", RecordFieldKind.Text), ("content", RecordFieldKind.Text), ("body", RecordFieldKind.Text),
    ];

    /// <summary>The field of a line, or null if it opens with no such label and colon, or what follows does not fit it.</summary>
    public static RecordField? Of(string line)
    {
        line = Wide(line);
        foreach (var (label, kind) in Labels)
        {
            if (line.Length <= label.Length || !line.StartsWith(label, StringComparison.OrdinalIgnoreCase) || line[label.Length] is not ('：' or ':'))
                continue;
            var value = line[(label.Length + 1)..].Trim(' ', '\u3000', '<', '>');
            var address = kind == RecordFieldKind.Address && Uri.TryCreate(value, UriKind.Absolute, out var made) && made.Scheme is "http" or "https" ? made : null;
            if (kind == RecordFieldKind.Address ? address is null : kind == RecordFieldKind.Title && value.Length == 0)
                return null;
            return new RecordField(kind, value, address);
        }

        return null;
    }

    /// <summary>名　　称：… is 名称：… set wide.</summary>
    private static string Wide(string line)
    {
        if (line.Length < 4 || line[1] is not (' ' or '\u3000'))
            return line;
        var rest = line.AsSpan(1).TrimStart(" \u3000");
        return rest.Length > 2 && rest[1] is '：' or ':' ? $"{line[0]}{rest}" : line;
    }
}
