using System.Collections.Concurrent;

namespace Huijian.Publish;

/// <summary>Answers kept until the record changes: what was asked once is sent again without asking the record.</summary>
internal sealed class AnswerCache
{
    // Plain and packed together; beyond it everything is let go and fills again with what is asked for.
    private const long MostBytes = 96L << 20;

    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private long _bytes;
    private long _change = -1;

    public Answer? Find(string address, long change)
    {
        if (Interlocked.Exchange(ref _change, change) != change)
            Clear();
        return _answers.GetValueOrDefault(address);
    }

    public void Keep(string address, Answer answer)
    {
        var bytes = Interlocked.Add(ref _bytes, answer.Bytes.Length + answer.Packed.Length + 2L * address.Length);
        if (bytes > MostBytes)
            Clear();
        _answers[address] = answer;
    }

    private void Clear()
    {
        _answers.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }
}
