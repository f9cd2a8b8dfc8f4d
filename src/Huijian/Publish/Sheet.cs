using Microsoft.AspNetCore.Components;

namespace Huijian.Publish;

/// <summary>A page or a part of one: what it shows, in which edition.</summary>
public abstract class Sheet<T> : Drawn
{
    /// <summary>The edition; short, since every line of a page names it.</summary>
    [Parameter, EditorRequired]
    public Edition E { get; set; } = default!;

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public T M { get; set; } = default!;
}
