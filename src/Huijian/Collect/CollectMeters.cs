using System.Diagnostics.Metrics;

namespace Huijian.Collect;

/// <summary>What collecting counts, for whoever watches it.</summary>
internal static class CollectMeters
{
    /// <summary>The meter's name; others that count for the same page begin with it, too.</summary>
    public const string Name = "huijian";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("huijian_fetches_total", description: "Requests sent, by how they ended.");

    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("huijian_received_bytes_total", description: "Bytes of bodies received, unpacked.");

    private static readonly Counter<long> Settled = Meter.CreateCounter<long>("huijian_documents_total", description: "Documents collected, by whether they were recorded or could not be read.");

    private static readonly Counter<long> Alarms = Meter.CreateCounter<long>("huijian_alarms_total", description: "Alarms raised or kept up, by kind.");

    public static void Request(WebAnswer answer)
    {
        Requests.Add(1, new KeyValuePair<string, object?>("end", answer.GetType().Name.ToLowerInvariant()));
        if (answer is WebAnswer.Got got)
            Bytes.Add(got.Body.Length);
    }

    public static void Document(bool isRead) => Settled.Add(1, new KeyValuePair<string, object?>("end", isRead ? "recorded" : "unread"));

    public static void Alarm(AlarmKind kind) => Alarms.Add(1, new KeyValuePair<string, object?>("kind", kind.ToString().ToLowerInvariant()));
}
