using System.Collections.Immutable;
using Huijian.Facts.Reading.Apis;
using Huijian.Facts.Reading.Pages;

namespace Huijian.Facts.Reading;

/// <summary>What users may add to the general rules of reading: profiles of sites, and mappings of news APIs that are tried before the shipped ones.</summary>
public sealed record ReadingGuides(SiteProfiles Profiles, ImmutableArray<ApiMapping> Mappings)
{
    /// <summary>The product's own rules alone.</summary>
    public static readonly ReadingGuides None = new(SiteProfiles.None, ApiMapping.Shipped);
}
