namespace Huijian.Commands;

/// <summary>What gave trouble, told on standard error: a line each, with the document's name and what to do.</summary>
internal static class Troubles
{
    public static async Task TellAsync(UnderstoodDocument document, TextWriter error)
    {
        foreach (var trouble in document.Troubles)
            await error.WriteLineAsync($"{(trouble.Fatal ? "failed" : "note")}: {document.Document.Path}: {trouble.What} {trouble.Remedy}".TrimEnd());
    }
}
