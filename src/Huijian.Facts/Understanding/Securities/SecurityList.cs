using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huijian.Facts.Knowledge;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Securities;

/// <summary>Listed shares by code and by name, and the listed companies of central enterprises.</summary>
internal sealed class SecurityList
{
    private readonly Dictionary<Security, string> _names;
    private readonly Dictionary<string, ImmutableArray<ListedShare>> _byName;
    private readonly Dictionary<string, ImmutableArray<ListedShare>> _ofGroup;
    private readonly HashSet<string> _groups;

    private SecurityList(Folding folding)
    {
        var shares = KnowledgeTable.Load("securities").Rows.Select(row => new ListedShare(Read(row, 0), row[1])).ToList();
        _names = shares.ToDictionary(share => share.Security, share => share.ShortName);
        _byName = Grouped(shares.Select(share => (ListedNames.Plain(folding.Fold(share.ShortName)), share)));
        var listed = KnowledgeTable.Load("central-enterprise-listed").Rows.Select(row => (Group: row[0], Share: new ListedShare(Read(row, 1), row[2]))).ToList();
        var full = KnowledgeTable.Load("central-enterprises").Rows.ToDictionary(row => row[0], row => row[1]);
        _groups = full.Keys.Concat(full.Values).ToHashSet();
        _ofGroup = Grouped(listed.SelectMany(pair => NamesOf(pair.Group, full[pair.Group]).Select(name => (name, pair.Share))));
    }

    /// <summary>Reads the lists; throws <see cref="InvalidDataException"/> for a bad row.</summary>
    public static SecurityList Load(Folding folding) => new(folding);

    /// <summary>The short name of a share, or null for one that is not in the list.</summary>
    public string? NameOf(Security security) => _names.GetValueOrDefault(security);

    /// <summary>The shares of the listed company of this name (folded); A and B shares and Hong Kong's together.</summary>
    public ImmutableArray<ListedShare> Named(string name) => _byName.GetValueOrDefault(name, []);

    /// <summary>The listed companies of a central enterprise, by its short or full name or the short name with 集团 or 公司.</summary>
    public ImmutableArray<ListedShare> OfGroup(string name) => _ofGroup.GetValueOrDefault(name, []);

    /// <summary>Whether it is the name of a central enterprise, whatever it has listed.</summary>
    public bool IsGroup(string name) => _groups.Contains(name);

    private static IEnumerable<string> NamesOf(string group, string full)
    {
        yield return group;
        yield return full;
        if (!group.EndsWith("集团", StringComparison.Ordinal) && !group.EndsWith("公司", StringComparison.Ordinal))
        {
            yield return group + "集团";
            yield return group + "公司";
            yield return group + "集团公司";
        }
    }

    private static Dictionary<string, ImmutableArray<ListedShare>> Grouped(IEnumerable<(string Name, ListedShare Share)> pairs) =>
        pairs.GroupBy(pair => pair.Name, pair => pair.Share).ToDictionary(group => group.Key, group => ImmutableCollectionsMarshal.AsImmutableArray(group.Distinct().ToArray()));

    private static Security Read(KnowledgeRow row, int column) =>
        row[column].Split('.') is [var code, var market] && Enum.TryParse<Market>(market, out var where) && code.All(char.IsAsciiDigit)
            ? new Security(code, where)
            : throw row.Bad($"'{row[column]}' is no code with a market, such as 600050.SH.");
}
