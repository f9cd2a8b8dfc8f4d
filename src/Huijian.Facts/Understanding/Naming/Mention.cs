using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>A body or a place at a stretch of the seen text.</summary>
/// <param name="Name">What it is called in full, as far as lists and article tell: 辽宁省委 for 省委.</param>
internal sealed record Mention(int Start, int End, string Name, string Rule)
{
    public BodyKind Kind { get; init; }

    public Division? Division { get; init; }
}
