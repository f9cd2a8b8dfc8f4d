namespace Huijian.Ask;

/// <summary>A post and everybody seen in it, first to last.</summary>
public sealed record PostPage(PostRow Row, IReadOnlyList<TermRow> Terms, IReadOnlyList<Conflict> Conflicts);
