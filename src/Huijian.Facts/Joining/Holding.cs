using Huijian.Facts.Model;

namespace Huijian.Facts.Joining;

/// <summary>A person seen in a post on a day.</summary>
public sealed record Holding(string Person, string Post, bool OneSeat, PostStanding Standing, DateOnly Day, bool Confirmed = true);
