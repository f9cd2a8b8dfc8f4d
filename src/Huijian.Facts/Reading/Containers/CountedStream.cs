namespace Huijian.Facts.Reading.Containers;

/// <summary>A read-only stream that tells how many bytes went through it, and lets its first bytes be looked at before they are read.</summary>
internal sealed class CountedStream(Stream inner, Action<int> count) : Stream
{
    private const int LongestHead = 512;

    private byte[] _head = [];
    private int _headRead;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, at most 512; they will be read again. Only before anything else is read.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_head.Length == 0)
        {
            _head = new byte[LongestHead];
            Array.Resize(ref _head, inner.ReadAtLeast(_head, LongestHead, throwOnEndOfStream: false));
            count(_head.Length);
        }

        return _head;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_headRead < _head.Length)
        {
            var taken = Math.Min(buffer.Length, _head.Length - _headRead);
            _head.AsSpan(_headRead, taken).CopyTo(buffer);
            _headRead += taken;
            return taken;
        }

        var read = inner.Read(buffer);
        count(read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
