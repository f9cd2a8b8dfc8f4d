using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Securities;

/// <summary>
/// The listed shares of an article: those whose code stands in it or that it links (stated), and those that the lists relate to the companies it
/// names, with the reason. A group is not its listed subsidiaries: 中国联通集团 relates to 600050.SH as a parent.
/// </summary>
internal sealed class SecurityFinder(SecurityList list, Folding folding)
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZsh");

    private static readonly string[] CompanyTails = ["集团股份有限公司", "股份有限公司", "股份公司", "有限责任公司", "有限公司", "公司", "股份"];

    public ImmutableArray<RelatedSecurity> In(Sight sight, ImmutableArray<NamedBody> bodies)
    {
        var found = ImmutableArray.CreateBuilder<RelatedSecurity>();
        foreach (var linked in sight.Article.Securities)
            Add(linked.Security, SecurityReason.Stated, null, new Evidence(linked.Span, "security.link"));
        Read(sight, (security, start, end) => Add(security, SecurityReason.Stated, null, new Evidence(sight.SpanOf(start, end - start), "security.code")));
        foreach (var body in bodies)
        {
            foreach (var (share, reason) in RelatedTo(folding.Fold(body.Name)))
                Add(share.Security, reason, body.Name, body.Evidence with { Rule = "security." + reason.ToString().ToLowerInvariant() });
        }

        return found.ToImmutable();

        void Add(Security security, SecurityReason reason, string? through, Evidence evidence)
        {
            if (!found.Any(known => known.Security == security))
                found.Add(new RelatedSecurity(security, list.NameOf(security), reason, through, evidence));
        }
    }

    private static void Read(Sight sight, Action<Security, int, int> take)
    {
        var text = sight.Text.AsSpan();
        var position = 0;
        while (position < text.Length)
        {
            var next = text[position..].IndexOfAny(Beginnings);
            if (next < 0)
                return;
            position += next;
            var cursor = new Cursor(text, position);
            if (CodeReader.Take(ref cursor) is { } security)
            {
                take(security, position, cursor.Position);
                position = cursor.Position;
                continue;
            }

            position++;
            while (position < text.Length && char.IsAsciiLetterOrDigit(text[position]) && char.IsAsciiLetterOrDigit(text[position - 1]))
                position++;
        }
    }

    private IEnumerable<(ListedShare Share, SecurityReason Reason)> RelatedTo(string name)
    {
        // 中国石油 names the group and its listed company alike; the listed one itself is meant only where a share bears just that name.
        var own = list.Named(name) is { Length: > 0 } || list.IsGroup(name) ? list.Named(name) : WithoutTail(name).Select(list.Named).FirstOrDefault(shares => !shares.IsEmpty, []);
        foreach (var share in own)
            yield return (share, SecurityReason.Self);
        foreach (var share in list.OfGroup(name))
        {
            if (!own.Contains(share))
                yield return (share, SecurityReason.Parent);
        }

        if (own.IsEmpty && list.OfGroup(name).IsEmpty && name.EndsWith("公司", StringComparison.Ordinal))
        {
            foreach (var share in ParentOf(name))
                yield return (share, SecurityReason.Subsidiary);
        }
    }

    /// <summary>中国电信辽宁公司 → 中国电信: the longest listed name that it begins with.</summary>
    private ImmutableArray<ListedShare> ParentOf(string name)
    {
        for (var length = name.Length - 1; length >= 4; length--)
        {
            if (list.Named(name[..length]) is { Length: > 0 } shares)
                return shares;
        }

        return [];
    }

    /// <summary>鞍钢股份有限公司 → 鞍钢, 鞍钢股份: what remains without each form of 公司.</summary>
    private static IEnumerable<string> WithoutTail(string name) =>
        CompanyTails.Where(tail => name.EndsWith(tail, StringComparison.Ordinal) && name.Length > tail.Length + 1).Select(tail => name[..^tail.Length]);
}
