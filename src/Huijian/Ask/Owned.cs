namespace Huijian.Ask;

/// <summary>
/// Something, and the id of what it belongs to, as it is read from the record. A class and not a tuple: what reads rows is compiled beforehand for all classes
/// together, while for tuples of texts it would be compiled anew, for each kind of them, whenever the program runs.
/// </summary>
internal sealed record Owned<T>(string Owner, T Row);
