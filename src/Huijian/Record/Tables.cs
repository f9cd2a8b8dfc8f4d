using static Huijian.Record.ColumnKind;

namespace Huijian.Record;

/// <summary>The rows of a batch, table by table, in the order in which they must be written.</summary>
internal sealed class Tables
{
    public Rows Documents { get; } = new("document", ("id", Text), ("path", Text), ("address", Text), ("media_type", Text), ("fetched", Text), ("digest", Text), ("size", Whole), ("packed", Bytes), ("trouble", Text), ("added", Text));

    public Rows Articles { get; } = new("article", ("id", Text), ("number", Whole), ("file", Text), ("address", Text), ("document", Text), ("revision", Whole), ("title", Text), ("outlet", Text), ("outlet_id", Text), ("published", Text), ("precise", Whole), ("day", Text), ("channel", Text), ("channel_id", Text), ("opening", Text), ("copy", Text), ("story", Text), ("mark", Whole), ("items", Whole));

    public Rows Revisions { get; } = new("revision", ("article", Text), ("number", Whole), ("document", Text), ("digest", Text), ("title", Text), ("content", Bytes), ("facts", Bytes), ("reader", Text), ("first_seen", Text), ("last_seen", Text));

    public Rows Statements { get; } = new("statement", ("id", Text), ("article", Text), ("revision", Whole), ("subject", Text), ("property", Text), ("written", Text), ("understood", Text), ("paragraph", Whole), ("start", Whole), ("length", Whole), ("quote", Text), ("prefix", Text), ("suffix", Text), ("rule", Text), ("version", Text), ("first_seen", Text), ("last_seen", Text), ("review", Text));

    public Rows Joined { get; } = new("joined", ("article", Text), ("other", Text), ("level", Text), ("reason", Text));

    public Rows Anchors { get; } = new("anchor", ("key", Whole), ("number", Whole));

    public Rows Entities { get; } = new("entity", ("id", Text), ("kind", Text), ("name", Text), ("folded", Text), ("note", Text), ("detail", Text), ("confirmed", Whole), ("stories", Whole), ("last_seen", Text), ("post", Text));

    public Rows EntityNames { get; } = new("entity_name", ("folded", Text), ("kind", Text), ("entity", Text), ("name", Text));

    public Rows Mentions { get; } = new("mention", ("article", Text), ("kind", Text), ("name", Text), ("entity", Text), ("post", Text));

    public Rows Happenings { get; } = new("happening", ("id", Text), ("article", Text), ("story", Text), ("place_in", Whole), ("kind", Text), ("status", Text), ("date", Text), ("until", Text), ("earliest", Text), ("latest", Text), ("place", Text), ("place_name", Text), ("province", Text), ("theme", Text), ("statement", Text), ("host", Text), ("foremost", Whole), ("kept", Text));

    public Rows Parties { get; } = new("party", ("happening", Text), ("role", Text), ("place_in", Whole), ("kind", Text), ("name", Text), ("entity", Text), ("post", Text));

    public Rows Attestations { get; } = new("attestation", ("statement", Text), ("article", Text), ("name", Text), ("folded", Text), ("person", Text), ("body", Text), ("body_name", Text), ("title", Text), ("post", Text), ("standing", Text), ("day", Text));

    public Rows Posts { get; } = new("post", ("id", Text), ("name", Text), ("folded", Text), ("body", Text), ("body_name", Text), ("title", Text), ("one_seat", Whole));

    public Rows Figures { get; } = new("figure", ("id", Text), ("article", Text), ("place_in", Whole), ("measure", Text), ("what", Text), ("folded", Text), ("value", Text), ("amount", Number), ("upto", Text), ("unit", Text), ("bound", Text), ("since", Text), ("as_of", Text), ("basis", Text), ("scope", Text), ("part_of", Text), ("day", Text), ("statement", Text));

    public Rows Cooperation { get; } = new("cooperation", ("statement", Text), ("article", Text), ("speaker", Text), ("entity", Text), ("kind", Text), ("field", Text), ("field_id", Text), ("day", Text));

    public Rows Agreements { get; } = new("agreement", ("id", Text), ("article", Text), ("name", Text), ("type", Text), ("signed_on", Text), ("status", Text), ("figure", Text), ("statement", Text));

    public Rows ProjectSteps { get; } = new("project_step", ("statement", Text), ("article", Text), ("project", Text), ("name", Text), ("stage", Text), ("date", Text), ("place_name", Text), ("figure", Text), ("day", Text), ("turn", Text));

    public Rows Sides { get; } = new("side", ("owner", Text), ("place_in", Whole), ("name", Text), ("entity", Text));

    public Rows Touched { get; } = new("touched", ("article", Text), ("security", Text), ("short_name", Text), ("reason", Text), ("body", Text), ("body_name", Text), ("statement", Text));

    public Rows Labels { get; } = new("label", ("article", Text), ("kind", Text), ("name", Text));

    public Rows Pending { get; } = new("pending", ("kind", Text), ("key", Text));

    /// <summary>The tables whose rows are one article's own.</summary>
    public IEnumerable<Rows> OfArticle => [Statements, Mentions, Happenings, Parties, Attestations, Figures, Cooperation, Agreements, ProjectSteps, Sides, Touched, Labels];

    /// <summary>Entities, with the name they go by, that have their rows already.</summary>
    public HashSet<(string Id, string Name)> Named { get; } = [];

    public IEnumerable<Rows> InOrder =>
    [
        Documents, Articles, Revisions, Statements, Joined, Anchors, Entities, EntityNames, Mentions, Happenings, Parties, Attestations, Posts,
        Figures, Cooperation, Agreements, ProjectSteps, Sides, Touched, Labels, Pending,
    ];
}
