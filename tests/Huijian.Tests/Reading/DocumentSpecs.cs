using Huijian.Facts.Model;
using Huijian.Facts.Reading;
using Huijian.Tests.House;

namespace Huijian.Tests.Reading;

/// <summary>Every document under <c>specs/reading</c> reads as the approved text beside it (<c>name.ext.read</c>) says.</summary>
public sealed class DocumentSpecs
{
    private static readonly string[] Kinds = ["posts", "texts", "feeds", "apis", "bulletins"];

    public static TheoryData<string> Documents() => [.. Kinds
        .SelectMany(kind => Directory.EnumerateFiles(Repository.PathOf("specs", "reading", kind)))
        .Where(file => !file.EndsWith(".read", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Repository.PathOf("specs", "reading"), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_reads_as_approved(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var bytes = File.ReadAllBytes(Repository.PathOf("specs", "reading", document));
        var read = Reader.Read(new Document(document, bytes));
        Snapshot.Matches(Printed.Of(read), "specs", "reading", document + ".read");
    }
}
