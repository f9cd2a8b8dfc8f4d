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

    internal override void Take(string name, object? value)
    {
        switch (name)
        {
            case nameof(E):
                E = (Edition)value!;
                break;
            case nameof(M):
                M = (T)value!;
                break;
            default:
                base.Take(name, value);
                break;
        }
    }
}
