namespace Huijian.Record;

/// <summary>The articles with which an article was found to belong together.</summary>
/// <param name="Copies">Those that print the same text.</param>
/// <param name="Story">Those of the same story, copies included.</param>
internal sealed record Belonging(IReadOnlyList<string> Copies, IReadOnlyList<string> Story);
