namespace Huijian.Ask;

/// <summary>A channel of the pages (财经, 要闻) or a field of cooperation, with its number of stories.</summary>
public sealed record ChannelRow(string Id, string Name, int Stories, DateOnly? LastSeen);
