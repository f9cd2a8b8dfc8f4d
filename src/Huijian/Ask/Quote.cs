namespace Huijian.Ask;

/// <summary>The words an article states a fact with, cut from the text as published, with what stands around them.</summary>
/// <param name="Statement">The id of the statement, for <c>explain</c> and judgements.</param>
/// <param name="Article">The id of the article.</param>
/// <param name="Paragraph">The paragraph, or -1 for the headline.</param>
/// <param name="Start">Start within the paragraph, in UTF-16 units.</param>
/// <param name="Words">The words themselves, at most one sentence.</param>
/// <param name="Rule">The rule that found the fact.</param>
public sealed record Quote(
    string Statement,
    string Article,
    int Paragraph,
    int Start,
    int Length,
    string Words,
    string Before,
    string After,
    string Rule);
