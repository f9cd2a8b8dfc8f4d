using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huijian.Publish.Api;

/// <summary>Answers as JSON.</summary>
internal static class ApiJson
{
    /// <summary>What can be said, with 汇 as 汇 and not as \u6C47.</summary>
    public static ApiKinds Kinds { get; } = new(new JsonSerializerOptions(ApiKinds.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>What a page shows. Throws <see cref="InvalidOperationException"/> if <see cref="ApiKinds"/> does not name its type.</summary>
    public static byte[] Of(object shown) => JsonSerializer.SerializeToUtf8Bytes(shown, shown.GetType(), Kinds);
}
