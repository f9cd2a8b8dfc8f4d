namespace Huijian.Facts.Understanding.Naming;

/// <summary>One title with what stands before it: 辽宁省委 + 书记, or + 副董事长 where the body is shared or left out.</summary>
/// <param name="Start">Where the words of the body begin; the title's own start if none stand before it.</param>
/// <param name="TitleStart">Where the title begins, 副、代、常务 and the like included.</param>
/// <param name="Core">The title word of the list.</param>
internal readonly record struct TitleUnit(int Start, int TitleStart, int End, Hit Core)
{
    public bool HasBody => Start < TitleStart;
}
