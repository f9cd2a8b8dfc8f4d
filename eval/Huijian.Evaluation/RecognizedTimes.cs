using System.Text.Json.Nodes;
using Huijian.Facts.Understanding;
namespace Huijian.Evaluation;
internal static class RecognizedTimes { public static JsonObject Answer(JsonObject row, Folding folding) => new(); }
