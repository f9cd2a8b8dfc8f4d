namespace Huijian.Ask;

/// <summary>A stretch of a longer list.</summary>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Offset">The place of the first row in the whole list, from 0.</param>
public sealed record Slice<T>(IReadOnlyList<T> Rows, long Total, int Offset)
{
    public bool HasMore => Offset + Rows.Count < Total;
}
