using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Securities;

/// <summary>A row of <c>knowledge/securities.tsv</c>.</summary>
internal readonly record struct ListedShare(Security Security, string ShortName);
