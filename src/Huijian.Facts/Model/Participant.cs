namespace Huijian.Facts.Model;

/// <summary>Somebody's part in an event: name as in <see cref="ArticleFacts.People"/>, and the words that put him there.</summary>
public sealed record Participant(string Name, TextSpan Span);
