using Huijian.Ask;

namespace Huijian.Publish.Pages;

/// <summary>What waits for a person's word, and what was said.</summary>
/// <param name="Token">Proves that a form came from this page.</param>
/// <param name="Reports">Errors that readers reported.</param>
/// <param name="Namesakes">People of one name who may be one person, a list for each name.</param>
/// <param name="Said">The verb just kept, or null.</param>
public sealed record ReviewSheet(
    string Reviewer,
    string Token,
    string? Said,
    IReadOnlyList<ReportRow> Reports,
    Slice<WaitingStatement> Waiting,
    IReadOnlyList<IReadOnlyList<PersonRow>> Namesakes,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<JudgementRow> History);
