using Microsoft.AspNetCore.Components;

namespace Huijian.Publish;

/// <summary>A page or a part of one: what it shows, in which edition.</summary>
public abstract class Sheet<T> : Drawn
{
    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public T M { get; set; } = default!;

    internal override void Take(string name, object? value)
    {
        if (name == nameof(M))
            M = (T)value!;
        else
            base.Take(name, value);
    }
}
