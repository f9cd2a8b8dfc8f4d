using Huijian.Facts.Model;

namespace Huijian.Ask;

/// <summary>An article that gives a person a post on a day.</summary>
public sealed record AttestationRow(DateOnly Day, PostStanding Standing, string Story, Quote Quote);
