namespace Huijian.Ask;

/// <summary>An organisation over all articles.</summary>
/// <param name="Names">Short names, former names and other spellings seen or listed.</param>
/// <param name="Posts">Who was last seen in which post.</param>
public sealed record BodyPage(
    BodyRow Row,
    IReadOnlyList<string> Names,
    IReadOnlyList<TermRow> Posts,
    IReadOnlyList<SecurityRow> Securities,
    IReadOnlyList<AgreementRow> Agreements,
    IReadOnlyList<ProjectRow> Projects,
    IReadOnlyList<MetRow> Met,
    IReadOnlyList<StoryRow> Stories);
