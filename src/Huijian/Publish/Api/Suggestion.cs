namespace Huijian.Publish.Api;

/// <summary>A line under the search field.</summary>
internal sealed record Suggestion(string Name, string Path, string Note);
