using System.Text.Json.Serialization.Metadata;
using Huijian.Ask;

namespace Huijian.Publish.Api;

/// <summary>Something the API can be asked.</summary>
/// <param name="Path">The address, with the id as <c>{id}</c> where it takes one.</param>
/// <param name="Summary">What it gives, in one line.</param>
/// <param name="Kind">What the answer is, to be said in JSON.</param>
/// <param name="Parameters">What may be asked behind the address, by name, and what each means.</param>
/// <param name="Ask">The answer, or null where there is none.</param>
internal sealed record Question(
    string Path,
    string Summary,
    JsonTypeInfo Kind,
    IReadOnlyList<(string Name, string Meaning)> Parameters,
    Func<Answers, Asked, string, CancellationToken, Task<object?>> Ask)
{
    /// <summary>A question whose answers are of one kind.</summary>
    public static Question Of<T>(
        string path,
        string summary,
        JsonTypeInfo<T> kind,
        IReadOnlyList<(string Name, string Meaning)> parameters,
        Func<Answers, Asked, string, CancellationToken, Task<T?>> ask)
        where T : class => new(path, summary, kind, parameters, async (answers, asked, id, cancel) => await ask(answers, asked, id, cancel));
}
