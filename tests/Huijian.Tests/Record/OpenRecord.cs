using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Tests.Record;

/// <summary>An empty record of either kind, gone when the test ends.</summary>
internal sealed class OpenRecord : IDisposable
{
    private static int _count;
    private readonly string? _folder;

    public OpenRecord(RecordPlace place)
    {
        if (place == RecordPlace.Sqlite)
        {
            _folder = Directory.CreateTempSubdirectory("huijian-").FullName;
            Where = Path.Combine(_folder, "record.db");
        }
        else
        {
            var schema = FormattableString.Invariant($"test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}");
            Where = $"{Environment.GetEnvironmentVariable("HUIJIAN_POSTGRES")};Search Path={schema}";
        }

        Store = RecordStore.Open(Where);
        Answers = new Answers(Store);
    }

    public string Where { get; }

    public RecordStore Store { get; }

    public Answers Answers { get; }

    public static FixedClock Clock { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    /// <summary>Adds articles, each as a document of its own.</summary>
    public Recorder Add(params IEnumerable<(Article Article, ArticleFacts Facts)> articles)
    {
        var recorder = new Recorder(Store, Clock);
        foreach (var (article, facts) in articles)
            recorder.Add(DocumentOf(article), [(article, facts)], null);
        recorder.Finish();
        return recorder;
    }

    /// <summary>A document that holds what the article says; other words are other bytes.</summary>
    public static Document DocumentOf(Article article) => new(
        article.File,
        System.Text.Encoding.UTF8.GetBytes(string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text).Prepend(article.Title))))
    {
        Address = article.Address,
    };

    public void Dispose()
    {
        if (_folder is null)
        {
            using var connection = Store.Connect();
            connection.Run("drop schema \"" + Where.Split("Search Path=")[1] + "\" cascade");
        }

        Store.Dispose();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
