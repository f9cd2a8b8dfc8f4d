using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huijian.Record;

/// <summary>A kind said in JSON as its word in camel case: <c>groundbreaking</c>.</summary>
internal sealed class EnumWords<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
