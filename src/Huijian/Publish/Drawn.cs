using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Huijian.Publish;

/// <summary>A component that is drawn once and never again: no events, no state, no second rendering.</summary>
public abstract class Drawn : IComponent
{
    /// <summary>What a native build must keep of a page that is made by its type.</summary>
    internal const DynamicallyAccessedMemberTypes Kept = DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    /// <summary>The edition; short, since every line of a page names it.</summary>
    [Parameter, EditorRequired]
    public Edition E { get; set; } = default!;

    /// <summary>
    /// Takes a parameter. Each part sets its own, for a page has dozens: the framework would look for each by its name among those of the type. Throws
    /// <see cref="ArgumentException"/> for one that it has not.
    /// </summary>
    internal virtual void Take(string name, object? value) =>
        E = name == nameof(E) ? (Edition)value! : throw new ArgumentException($"{GetType().Name} has no parameter {name}.", nameof(name));

    /// <summary>Says what it shows, after its parameters are set.</summary>
    internal void DrawInto(RenderTreeBuilder builder)
    {
        OnParametersSet();
        BuildRenderTree(builder);
    }

    /// <summary>Works out what the page needs in several places.</summary>
    protected virtual void OnParametersSet()
    {
    }

    /// <summary>What the compiler of Razor makes of the component's file.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    void IComponent.Attach(RenderHandle renderHandle) => throw new NotSupportedException("The framework's renderer has no part in this: see Drawing.");

    Task IComponent.SetParametersAsync(ParameterView parameters) => throw new NotSupportedException("The framework's renderer has no part in this: see Drawing.");
}
