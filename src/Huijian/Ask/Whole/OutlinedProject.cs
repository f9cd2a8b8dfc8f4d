namespace Huijian.Ask.Whole;

/// <param name="Id">The id of the project.</param>
/// <param name="Place">The name of the place where it is.</param>
/// <param name="Mark">Changes with what the registers say of it.</param>
internal sealed record OutlinedProject(string Id, string? Place, ulong Mark);
