namespace Huijian.Publish.Charts;

/// <summary>Something that happened, to be marked on a chart.</summary>
/// <param name="Sign">One character that stands in the mark: 会, 签.</param>
internal sealed record ChartEvent(DateOnly Day, string Sign, string Title, string Address);
