using Microsoft.AspNetCore.Components;

namespace Huijian.Publish;

/// <summary>A part that looks the same on every page of an edition and a room: what was drawn once is written again.</summary>
public abstract class Repeated : Drawn
{
    /// <summary>The room that the page belongs to, where it matters.</summary>
    [Parameter]
    public string? Room { get; set; }

    internal override void Take(string name, object? value)
    {
        if (name == nameof(Room))
            Room = (string?)value;
        else
            base.Take(name, value);
    }
}
