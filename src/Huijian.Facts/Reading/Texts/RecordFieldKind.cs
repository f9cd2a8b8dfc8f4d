namespace Huijian.Facts.Reading.Texts;

/// <summary>What a labelled line of a dumped record holds, beyond what pages label themselves.</summary>
internal enum RecordFieldKind
{
    Title,
    Address,
    Text,
}
