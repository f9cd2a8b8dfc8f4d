namespace Huijian.Ask;

/// <summary>Who published (来源).</summary>
/// <param name="First">How often it was the first of its story.</param>
public sealed record OutletRow(string Id, string Name, int Articles, int First, DateOnly? LastSeen);
