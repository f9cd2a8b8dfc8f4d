namespace Huijian;

/// <summary>Something the person at the keyboard can put right, in two lines. Everything else is our bug and keeps its stack trace.</summary>
/// <param name="problem">What happened to which input.</param>
/// <param name="remedy">What to do about it.</param>
public sealed class UserError(string problem, string remedy) : Exception($"{problem} {remedy}")
{
    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
