using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>A field in which a speaker hopes or pledges to work together.</summary>
public sealed record CooperationRow(string Story, Named Speaker, CooperationKind Kind, Named Field, DateOnly? Day, Quote Quote);
