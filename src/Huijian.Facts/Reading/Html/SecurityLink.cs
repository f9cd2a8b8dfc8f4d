using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Html;

/// <summary>A share named by the mark-up, and which characters of which line the naming element holds.</summary>
internal sealed record SecurityLink(Security Security, int Line, int Start, int Length, string Evidence);
