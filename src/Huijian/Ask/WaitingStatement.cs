namespace Huijian.Ask;

/// <summary>A statement nobody has judged yet, with its sentence.</summary>
public sealed record WaitingStatement(string Id, string Subject, string Property, string Understood, string Story, string Title, Quote Quote);
