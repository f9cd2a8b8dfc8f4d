namespace Huijian.Record;

/// <summary>The way to the statements that wait for a person's word, rule by rule. A step of <see cref="Migrations"/>.</summary>
internal static class WaitingSchema
{
    public const string Tables = "create index statement_waiting on statement (review, rule);";
}
