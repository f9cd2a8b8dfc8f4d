namespace Huijian.Publish;

/// <summary>What is sent: its kind and its bytes, plain and compressed.</summary>
/// <param name="Packed">The same with Brotli, made once and sent many times.</param>
internal sealed record Answer(int Status, string Type, byte[] Bytes, byte[] Packed)
{
    /// <summary>The address to which this one has moved for good, or null.</summary>
    public string? Location { get; private init; }

    public static Answer Moved(string location) => new(StatusCodes.Status308PermanentRedirect, "text/plain; charset=utf-8", [], []) { Location = location };

    public static Answer Of(string type, byte[] bytes, int status = StatusCodes.Status200OK)
    {
        var packed = new byte[System.IO.Compression.BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return System.IO.Compression.BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 4, window: 20)
            ? new Answer(status, type, bytes, packed[..length])
            : new Answer(status, type, bytes, bytes);
    }
}
