namespace Huijian.Record;

/// <summary>The way from a judgement to what takes it back: asked of each judgement wherever judgements count. A step of <see cref="Migrations"/>.</summary>
internal static class UndoSchema
{
    public const string Tables = "create index judgement_undoes on judgement (undoes) where undoes is not null;";
}
