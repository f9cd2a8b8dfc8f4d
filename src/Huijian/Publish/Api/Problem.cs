namespace Huijian.Publish.Api;

/// <summary>Why there is no answer (RFC 9457).</summary>
/// <param name="Title">The problem.</param>
/// <param name="Detail">The remedy.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail);
