namespace Huijian.Facts.Model;

/// <summary>A problem in a document, told to whoever looks after its source.</summary>
/// <param name="What">What is wrong, in one line.</param>
/// <param name="Remedy">What to do about it, ending in a verb's work: "Save the page again."</param>
/// <param name="Fatal">True if no article came out because of it.</param>
public sealed record Trouble(string What, string Remedy, bool Fatal = false);
