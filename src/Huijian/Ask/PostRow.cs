namespace Huijian.Ask;

/// <summary>A post (职务): a title in a body, apart from who holds it.</summary>
public sealed record PostRow(string Id, string Name, Named? Body, string Title, bool OneSeat, int Holders);
