namespace Huijian.Record;

/// <summary>What the record has of an article.</summary>
/// <param name="Revision">The number of its latest wording; 0 for one that is not there yet.</param>
/// <param name="Was">The latest wording and its facts, packed.</param>
/// <param name="Story">The story it belonged to, or null.</param>
internal sealed record FoundArticle(string Id, long Number, int Revision, string Digest, (byte[] Content, byte[] Facts)? Was, string? Story);
