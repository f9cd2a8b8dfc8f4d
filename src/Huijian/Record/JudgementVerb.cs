namespace Huijian.Record;

/// <summary>What can be said of the record.</summary>
internal enum JudgementVerb
{
    Confirm,
    Change,
    Reject,
    Merge,
    Split,
    Undo,
}
