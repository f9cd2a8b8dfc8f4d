using System.Globalization;

namespace Huijian.Publish.Reviewing;

/// <summary>What a reviewer wants to see; every such wish is an address that can be kept.</summary>
/// <param name="Rule">Facts that this rule found, or null for all.</param>
/// <param name="Article">Facts of this article, or null for all.</param>
/// <param name="Offset">Facts to pass over.</param>
public sealed record ReviewQuery(ReviewPart Part = ReviewPart.Facts, string? Rule = null, string? Article = null, int Offset = 0)
{
    internal static ReviewQuery Of(Asked asked) =>
        new(asked.Choice<ReviewPart>("part") ?? ReviewPart.Facts, asked.Text("rule"), asked.Text("article"), asked.Whole("offset", 0, 1_000_000));

    /// <summary>The address of the page, and what was just kept there.</summary>
    public string Address(string? said = null) => Addresses.With(
        "/review",
        ("part", Part == default ? null : Part.ToString().ToLowerInvariant()),
        ("rule", Rule),
        ("article", Article),
        ("offset", Offset == 0 ? null : Offset.ToString(CultureInfo.InvariantCulture)),
        ("said", said));
}
