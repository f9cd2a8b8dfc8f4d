namespace Huijian.Publish.Writing;

/// <summary>What publishing did.</summary>
/// <param name="Files">How many files the site has.</param>
/// <param name="Written">How many of them were new or changed.</param>
/// <param name="Removed">How many were there before and are no longer part of the site.</param>
internal sealed record Published(int Files, int Written, int Removed);
