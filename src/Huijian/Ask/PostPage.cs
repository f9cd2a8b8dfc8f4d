namespace Huijian.Ask;

/// <summary>A post and who was seen in it, first to last.</summary>
/// <param name="Held">How many terms are known.</param>
/// <param name="Terms">The last <see cref="MostTerms"/> of them: a post that hundreds held is a kind of post, and its page stays one that a phone can load.</param>
/// <param name="Conflicts">Who cannot both have held it, at most <see cref="MostConflicts"/>; <c>conflicts</c> lists all.</param>
public sealed record PostPage(PostRow Row, int Held, IReadOnlyList<TermRow> Terms, IReadOnlyList<Conflict> Conflicts)
{
    internal const int MostTerms = 120;

    internal const int MostConflicts = 40;
}
