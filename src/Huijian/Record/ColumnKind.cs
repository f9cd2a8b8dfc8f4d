namespace Huijian.Record;

/// <summary>What a column holds. Dates and times are text in ISO 8601, amounts exact decimals as text with a number beside them for sorting.</summary>
internal enum ColumnKind
{
    Text,
    Whole,
    Number,
    Bytes,
}
