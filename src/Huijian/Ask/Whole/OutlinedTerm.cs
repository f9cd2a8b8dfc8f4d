namespace Huijian.Ask.Whole;

/// <summary>By their places: the post, who was seen in it, who before and who after.</summary>
internal readonly record struct OutlinedTerm(int Post, int Person, int Before, int After, ulong Mark);
