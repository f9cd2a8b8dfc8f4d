using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish.Pages;

/// <summary>A listed share's page: its chart from the prices the user brought, and what the record has of it.</summary>
public sealed record SecuritySheet(SecurityPage Security, IReadOnlyList<PriceDay> Prices);
