using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Huijian.Publish;

/// <summary>A component that is drawn once and never again: no events, no state, no second rendering.</summary>
public abstract class Drawn : ComponentBase
{
    /// <summary>Says what it shows, after its parameters are set.</summary>
    internal void DrawInto(RenderTreeBuilder tree)
    {
        OnParametersSet();
        BuildRenderTree(tree);
    }
}
