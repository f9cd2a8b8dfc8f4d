namespace Huijian.Ask;

/// <summary>Why an article belongs to a story.</summary>
/// <param name="With">The article it was joined with.</param>
public sealed record JoinRow(string Article, string With, string Reason);
