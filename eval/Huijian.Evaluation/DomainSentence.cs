using System.Text.Json.Nodes;
using Huijian.Facts.Understanding;
namespace Huijian.Evaluation;
internal static class DomainSentence { public static JsonObject Answer(JsonObject row, Understander understander) => new(); }
