namespace Huijian.Ask.Whole;

/// <summary>
/// The record without its words: what there is, what hangs on what, and for every row a number that changes when the row does. Little is read of each
/// article, so that it can be read at every publishing, to see which pages are no longer what they were. Places are those in the lists; -1 is none.
/// </summary>
internal sealed class Outline
{
    /// <summary>In the order in which they came.</summary>
    public required IReadOnlyList<OutlinedArticle> Articles { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<OutlinedStory> Stories { get; init; }

    /// <summary>People, bodies and places, most told first.</summary>
    public required IReadOnlyList<OutlinedEntry> Entries { get; init; }

    /// <summary>The posts in which somebody was seen.</summary>
    public required IReadOnlyList<OutlinedPost> Posts { get; init; }

    /// <summary>Which articles name which entries.</summary>
    public required IReadOnlyList<Tie> Named { get; init; }

    /// <summary>Which entries articles bring in by what they state: as parties, in posts, as speakers, as sides, as places.</summary>
    public required IReadOnlyList<Tie> Brought { get; init; }

    /// <summary>Which articles attest which posts.</summary>
    public required IReadOnlyList<Tie> Attested { get; init; }

    /// <summary>What else the record says of articles: why they were joined, their earlier wordings, that a source withdrew them, what people judged.</summary>
    public required IReadOnlyList<(int Article, ulong Mark)> Remarks { get; init; }

    /// <summary>What happened, in which province and with whom, in the order of the ledger.</summary>
    public required IReadOnlyList<OutlinedHappening> Happenings { get; init; }

    /// <summary>Who was seen in which post, and who before and after.</summary>
    public required IReadOnlyList<OutlinedTerm> Terms { get; init; }

    /// <summary>Last seen first.</summary>
    public required IReadOnlyList<OutlinedProject> Projects { get; init; }

    /// <summary>Which articles tell of a project.</summary>
    public required ILookup<string, int> Steps { get; init; }

    /// <summary>Which entries take part in a project.</summary>
    public required ILookup<string, int> Sides { get; init; }

    /// <summary>Which articles hope or pledge to work together in a field.</summary>
    public required ILookup<string, int> Fields { get; init; }

    /// <summary>Which articles touch a share.</summary>
    public required ILookup<string, int> Touching { get; init; }

    /// <summary>Which articles stand under <c>category/NAME</c> and <c>tag/NAME</c>, and which asks to stand at <c>permalink/ADDRESS</c>, in no order.</summary>
    public required ILookup<string, int> Labels { get; init; }

    /// <summary>What the outlets and channels are called, by <c>outlet/ID</c> and <c>channel/ID</c>.</summary>
    public required IReadOnlyDictionary<string, string> Called { get; init; }

    /// <summary>The mark of the prices of each share.</summary>
    public required IReadOnlyDictionary<string, ulong> Prices { get; init; }

    /// <summary>Who met whom how often.</summary>
    public required IReadOnlyList<MatrixCell> Matrix { get; init; }

    /// <summary>The places of the rows of one of the lists.</summary>
    public static IEnumerable<int> Places<T>(IReadOnlyList<T> rows) => Enumerable.Range(0, rows.Count);
}
