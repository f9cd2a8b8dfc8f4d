using System.Collections.Frozen;
using Huijian.Facts.Knowledge;
using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>The lists as joining needs them: which full name a short name stands for, which division a name or a body belongs to.</summary>
public sealed class Gazetteer
{
    private const int MostOnStack = 256;

    private readonly LooseFolding _folding;
    private readonly FrozenDictionary<string, (string Full, BodyKind Kind)> _bodies;
    private static readonly string[] GroupForms = ["集团有限责任公司", "集团有限公司", "集团总公司", "集团公司"];

    private readonly FrozenDictionary<string, (string Full, BodyKind Kind)> _groups;
    private readonly FrozenDictionary<string, string[]> _shorts;
    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenDictionary<string, string> _codes;
    private readonly int _longest;

    private Gazetteer(
        LooseFolding folding,
        FrozenDictionary<string, (string Full, BodyKind Kind)> bodies,
        FrozenDictionary<string, string[]> shorts,
        FrozenDictionary<string, string> names,
        FrozenDictionary<string, string> codes)
    {
        _folding = folding;
        _bodies = bodies;
        // Both 中国联通集团 and 中国联合网络通信集团 are names of the group; short forms without 集团 stand for it, too.
        _groups = bodies.GroupBy(body => Group(body.Key) ?? body.Key, body => body.Value).Where(group => group.Select(body => body.Full).Distinct().Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _shorts = shorts;
        _names = names;
        _codes = codes;
        _longest = codes.Keys.Max(name => name.Length);
    }

    private static readonly string[] StateForms = ["人民民主共和国", "社会主义共和国", "伊斯兰共和国", "民主共和国", "联邦共和国", "人民共和国", "共和国", "大公国", "王国", "联邦"];

    /// <summary>Reads <c>knowledge/bodies.tsv</c>, <c>knowledge/countries.tsv</c> and <c>knowledge/divisions.tsv</c>.</summary>
    public static Gazetteer Load()
    {
        var folding = new LooseFolding();
        var bodies = new Dictionary<string, (string, BodyKind)>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Load("bodies").Rows)
            bodies[row[0]] = (row[2] == "-" ? row[0] : row[2], row.As<BodyKind>(1));
        var shorts = bodies.Where(body => body.Key != body.Value.Item1).ToLookup(body => body.Value.Item1, body => body.Key, StringComparer.Ordinal).ToList();
        // A full name is known as such even where it has no row of its own.
        foreach (var (full, kind) in bodies.Values.ToList())
            bodies.TryAdd(full, (full, kind));
        Add(bodies, KnowledgeTable.Load("countries").Rows);
        var divisions = KnowledgeTable.Load("divisions").Rows.Where(row => row[0] != "-").ToList();
        return new Gazetteer(
            folding,
            bodies.ToFrozenDictionary(StringComparer.Ordinal),
            shorts.ToFrozenDictionary(named => named.Key, named => named.ToArray(), StringComparer.Ordinal),
            divisions.ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal),
            // 和平区 is in several cities, and so is settled by its name nowhere.
            divisions.SelectMany(row => new[] { (Name: row[1], Code: row[0]), (Name: row[2], Code: row[0]) })
                .Distinct()
                .GroupBy(pair => pair.Name, pair => pair.Code)
                .Select(named => (Name: named.Key, Code: Settled([.. named])))
                .Where(pair => pair.Code is not null)
                .ToFrozenDictionary(pair => pair.Name, pair => pair.Code!, StringComparer.Ordinal));
    }

    /// <summary>
    /// A country by whatever name it is written: 俄, 俄罗斯联邦, 伊朗伊斯兰共和国; forms of state are taken off where the list has no such name of its own
    /// (刚果民主共和国 is not 刚果共和国).
    /// </summary>
    private static void Add(Dictionary<string, (string Full, BodyKind Kind)> bodies, IEnumerable<KnowledgeRow> countries)
    {
        foreach (var row in countries.Where(row => row[0] != "中国"))
        {
            string[] names = [row[0], row[1], .. row[3].Split('|')];
            foreach (var name in names.Concat(names.Where(name => name.Length > 1).SelectMany(name => StateForms.Select(form => name + form))).Where(name => name != "-"))
                bodies.TryAdd(name, (row[0], BodyKind.Foreign));
        }
    }

    /// <summary>The full name of a body and its kind, as far as the lists know it; null if they do not.</summary>
    public (string Full, BodyKind Kind)? Body(string name)
    {
        var plain = Plain(name);
        return _bodies.TryGetValue(plain, out var known) || Group(plain) is { } group && _groups.TryGetValue(group, out known) ? known : null;
    }

    /// <summary>The listed short names of a body by its full name, the usual one first.</summary>
    public IReadOnlyList<string> Shorts(string full) => _shorts.GetValueOrDefault(full) ?? [];

    /// <summary>The code of a division by its name or short form, where there is one such; null otherwise.</summary>
    public string? Code(string place) => _codes.GetValueOrDefault(Plain(place));

    /// <summary>The name of a division by its code.</summary>
    public string? Name(string code) => _names.GetValueOrDefault(code);

    /// <summary>The division that a body's name begins with: 辽宁省委 → 210000, 沈阳市政府 → 210100; null if it begins with none.</summary>
    public string? DivisionOf(string body)
    {
        var plain = Plain(body);
        for (var length = Math.Min(_longest, plain.Length); length >= 2; length--)
        {
            if (_codes.TryGetValue(plain[..length], out var code))
                return code;
        }

        return null;
    }

    /// <summary>A text in simplified characters, as long as it was.</summary>
    public string Folded(string text) => _folding.Fold(text);

    /// <summary>A name as names are compared: folded, letters lowered, without spaces and punctuation.</summary>
    public string Plain(string name)
    {
        var folded = _folding.Fold(name);
        var plain = folded.Length <= MostOnStack ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                plain[length++] = char.ToLowerInvariant(c);
        }

        return new string(plain[..length]);
    }

    /// <summary>
    /// A group by whatever legal form is written or was in force: 集团有限公司, 集团公司, 集团总公司 → 集团; 中国联通公司 → 中国联通. 股份有限公司 and 有限公司
    /// alone are other companies of the group, and stay.
    /// </summary>
    private static string? Group(string plain)
    {
        foreach (var form in GroupForms)
        {
            if (plain.EndsWith(form, StringComparison.Ordinal))
                return plain[..^form.Length] + "集团";
        }

        return plain.EndsWith("公司", StringComparison.Ordinal) && !plain.EndsWith("有限公司", StringComparison.Ordinal) && !plain.EndsWith("分公司", StringComparison.Ordinal)
            && !plain.EndsWith("子公司", StringComparison.Ordinal)
            ? plain[..^2]
            : null;
    }

    // A city and its district of one name, or 吉林 (省 and 市): the higher one; else undecided.
    private static string? Settled(string[] codes)
    {
        if (codes.Length == 1)
            return codes[0];
        var highest = codes.OrderByDescending(Rank).ToArray();
        return Rank(highest[0]) > Rank(highest[1]) ? highest[0] : null;
    }

    private static int Rank(string code) => code.EndsWith("0000", StringComparison.Ordinal) ? 2 : code.EndsWith("00", StringComparison.Ordinal) ? 1 : 0;
}
