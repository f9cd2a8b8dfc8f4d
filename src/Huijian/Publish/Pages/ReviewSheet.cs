using Huijian.Ask;
using Huijian.Publish.Reviewing;

namespace Huijian.Publish.Pages;

/// <summary>What waits for a person's word, and what was said; only the part that is asked for is filled.</summary>
/// <param name="Token">Proves that a form came from this page.</param>
/// <param name="Said">The verb just kept, or null.</param>
/// <param name="Reports">Errors that readers reported.</param>
/// <param name="Rules">The rules whose facts wait, and how many of each.</param>
/// <param name="Namesakes">People of one name who may be one person, a list for each name; one name more than a page holds where there is another page.</param>
public sealed record ReviewSheet(
    string Reviewer,
    string Token,
    string? Said,
    ReviewQuery Query,
    IReadOnlyList<ReportRow> Reports,
    IReadOnlyList<(string Rule, int Waiting)> Rules,
    Slice<WaitingStatement> Waiting,
    IReadOnlyList<IReadOnlyList<PersonRow>> Namesakes,
    IReadOnlyList<Conflict> Conflicts,
    IReadOnlyList<JudgementRow> History)
{
    /// <summary>So many names at most stand on one page.</summary>
    public const int NamesAPage = 20;
}
