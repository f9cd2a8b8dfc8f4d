using System.Diagnostics.CodeAnalysis;

namespace Huijian.Publish;

/// <summary>What stands at an address: the view that writes it and what the view shows.</summary>
/// <param name="Path">The address in Chinese, from the root.</param>
/// <param name="View">The component, a <see cref="Sheet{T}"/>.</param>
/// <param name="Shown">What it shows; also what the page's JSON says.</param>
internal sealed record Page(string Path, [property: DynamicallyAccessedMembers(Drawn.Kept)][param: DynamicallyAccessedMembers(Drawn.Kept)] Type View, object Shown);
