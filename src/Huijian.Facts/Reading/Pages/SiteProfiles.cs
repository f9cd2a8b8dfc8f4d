using System.Collections.Frozen;
using Huijian.Facts.Knowledge;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>
/// Where the parts of a page stand, for sites that the general rules misread. Users bring them (<c>--profiles FILE</c>, see docs/site-profiles.md); the product comes with none.
/// </summary>
public sealed class SiteProfiles
{
    public static readonly SiteProfiles None = new(FrozenDictionary<string, SiteProfile>.Empty);

    private readonly FrozenDictionary<string, SiteProfile> _bySite;

    private SiteProfiles(FrozenDictionary<string, SiteProfile> bySite) => _bySite = bySite;

    /// <summary>
    /// Reads profiles: a header <c>site, field, selector</c>, then a row a part, cells parted by tabs. Fields are title, time, outlet, byline, body and drop.
    /// Throws <see cref="InvalidDataException"/> that names the file and the line of a bad row.
    /// </summary>
    public static SiteProfiles Parse(string name, TextReader reader)
    {
        var table = KnowledgeTable.Parse(name, reader);
        if (table.Columns is not ["site", "field", "selector"])
            throw new InvalidDataException($"{name}: the header of profiles is site, field, selector; this one is {string.Join(", ", table.Columns)}.");
        return new SiteProfiles(table.Rows.GroupBy(row => row[0].Trim().ToLowerInvariant()).ToFrozenDictionary(
            site => site.Key,
            site => site.Aggregate(new SiteProfile(), (profile, row) => profile.With(
                row[1].Trim(), Selector.Parse(row[2]) ?? throw row.Bad($"'{row[2]}' is no selector of the simple forms.")) ?? throw row.Bad($"'{row[1]}' is none of title, time, outlet, byline, body, drop."))));
    }

    /// <summary>The profile of the page's host or of the nearest domain above it; null if there is none.</summary>
    internal SiteProfile? Of(Uri? address)
    {
        if (_bySite.Count == 0 || address is not { IsAbsoluteUri: true })
            return null;
        for (var host = address.IdnHost.ToLowerInvariant(); host.Length > 0;)
        {
            if (_bySite.TryGetValue(host, out var profile))
                return profile;
            var dot = host.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                return null;
            host = host[(dot + 1)..];
        }

        return null;
    }
}
