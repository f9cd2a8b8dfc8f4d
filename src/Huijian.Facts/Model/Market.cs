using System.Text.Json.Serialization;

namespace Huijian.Facts.Model;

/// <summary>Where a share is listed: Shanghai, Shenzhen, Beijing, Hong Kong, the United States.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Market>))]
public enum Market
{
    SH,
    SZ,
    BJ,
    HK,
    US,
}
