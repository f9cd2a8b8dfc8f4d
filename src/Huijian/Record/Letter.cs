namespace Huijian.Record;

/// <summary>Something to be sent to somebody, by webhook or mail.</summary>
/// <param name="Id">The same for every attempt, so that a receiver knows a letter it has already.</param>
/// <param name="Way"><c>webhook</c> or <c>mail</c>.</param>
/// <param name="Payload">JSON.</param>
internal sealed record Letter(string Id, string Alert, string Way, string Target, string Payload)
{
    public int Tries { get; init; }
}
