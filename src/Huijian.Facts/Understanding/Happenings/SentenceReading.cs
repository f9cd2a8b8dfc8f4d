using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>A sentence as read for happenings.</summary>
internal sealed record SentenceReading(int Number, Sentence Sentence, ImmutableArray<Token> Tokens, ImmutableArray<Act> Acts, ImmutableArray<Telling> Tellings);
