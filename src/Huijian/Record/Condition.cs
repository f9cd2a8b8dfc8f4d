namespace Huijian.Record;

/// <summary>A piece of SQL with the values of its parameters.</summary>
internal sealed record Condition(string Sql, IReadOnlyList<(string Name, object? Value)> Values);
