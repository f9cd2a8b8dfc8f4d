using static Huijian.Record.ColumnKind;

namespace Huijian.Record;

/// <summary>The tables that are not written article by article: what is worked out over many, and what people said.</summary>
internal static class DerivedTables
{
    public static IReadOnlyList<Rows> All { get; } =
    [
        Story(),
        Term(),
        Project(),
        Involved(),
        Judgement(),
        new("redirect", ("old", Text), ("new", Text)),
    ];

    public static Rows Story() => new("story", ("id", Text), ("lead", Text), ("title", Text), ("day", Text), ("published", Text), ("reports", Whole), ("texts", Whole), ("kind", Text), ("date", Text), ("place", Text), ("place_name", Text), ("weight", Whole), ("series", Text), ("outlets", Whole), ("outlet_id", Text));

    public static Rows Term() => new("term", ("id", Text), ("person", Text), ("post", Text), ("acting", Whole), ("start_earliest", Text), ("start_latest", Text), ("end_earliest", Text), ("end_latest", Text), ("predecessor", Text), ("successor", Text), ("confirmed", Whole));

    public static Rows Project() => new("project", ("id", Text), ("name", Text), ("folded", Text), ("stage", Text), ("date", Text), ("place_name", Text), ("figure", Text), ("stories", Whole), ("signed_on", Text));

    public static Rows Involved() => new("involved", ("happening", Text), ("entity", Text));

    public static Rows Judgement() => new("judgement", ("id", Text), ("verb", Text), ("target", Text), ("other", Text), ("value", Text), ("who", Text), ("at", Text), ("reason", Text), ("undoes", Text));
}
