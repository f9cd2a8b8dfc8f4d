using Huijian.Ask;
using Huijian.Record;

namespace Huijian.Publish;

/// <summary>
/// The sentence that a fact stands on, as far as the record keeps it: cut where the sentence begins and ends, with … where more of it stands in the article.
/// </summary>
internal static class QuotedSentence
{
    private const string Ends = "。！？；";

    // What may follow the end of a sentence and still belongs to it.
    private const string Closes = "”』」）";

    /// <summary>What stands before the words, the words, and what stands after them.</summary>
    public static (string Before, string Words, string After) Of(Quote quote) => (Before(quote), quote.Words, After(quote));

    /// <summary>The sentence in one piece.</summary>
    public static string Whole(Quote quote) => Before(quote) + quote.Words + After(quote);

    private static string Before(Quote quote)
    {
        var text = quote.Before;
        var end = text.AsSpan().LastIndexOfAny(Ends);
        if (end >= 0)
            return text[Closed(text, end + 1)..];
        // 央视网消息（新闻联播）：今天… A dateline is no part of the sentence.
        var dateline = text.LastIndexOf("）：", StringComparison.Ordinal);
        if (dateline >= 0)
            return text[(dateline + 2)..];
        if (quote.Start <= text.Length)
            return text;
        var clause = text.AsSpan().IndexOfAny('，', '：');
        return "…" + (clause >= 0 ? text[(clause + 1)..] : text);
    }

    private static string After(Quote quote)
    {
        if (quote.Words.Length > 0 && Ends.Contains(quote.Words[^1], StringComparison.Ordinal))
            return "";
        var text = quote.After;
        var end = text.AsSpan().IndexOfAny(Ends);
        if (end >= 0)
            return text[..Closed(text, end + 1)];
        return text.Length < StatementWriter.Around ? text : text + "…";
    }

    private static int Closed(string text, int from)
    {
        while (from < text.Length && Closes.Contains(text[from], StringComparison.Ordinal))
            from++;
        return from;
    }
}
