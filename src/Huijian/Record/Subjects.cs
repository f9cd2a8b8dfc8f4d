using System.Globalization;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>What statements are about, and what they were understood to say. Ids of statements are made of these: judgements hang on them.</summary>
internal static class Subjects
{
    public static string Of(NamedPerson person) => $"person:{person.Name}";

    public static string Of(NamedBody body) => $"body:{body.Name}";

    public static string Of(NamedPlace place) => $"place:{place.Name}";

    public static string Of(Figure figure) => $"figure:{figure.What}";

    public static string Of(Cooperation said) => $"speaker:{said.Speaker}";

    public static string Of(Project project) => $"project:{project.Name}";

    public static string Of(RelatedSecurity share) => $"security:{share.Security}";

    /// <param name="place">The place of the agreement in its article, for one without a name.</param>
    public static string Of(Agreement agreement, int place) => $"agreement:{agreement.Name ?? Text(place)}";

    /// <param name="place">The place of the happening in its article.</param>
    public static string OfEvent(int place) => $"event:{Text(place)}";

    public static string Understood(Figure figure) => $"{Kept.Text(figure.Value)} {figure.Unit} {figure.Bound}";

    /// <param name="body">The usual name of the body, or null.</param>
    public static string Understood(string? body, HeldPost post) => $"{body}{Understood(post)}";

    /// <summary>What is understood of a post apart from its body.</summary>
    public static string Understood(HeldPost post) => $"|{post.Title}|{post.Standing}";

    private static string Text(int place) => place.ToString(CultureInfo.InvariantCulture);
}
