namespace Huijian.Ask;

/// <summary>A statement with everything it rests on.</summary>
/// <param name="Subject">What it is about, within the article.</param>
/// <param name="Written">The value as written.</param>
/// <param name="Understood">The value as understood.</param>
/// <param name="Judgements">What people said about it, first to last.</param>
public sealed record Explanation(
    string Id,
    string Subject,
    string Property,
    string Written,
    string Understood,
    string Rule,
    string Version,
    int Revision,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    string Review,
    ArticleRow Article,
    Quote Quote,
    IReadOnlyList<JudgementRow> Judgements);
