using System.Text.Json.Serialization;

namespace Huijian.Record;

/// <summary>The JSON in which judgements go from one record to another.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(EnumWords<JudgementVerb>)])]
[JsonSerializable(typeof(Judgement))]
internal sealed partial class JudgementJson : JsonSerializerContext;
