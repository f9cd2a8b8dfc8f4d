namespace Huijian.Facts.Understanding;

/// <summary>
/// What all finders stand on: the article as seen, the list words in it, and which characters are part of a longer word,
/// so that the 和 of 和平区 or the 对 of 对外 is not taken for a function word.
/// </summary>
internal sealed class Ground
{
    private const TermKind Solid = TermKind.Place | TermKind.Body | TermKind.Common;

    /// <summary>For each character the end of the longest solid word over it, 0 if none.</summary>
    private readonly int[] _solidUntil;
    private readonly int[] _solidFrom;

    private Ground(Sight sight, Lexicon lexicon)
    {
        Sight = sight;
        Lexicon = lexicon;
        Hits = lexicon.Scan(sight.Text);
        _solidUntil = new int[Text.Length + 1];
        _solidFrom = new int[Text.Length + 1];
        foreach (var hit in Hits.All(Solid))
        {
            if (hit.Length < 2 || hit.IsShortCounty || _solidUntil[hit.Start] >= hit.End)
                continue;
            for (var i = hit.Start; i < hit.End; i++)
            {
                if (_solidUntil[i] - _solidFrom[i] < hit.Length)
                    (_solidFrom[i], _solidUntil[i]) = (hit.Start, hit.End);
            }
        }
    }

    public Sight Sight { get; }

    public Lexicon Lexicon { get; }

    public Hits Hits { get; }

    public string Text => Sight.Text;

    public static Ground Of(Sight sight, Lexicon lexicon) => new(sight, lexicon);

    /// <summary>The character at a position, or a line feed outside the text.</summary>
    public char this[int position] => (uint)position < (uint)Text.Length ? Text[position] : '\n';

    /// <summary>A word of a kind that begins here and is not a syllable of a longer word.</summary>
    public Hit? WordAt(int position, TermKind kinds)
    {
        if (position >= Text.Length || Hits.At(position, kinds) is not { } longest)
            return null;
        if (!Swallowed(longest))
            return longest;
        foreach (var hit in Hits.Between(position, position + 1, kinds))
        {
            if (!Swallowed(hit))
                return hit;
        }

        return null;
    }

    /// <summary>A word of a kind that ends here (excluded) and is not a syllable of a longer word; the longest.</summary>
    public Hit? WordEndingAt(int position, TermKind kinds) =>
        Hits.EndingAt(position, kinds) is { } hit && !Swallowed(hit) ? hit : null;

    /// <summary>Does a word of the lists or a mark end here, so that something new may begin?</summary>
    public bool BreaksAt(int position) =>
        !IsHan(this[position - 1])
        || Hits.EndingAt(position, TermKind.Verb | TermKind.Cut | TermKind.Link | TermKind.Common | TermKind.Everyday | TermKind.Title | TermKind.Place | TermKind.Body | TermKind.BodyTail | TermKind.Office) is { } word
        && !word.IsShortCounty && (word.Length >= 2 || word.Is(TermKind.Cut | TermKind.Link));

    /// <summary>Does a word of two characters or more of these kinds begin before a position and end behind it, so that nothing begins or ends there?</summary>
    public bool Crosses(int position, TermKind kinds)
    {
        for (var start = Math.Max(0, position - 3); start < position; start++)
        {
            if (!Hits.Begins(start, kinds))
                continue;
            foreach (var word in Hits.Between(start, start + 1, kinds))
            {
                if (word.End > position && !word.IsShortCounty)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Does a longer place, body or everyday word cover this hit?</summary>
    public bool Swallowed(Hit hit) =>
        hit.Length == 1
            ? _solidUntil[hit.Start] > hit.Start
            : _solidUntil[hit.Start] - _solidFrom[hit.Start] > hit.Length && _solidFrom[hit.Start] <= hit.Start && _solidUntil[hit.Start] >= hit.End;

    /// <summary>Chinese characters only: what names of people and bodies are made of.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uD800' and <= '\uDFFF');

    /// <summary>Punctuation that ends every name and title.</summary>
    public static bool IsMark(char c) => c is '，' or '。' or '、' or '；' or '：' or '！' or '？' or '“' or '”' or '‘' or '’' or '（' or '）' or '《' or '》'
        or '\n' or '…' or '—' or '【' or '】' or '|' or '丨' or '[' or ']' or '/' or '〈' or '〉' or '(' or ')' or '"' or '＂' or '-' or '–' or '#' or '@' or '>' or '<' or ',' or ';' or ':' or '!' or '?';

    public static bool IsLatin(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F');

    public static bool IsDigit(char c) => c is >= '0' and <= '9';
}
