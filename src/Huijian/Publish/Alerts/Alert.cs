using Huijian.Ask;

namespace Huijian.Publish.Alerts;

/// <summary>A question that is asked of every new article, and whom to tell.</summary>
/// <param name="Name">Unique in its file; what was told is remembered under it.</param>
internal sealed record Alert(string Name, SearchQuery Query)
{
    /// <summary>Where to post, or null.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>The key that posts are signed with, or null for unsigned ones.</summary>
    public string? Secret { get; init; }

    /// <summary>Whom to write to, or null.</summary>
    public string? Mail { get; init; }

    /// <summary>The time of day in China at which one letter tells all; null to tell each story at once.</summary>
    public TimeOnly? Digest { get; init; }
}
