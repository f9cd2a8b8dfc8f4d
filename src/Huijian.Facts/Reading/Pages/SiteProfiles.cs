namespace Huijian.Facts.Reading.Pages;

/// <summary>Where the parts of a page stand, for sites that the general rules misread. Users bring them; the product comes with none.</summary>
public sealed class SiteProfiles
{
    public static readonly SiteProfiles None = new();
}
