using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Encodings;

/// <summary>Bytes as text: NFC, line ends as they were, no byte order mark, no control characters but tab and line ends.</summary>
/// <param name="Charset">The encoding the bytes turned out to be in, as its usual name: <c>utf-8</c>, <c>gb18030</c>, <c>big5</c>.</param>
/// <param name="Troubles">Bytes that are broken in that encoding, a cut-off last character, and the like; never fatal.</param>
internal sealed record DecodedText(string Text, string Charset, ImmutableArray<Trouble> Troubles);
