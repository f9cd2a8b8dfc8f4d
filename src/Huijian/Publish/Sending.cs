namespace Huijian.Publish;

/// <summary>Sends bytes as they are: what is too small to be compressed, and what is made for one reader alone.</summary>
internal static class Sending
{
    public static async Task SendAsync(this HttpContext context, string type, ReadOnlyMemory<byte> bytes, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>A page that nobody keeps: what it shows is the reader's own.</summary>
    public static Task SendOwnAsync(this HttpContext context, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.SendAsync(type, bytes);
    }
}
