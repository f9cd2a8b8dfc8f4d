namespace Huijian.Record;

/// <summary>What people made of a statement.</summary>
/// <param name="Review"><c>unreviewed</c>, <c>confirmed</c>, <c>changed</c> or <c>rejected</c>.</param>
/// <param name="Value">The value that took its place, where changed.</param>
internal readonly record struct Verdict(string Review, string? Value)
{
    public static readonly Verdict None = new("unreviewed", null);

    public bool Rejected => Review == "rejected";
}
