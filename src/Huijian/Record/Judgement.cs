using Huijian.Facts.Joining;

namespace Huijian.Record;

/// <summary>A person's word on the record, as it is kept and carried from one record to another.</summary>
/// <param name="Id">Derived from everything else, so that the same word brought twice is one.</param>
/// <param name="Verb">What is said of the target.</param>
/// <param name="Target">A statement (confirm, change, reject), an entity or article (merge, split), or null for an undo.</param>
/// <param name="Other">For merge the one that stays; for split the article that does not belong.</param>
/// <param name="Value">For change the value that takes the place of the understood one.</param>
/// <param name="At">ISO 8601, to the second.</param>
/// <param name="Undoes">For undo the id of the judgement taken back.</param>
internal sealed record Judgement(string Id, JudgementVerb Verb, string Target, string? Other, string? Value, string Who, string At, string Reason, string? Undoes)
{
    /// <summary>A judgement under its id.</summary>
    public static Judgement Of(JudgementVerb verb, string target, string? other, string? value, string who, string at, string reason, string? undoes = null) =>
        new(Ids.Of('w', verb.ToString(), target, other, value, who, at, reason, undoes), verb, target, other, value, who, at, reason, undoes);
}
