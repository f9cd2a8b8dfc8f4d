using Microsoft.AspNetCore.Components;

namespace Huijian.Publish;

/// <summary>A part that looks the same on every page of an edition and a room: what was drawn once is written again.</summary>
public abstract class Repeated : Drawn
{
    /// <summary>The edition.</summary>
    [Parameter, EditorRequired]
    public Edition E { get; set; } = default!;

    /// <summary>The room that the page belongs to, where it matters.</summary>
    [Parameter]
    public string? Room { get; set; }

    internal override void Take(string name, object? value)
    {
        switch (name)
        {
            case nameof(E):
                E = (Edition)value!;
                break;
            case nameof(Room):
                Room = (string?)value;
                break;
            default:
                base.Take(name, value);
                break;
        }
    }
}
