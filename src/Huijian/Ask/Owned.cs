namespace Huijian.Ask;

/// <summary>Something, and the id of what it belongs to, as it is read from the record.</summary>
internal readonly record struct Owned<T>(string Owner, T Row);
