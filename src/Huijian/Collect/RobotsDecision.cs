namespace Huijian.Collect;

/// <summary>Whether robots.txt lets an address be fetched, and the rule that says so. It is kept with what was fetched.</summary>
internal sealed record RobotsDecision(bool Allowed, string Why)
{
    public override string ToString() => $"{(Allowed ? "allowed" : "disallowed")} ({Why})";
}
