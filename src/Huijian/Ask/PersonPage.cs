namespace Huijian.Ask;

/// <summary>A person over all articles.</summary>
/// <param name="Names">Other ways the name is written.</param>
/// <param name="Terms">Posts held, latest first.</param>
/// <param name="Met">With whom, most often first.</param>
public sealed record PersonPage(
    PersonRow Row,
    IReadOnlyList<string> Names,
    IReadOnlyList<TermRow> Terms,
    IReadOnlyList<MetRow> Met,
    IReadOnlyList<StoryRow> Stories,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<PersonRow> Namesakes);
