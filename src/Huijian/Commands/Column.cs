namespace Huijian.Commands;

/// <summary>A column of a listing.</summary>
/// <param name="Key">Its name for programs: <c>date</c>.</param>
/// <param name="Head">Its name for people: 日期.</param>
/// <param name="Of">The cell: text, texts, a number, a word of the model, or null.</param>
internal sealed record Column<T>(string Key, string Head, Func<T, object?> Of);
