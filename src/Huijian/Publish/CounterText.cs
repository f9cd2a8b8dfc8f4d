using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Huijian.Publish;

/// <summary>What a meter of the program counts, in the text form that Prometheus reads (exposition format 0.0.4).</summary>
internal sealed class CounterText : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Name, string Labels), double> _values = new();
    private readonly ConcurrentDictionary<string, string> _about = new(StringComparer.Ordinal);

    /// <param name="meter">The meter whose counters are shown.</param>
    public CounterText(string meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != meter)
                return;
            _about[instrument.Name] = instrument.Description ?? "";
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) =>
            _values.AddOrUpdate((instrument.Name, LabelsOf(labels)), value, (_, before) => before + value));
        _listener.Start();
    }

    /// <summary>The counters as they stand.</summary>
    public string Text()
    {
        var page = new StringBuilder();
        foreach (var group in _values.GroupBy(value => value.Key.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"# HELP {group.Key} {_about.GetValueOrDefault(group.Key)}\n# TYPE {group.Key} counter\n");
            foreach (var (key, value) in group.OrderBy(value => value.Key.Labels, StringComparer.Ordinal))
                page.Append(CultureInfo.InvariantCulture, $"{key.Name}{key.Labels} {value}\n");
        }

        return page.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (labels.IsEmpty)
            return "";
        var written = new List<string>(labels.Length);
        foreach (var (name, value) in labels)
            written.Add($"{name}=\"{Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        return "{" + string.Join(',', written) + "}";
    }
}
