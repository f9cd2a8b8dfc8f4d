using System.Text.Json.Nodes;
using Huijian.Facts.Model;

namespace Huijian.Evaluation;

/// <summary>A labelled stretch of a sentence, in UTF-16 positions.</summary>
internal sealed record Entity(string Label, int Start, int End, JsonNode? Norm = null)
{
    public static Entity Of(string label, TextSpan span, JsonNode? norm = null) => new(label, span.Start, span.End, norm);
}
