using System.Data.Common;
using System.Runtime.InteropServices;
using Huijian.Facts.Joining;

namespace Huijian.Record;

/// <summary>
/// The keys under which articles are found that may be copies or tell the same happening. A key leads to a bounded number of articles, so looking
/// up costs the same however large the record is.
/// </summary>
internal sealed class Anchors
{
    /// <summary>A key that leads to more articles than this says nothing (a slogan, a disclaimer): later ones are not entered.</summary>
    private const int MostArticles = 48;

    private readonly Dictionary<long, List<long>> _articles = [];

    /// <summary>The number under which a key of words is kept.</summary>
    public static long KeyOf(string key) => CopyText.Hash(key);

    /// <summary>Reads what is kept for these keys.</summary>
    public void Load(RecordStore store, DbTransaction transaction, IEnumerable<long> keys)
    {
        var wanted = keys.Distinct().ToArray();
        foreach (var key in wanted)
            _articles.TryAdd(key, []);
        foreach (var (key, number) in store.Anchored(transaction, wanted))
            _articles[key].Add(number);
    }

    /// <summary>How many of the keys each article has, most first, earlier articles before later ones.</summary>
    public List<(long Number, int Shared)> Sharing(IEnumerable<long> keys)
    {
        var shared = new Dictionary<long, int>();
        foreach (var key in keys)
        {
            if (!_articles.TryGetValue(key, out var articles))
                continue;
            foreach (var number in articles)
                CollectionsMarshal.GetValueRefOrAddDefault(shared, number, out _)++;
        }

        List<(long Number, int Shared)> found = [.. shared.Select(pair => (pair.Key, pair.Value))];
        found.Sort((one, other) => one.Shared != other.Shared ? other.Shared.CompareTo(one.Shared) : one.Number.CompareTo(other.Number));
        return found;
    }

    /// <summary>Enters an article under its keys, as far as they are not worn out.</summary>
    public void Enter(long number, IEnumerable<long> keys, Rows rows)
    {
        foreach (var key in keys)
        {
            if (!_articles.TryGetValue(key, out var articles))
                _articles[key] = articles = [];
            if (articles.Count >= MostArticles || articles.Contains(number))
                continue;
            articles.Add(number);
            rows.Add(key, number);
        }
    }
}
