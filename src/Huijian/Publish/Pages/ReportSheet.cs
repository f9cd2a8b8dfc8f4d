namespace Huijian.Publish.Pages;

/// <summary>The form on which a reader says what is wrong.</summary>
/// <param name="About">The address of the page it is about.</param>
/// <param name="Token">Proves that the form came from this page.</param>
/// <param name="IsKept">True once it was sent.</param>
public sealed record ReportSheet(string About, string Token, bool IsKept);
