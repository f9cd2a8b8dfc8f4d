namespace Huijian.Ask.Whole;

/// <param name="Body">The place of its body among the entries, or -1.</param>
/// <param name="Mark">Changes with its row.</param>
internal sealed record OutlinedPost(string Id, int Body, ulong Mark);
