using System.Text.Json.Serialization;

namespace Huijian.Publish.Pages;

/// <summary>A register: people, bodies, places, projects, shares, outlets, channels, fields or days, page by page.</summary>
/// <param name="Path">The address of its first page.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Entries">What the lines tell, for the page's JSON.</param>
/// <param name="Lines">The lines, as they are said in the language asked for.</param>
public sealed record RegisterSheet(
    string Path,
    string Chinese,
    string English,
    string ChineseNote,
    string EnglishNote,
    long Total,
    int Number,
    int Pages,
    IReadOnlyList<object> Entries,
    [property: JsonIgnore] Func<Edition, IReadOnlyList<RegisterRow>> Lines);
