using System.Globalization;

namespace Huijian.Publish.Writing;

/// <summary>What publishing did.</summary>
/// <param name="Files">How many files the site has.</param>
/// <param name="Written">How many of them were new or changed.</param>
/// <param name="Removed">How many were there before and are no longer part of the site.</param>
internal sealed record Published(int Files, int Written, int Removed)
{
    /// <summary>A line for whoever watches.</summary>
    public string Said(TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{Files} files in {took.TotalSeconds:F1} s: {Written} written, {Removed} removed.");
}
