namespace Huijian.Facts.Reading.Containers;

/// <summary>
/// How much a container may grow to when it is unpacked. News shrinks to a fifth or a tenth; what grows a hundredfold and
/// past all measure is a decompression bomb, whatever it is nested in.
/// </summary>
internal sealed class Allowance(CancellationToken cancel)
{
    /// <summary>The largest single document, in bytes. A news page has some hundred thousand.</summary>
    public const int LargestDocument = 32 << 20;

    /// <summary>The largest zip that is held in memory to be read, because it lies inside another container or comes over a pipe.</summary>
    public const int LargestHeldZip = 128 << 20;

    /// <summary>Containers within containers beyond this are left packed.</summary>
    public const int DeepestNesting = 4;

    /// <summary>So much may always come out, however small the container is.</summary>
    private const long Floor = 128L << 20;

    private const long MostGrowth = 100;

    private long _unpacked;

    /// <summary>Bytes of the outermost file read so far, or all of it where its length is known.</summary>
    public long Packed { get; set; }

    /// <summary>True once too much came out; the rest of every container is then left.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>Counts unpacked bytes; throws <see cref="InvalidDataException"/> when they are too many for what they came from.</summary>
    public void Count(int bytes)
    {
        cancel.ThrowIfCancellationRequested();
        _unpacked += bytes;
        Exhausted = _unpacked > Floor && _unpacked > Packed * MostGrowth;
        if (Exhausted)
            throw new InvalidDataException("unpacks to more than a hundred times its size; it was not read further");
    }
}
