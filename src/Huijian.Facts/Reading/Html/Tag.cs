using System.Collections.Frozen;

namespace Huijian.Facts.Reading.Html;

/// <summary>An element's name and its traits. Known tags are one object each, so that they compare by reference.</summary>
internal sealed class Tag(string name, TagTraits traits)
{
    private const TagTraits BlockTraits = TagTraits.Block | TagTraits.EndsParagraph;

    /// <summary>Names and traits, after the HTML standard's tree construction (closing a p element, scopes, raw text).</summary>
    private static readonly (string Names, TagTraits Traits)[] Known =
    [
        ("area embed img input param source track wbr", TagTraits.Void),
        ("br", TagTraits.Void),
        ("hr", TagTraits.Void | BlockTraits),
        ("link meta base basefont bgsound", TagTraits.Void | TagTraits.Head),
        ("col frame", TagTraits.Void),
        ("script style", TagTraits.RawText | TagTraits.Silent | TagTraits.Head),
        ("title", TagTraits.RawText | TagTraits.Silent | TagTraits.Head),
        ("textarea iframe noembed noframes xmp", TagTraits.RawText | TagTraits.Silent),
        ("noscript template", TagTraits.Silent | TagTraits.Head),
        ("object applet svg math select option optgroup button audio video canvas map datalist", TagTraits.Silent),
        ("address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer", BlockTraits),
        ("h1 h2 h3 h4 h5 h6 header hgroup main menu nav ol p pre section summary ul", BlockTraits),
        ("li dd dt legend", BlockTraits),
        ("table", BlockTraits | TagTraits.Wall),
        ("td th caption", TagTraits.Block | TagTraits.Wall),
        ("tr tbody thead tfoot colgroup", TagTraits.Block),
        ("html body head", TagTraits.Block),
        ("form", TagTraits.Transparent),
        ("a b big code em font i nobr s small strike strong tt u span label ins del sub sup mark q cite abbr time ruby rt rp", TagTraits.None),
    ];

    private static readonly FrozenDictionary<string, Tag> ByName = Known
        .SelectMany(row => row.Names.Split(' ').Select(name => new Tag(name, row.Traits)))
        .ToFrozenDictionary(tag => tag.Name);

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly Tag Html = ByName["html"];
    public static readonly Tag Head = ByName["head"];
    public static readonly Tag Body = ByName["body"];
    public static readonly Tag Paragraph = ByName["p"];
    public static readonly Tag Break = ByName["br"];
    public static readonly Tag Anchor = ByName["a"];
    public static readonly Tag Image = ByName["img"];
    public static readonly Tag ListItem = ByName["li"];
    public static readonly Tag Table = ByName["table"];
    public static readonly Tag Row = ByName["tr"];
    public static readonly Tag Cell = ByName["td"];
    public static readonly Tag HeadCell = ByName["th"];
    public static readonly Tag Term = ByName["dt"];
    public static readonly Tag Definition = ByName["dd"];
    public static readonly Tag Script = ByName["script"];
    public static readonly Tag Title = ByName["title"];
    public static readonly Tag Meta = ByName["meta"];
    public static readonly Tag HeadLink = ByName["link"];
    public static readonly Tag Text = new("#text", TagTraits.None);

    public string Name { get; } = name;

    public TagTraits Traits { get; } = traits;

    /// <summary>1 for h1 to 6 for h6, else 0.</summary>
    public int Heading { get; } = name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    public bool Is(TagTraits trait) => (Traits & trait) != 0;

    /// <summary>The tag of a name in lower case, or null for a name that HTML does not know.</summary>
    public static Tag? Of(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var tag) ? tag : null;

    public override string ToString() => Name;
}
