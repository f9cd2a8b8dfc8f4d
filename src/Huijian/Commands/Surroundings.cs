namespace Huijian.Commands;

/// <summary>What a command may touch of the world besides files: its output, its errors, the clock. Tests hand in their own.</summary>
/// <param name="Output">Standard output as bytes: answers go here, and nothing else.</param>
/// <param name="Error">Standard error: progress, troubles, counts.</param>
/// <param name="Clock">The time; never the machine's clock directly.</param>
/// <param name="Interactive">True if a person looks at <paramref name="Error"/>, so that a progress bar may be drawn.</param>
internal sealed record Surroundings(Stream Output, TextWriter Error, TimeProvider Clock, bool Interactive)
{
    public static Surroundings OfThisProcess() =>
        new(Console.OpenStandardOutput(), Console.Error, TimeProvider.System, !Console.IsErrorRedirected);
}
