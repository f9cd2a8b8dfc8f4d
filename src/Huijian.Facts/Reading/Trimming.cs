using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;

namespace Huijian.Facts.Reading;

/// <summary>
/// Takes off what stands around the text inside the body of a post, a feed's item or a text dump, and puts it where it belongs:
/// label lines, captions, dateline and writers at the head; closing source, source link, ways back, related reading and notices at the end.
/// What is stated more plainly elsewhere (front matter, a feed's own fields) is kept.
/// </summary>
internal sealed class Trimming
{
    /// <summary>So many paragraphs at the head may be label lines or captions before the dateline.</summary>
    private const int DatelineWithin = 4;

    /// <summary>More than so many characters behind the last stop are no button or label.</summary>
    private const int LongestTail = 200;

    /// <summary>A longer line below the credits may be a paragraph.</summary>
    private const int LongestBelow = 60;

    private readonly List<Piece> _pieces;
    private readonly List<Photo> _photos = [];
    private readonly List<Link> _related = [];
    private readonly List<string> _notices = [];
    private readonly List<string> _byline;
    private Article _article;

    private Trimming(Article draft)
    {
        _article = draft;
        _pieces = [.. draft.Paragraphs.Select((paragraph, number) => new Piece(paragraph, number))];
        _byline = [.. draft.Byline];
    }

    /// <summary>The article as a careful person would copy it from the draft, whose paragraphs still hold everything.</summary>
    public static Article Of(Article draft)
    {
        var trimming = new Trimming(draft);
        trimming.TakeRelated();
        trimming.TakeEnd();
        trimming.TakeHead();
        trimming.TakeCaptions();
        trimming.TakeDateline();
        return trimming.Finish();
    }

    /// <summary>From a heading such as 相关阅读 on nothing is text any more: links or their titles, with times and opening lines between them, then notices.</summary>
    private void TakeRelated()
    {
        var heading = _pieces.FindIndex(Math.Min(1, _pieces.Count), piece => IsRelatedHeading(piece.Paragraph.Text));
        if (heading < 1)
            return;
        var below = _pieces[(heading + 1)..];
        _pieces.RemoveRange(heading, _pieces.Count - heading);
        var bulleted = below.Any(piece => HasBullet(piece.Paragraph.Text));
        foreach (var piece in below)
        {
            var text = piece.Paragraph.Text;
            var kind = FurnitureLine.KindOf(WithoutBullet(text));
            if (kind == FurnitureKind.Notice)
                _notices.Add(text.Trim());
            else if (kind is null)
                AddRelated(piece.Paragraph, bulleted);
        }
    }

    private static bool IsRelatedHeading(string text)
    {
        var bare = WithoutBullet(text).TrimEnd('：', ':', ' ');
        return bare.Length <= 12 && FurnitureLine.KindOf(bare) is FurnitureKind.Related or FurnitureKind.Comments;
    }

    private void AddRelated(Paragraph line, bool bulleted)
    {
        var links = line.Marks.Where(mark => mark.Kind == MarkKind.Link).ToList();
        foreach (var link in links)
            _related.Add(new Link(line.Text.Substring(link.Start, link.Length).Trim(), link.Target));
        var title = WithoutBullet(line.Text);
        if (links.Count == 0 && title.Length is >= 4 and <= 80 && (bulleted ? HasBullet(line.Text) : !title.Contains('。', StringComparison.Ordinal)) && StatedTimes.First(title) is null)
            _related.Add(new Link(title, null));
    }

    private void TakeEnd()
    {
        TakeBelowCredits();
        while (_pieces.Count > 0 && IsEnd(_pieces[^1].Paragraph))
            _pieces.RemoveAt(_pieces.Count - 1);
        if (_pieces.Count == 0)
            return;

        // The end of the last paragraph: 「…项目。 【纠错】」, 「…合作。（文章来源：某某日报）」, 「…开幕。（记者 王某）」, or both brackets.
        var last = _pieces[^1].Paragraph;
        var text = WithoutTail(last.Text);
        var told = text;
        if (ClosingSource.Of(text) is { Start: > 0 } closing)
        {
            AddClosing(closing.Outlet, text[closing.Start..]);
            AddByline(Credits.In(text[closing.Start..]));
            told = text[..closing.Start].TrimEnd();
            if (text.AsSpan(closing.Start).IndexOfAny('：', ':') >= 0)
                text = told;
        }

        // …一行。来源：某某日报, …一行。作者：王某
        if (told.LastIndexOf('。') is > 0 and var stop && stop < told.Length - 4 && told.Length - stop <= 40 && Labels.In(told[(stop + 1)..].TrimStart(), []) is [{ Start: 0, Kind: LabelKind.Outlet or LabelKind.Writer }, ..] && IsLabelLine(told[(stop + 1)..].TrimStart()))
            text = told = told[..(stop + 1)];
        if (BracketedNames(told) is var (names, start))
        {
            AddByline(names);
            if (told.Length == text.Length)
                text = text[..start].TrimEnd();
        }

        if (text.Length < last.Text.Length)
            _pieces[^1] = _pieces[^1] with { Paragraph = Cut(last, text) };
    }

    private void AddClosing(string outlet, string words) =>
        _article = _article with { Outlet = _article.Outlet ?? outlet, Published = _article.Published ?? StatedTimes.First(words)?.Time };

    /// <summary>Whatever stands below 来源：…, 编辑：… at the end and is no sentence: telephone numbers, mottoes, links of the site.</summary>
    private void TakeBelowCredits()
    {
        var lastSentence = _pieces.FindLastIndex(piece => piece.Paragraph.Text.Length > 10 && Pages.Prose.EndsSentence(piece.Paragraph.Text) && KindOf(piece.Paragraph.Text) is null);
        if (lastSentence < 0)
            return;
        var credits = _pieces.FindIndex(lastSentence + 1, piece => ClosingSource.Of(piece.Paragraph.Text) is { Start: 0 } || KindOf(piece.Paragraph.Text.Trim()) == FurnitureKind.Editor);
        if (credits >= 0)
            _pieces.RemoveAll(piece => piece.Number > _pieces[credits].Number && piece.Paragraph.Text.Length <= LongestBelow && !IsSaid(piece.Paragraph.Text));
    }

    /// <summary>The line says something that the article keeps: a writer, a source, a notice, an address.</summary>
    private static bool IsSaid(string text) =>
        KindOf(text.Trim()) == FurnitureKind.Notice || !Credits.In(text).IsEmpty || !Labels.In(text, []).IsEmpty || ClosingSource.Of(text) is not null
        || BracketedNames(text) is not null || text.Contains("://", StringComparison.Ordinal) || CaptionLine.Is(text);

    /// <summary>True if the paragraph is no text; what it says is noted.</summary>
    private bool IsEnd(Paragraph paragraph)
    {
        var text = paragraph.Text.Trim();
        if (text.Length == 0 || text is "<>" || WaysOut.IsWayBack(text) || WaysOut.IsStamp(text))
            return true;
        if (WaysOut.IsSourceLink(paragraph, text, out var address))
        {
            _article = _article with { Address = _article.Address ?? address };
            return true;
        }

        if (ClosingSource.Of(text) is { Start: 0 } closing)
        {
            AddClosing(closing.Outlet, text);
            if (Labels.In(text, []).Length > 1)
                AddByline(Credits.In(text));
            return true;
        }

        // 发布时间：2019-07-26　来源：某某发布 below the text
        if (Labels.In(text, []) is [{ Kind: LabelKind.Time, Start: <= 1 }, ..] && IsLabelLine(text))
            return true;

        if (BracketedNames(text) is (var names, 0))
        {
            AddByline(names);
            return true;
        }

        return IsSignature(text) || IsFurniture(text);
    }

    private bool IsFurniture(string text)
    {
        if (KindOf(text) is not { } kind)
            return false;
        if (kind == FurnitureKind.Notice)
            _notices.Insert(0, text);
        return true;
    }

    /// <summary>
    /// A line in brackets is furniture only for what it says (（完） and （一） are text), and a sentence only as a notice:
    /// 「…开展活动，市民可以扫码报名。」 is text although it tells to scan a code.
    /// </summary>
    private static FurnitureKind? KindOf(string text)
    {
        var bare = WithoutBullet(text);
        if ((bare.StartsWith('（') || bare.StartsWith('(')) && bare.IndexOfAny(['编', '編', '责', '責', '校', '审', '題', '题']) < 0)
            return null;
        var kind = FurnitureLine.KindOf(bare);
        return kind is not FurnitureKind.Notice && bare.Length > 24 && bare.EndsWith('。') ? null : kind;
    }

    /// <summary>记者：王某, 作者 李某 张某, 王某/文 李某/摄: a short line that only names writers.</summary>
    private bool IsSignature(string text)
    {
        if (text.Contains('。', StringComparison.Ordinal) || (CaptionLine.Is(text) && !text.Contains('文', StringComparison.Ordinal)) || !CreditLine.IsSignature(text))
            return false;
        AddByline(Credits.In(text));
        return true;
    }

    /// <summary>The writers in the bracket that closes a text, and where the bracket begins.</summary>
    private static (ImmutableArray<string> Names, int Start)? BracketedNames(string text)
    {
        if (text.Length < 4 || text[^1] is not ('）' or ')' or '】'))
            return null;
        var start = text[^1] == '】' ? text.LastIndexOf('【') : text.LastIndexOfAny(['（', '(']);
        if (start < 0 || text.Length - start > 60 || (start > 0 && !IsSentenceEnd(text[..start].TrimEnd())))
            return null;
        var inner = text[(start + 1)..^1];
        var names = Credits.In(inner);
        names = names.IsEmpty && text[^1] != '】' ? Credits.Bare(inner) : names;
        names = names.IsEmpty && text[^1] != '】' ? Credits.OfDepartment(inner) : names;
        return names.IsEmpty ? null : (names, start);
    }

    private static bool IsSentenceEnd(string text) => text.Length > 0 && text[^1] is '。' or '！' or '？' or '”' or '）' or ')';

    /// <summary>What a page's buttons left behind the last sentence.</summary>
    private static string WithoutTail(string text)
    {
        var trimmed = text.TrimEnd();
        var stop = trimmed.LastIndexOf('。');
        if (stop < 0 || stop == trimmed.Length - 1)
            return trimmed;
        // (记者 王某) 责任编辑：李某
        for (var at = stop + 2; at < trimmed.Length && trimmed.Length - stop <= LongestTail; at++)
        {
            if (trimmed[at - 1] is ' ' or '\u3000' or ')' or '）' or '】' && KindOf(trimmed[at..].TrimStart()) == FurnitureKind.Editor)
                return WithoutTail(trimmed[..at]);
        }

        var tail = trimmed[(stop + 1)..].TrimStart('”', '）', ')', ' ', '\u3000');
        return tail.Length > 1 && KindOf(tail) is not null && ClosingSource.Of(tail) is null && BracketedNames(tail) is null
            ? trimmed[..(trimmed.Length - tail.Length)].TrimEnd()
            : trimmed;
    }

    private void TakeHead()
    {
        while (_pieces.Count > 1)
        {
            var text = _pieces[0].Paragraph.Text.Trim();
            var isTitle = _article.Title is { Length: > 0 } title && SameWords(text, title);
            if (!isTitle && !IsLabelLine(text) && !IsSignature(text) && !(text.Length <= 40 && FurnitureLine.KindOf(text) is { } kind && kind != FurnitureKind.Notice))
                return;
            _pieces.RemoveAt(0);
        }
    }

    /// <summary>「2024-05-22 10:30　来源：某某网　作者：某某」 and its parts, each on a line.</summary>
    private bool IsLabelLine(string text)
    {
        if (text.Length > 120 || text.Contains('。', StringComparison.Ordinal))
            return false;
        if (CreditLine.Of(text) is { } credit)
        {
            AddByline(credit.Names);
            _article = _article with { Published = _article.Published ?? credit.Time.Time, Outlet = _article.Outlet ?? credit.Outlet };
            return true;
        }

        var labels = Labels.In(text, []);
        var time = StatedTimes.First(text);
        var isTime = time is { } stated && stated.Start <= 6 && text.Length - (stated.End - stated.Start) <= 12;
        if (labels.IsEmpty && !isTime)
            return false;
        foreach (var label in labels)
        {
            if (label.Kind == LabelKind.Outlet)
                _article = _article with { Outlet = _article.Outlet ?? label.Value };
            else if (label.Kind == LabelKind.Writer)
                AddByline(Credits.In(text) is { IsEmpty: false } names ? names : Credits.Bare(label.Value));
        }

        _article = _article with { Published = _article.Published ?? time?.Time };
        return true;
    }

    private void TakeCaptions()
    {
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces.Count == 1 || !CaptionLine.Is(_pieces[i].Paragraph.Text))
                continue;
            var (caption, credit) = CaptionLine.Split(_pieces[i].Paragraph.Text);
            var number = _pieces[i].Number;
            var above = _article.Photos.Where(photo => photo.Caption is null && photo.AfterParagraph <= number && photo.AfterParagraph >= number - 1).LastOrDefault();
            if (above is not null)
                _article = _article with { Photos = _article.Photos.Replace(above, above with { Caption = caption, Credit = credit }) };
            else
                _photos.Add(new Photo(null, caption, credit, number));
            _pieces.RemoveAt(i--);
        }
    }

    private void TakeDateline()
    {
        if (_byline.Count == 0)
        {
            foreach (var piece in _pieces.Take(2))
                AddByline(Credits.Opening(piece.Paragraph.Text));
        }

        // …圆满收官。 某某晚报记者 王某/文 李某/图: the first paragraph is signed.
        if (_byline.Count == 0 && _pieces.Count > 1 && _pieces[0].Paragraph.Text is var first && first.LastIndexOf('。') is > 0 and var stop && first.Length - stop is > 4 and <= 40
            && first.AsSpan(stop).Contains("记者", StringComparison.Ordinal) && CreditLine.IsSignature(first[(stop + 1)..].Trim()))
        {
            AddByline(Credits.In(first[(stop + 1)..]));
        }

        for (var i = 0; i < Math.Min(_pieces.Count, DatelineWithin); i++)
        {
            var text = _pieces[i].Paragraph.Text;
            if (Datelines.Of(text, i, _article.Published) is not { } dateline)
                continue;
            if (_byline.Count == 0)
            {
                var credit = Datelines.Credit(text, dateline).Trim();
                AddByline(Credits.In(credit) is { IsEmpty: false } names ? names : Credits.Bare(credit));
            }

            _article = _article with { Dateline = dateline, Outlet = _article.Outlet ?? Datelines.Outlet(text, dateline) };
            return;
        }

        if (_article.Outlet is null && _pieces.Count > 0)
            _article = _article with { Outlet = Datelines.Bracketed(_pieces[0].Paragraph.Text) };
    }

    private void AddByline(ImmutableArray<string> names)
    {
        foreach (var name in names)
        {
            if (!_byline.Contains(name))
                _byline.Add(name);
        }
    }

    private Article Finish()
    {
        var numbers = new Dictionary<int, int>(_pieces.Count);
        for (var i = 0; i < _pieces.Count; i++)
            numbers[_pieces[i].Number] = i;
        return _article with
        {
            Paragraphs = [.. _pieces.Select(piece => piece.Paragraph)],
            Photos = [.. _article.Photos.Concat(_photos).Select(photo => photo with { AfterParagraph = Before(photo.AfterParagraph) }).OrderBy(photo => photo.AfterParagraph)],
            Securities = [.. _article.Securities.Select(security => security with { Span = Moved(security.Span, numbers) })],
            Byline = [.. _byline],
            Related = [.. _article.Related, .. _related],
            Notices = [.. _article.Notices, .. _notices],
        };
    }

    /// <summary>How many of the kept paragraphs stood before the one of this number.</summary>
    private int Before(int number) => _pieces.Count(piece => piece.Number < number);

    /// <summary>A span among the kept paragraphs; one in a paragraph that was taken off marks the place where that stood.</summary>
    private TextSpan Moved(TextSpan span, Dictionary<int, int> numbers)
    {
        if (span.Paragraph == TextSpan.Title || _pieces.Count == 0)
            return new TextSpan(TextSpan.Title, 0, 0);
        if (numbers.TryGetValue(span.Paragraph, out var kept) && span.End <= _pieces[kept].Paragraph.Text.Length)
            return new TextSpan(kept, span.Start, span.Length);
        var next = Before(span.Paragraph);
        return next < _pieces.Count ? new TextSpan(next, 0, 0) : new TextSpan(_pieces.Count - 1, _pieces[^1].Paragraph.Text.Length, 0);
    }

    private static Paragraph Cut(Paragraph paragraph, string text) => paragraph with
    {
        Text = text,
        Marks = [.. paragraph.Marks.Where(mark => mark.Start < text.Length).Select(mark => mark with { Length = Math.Min(mark.Length, text.Length - mark.Start) })],
    };

    private static bool SameWords(string line, string title) =>
        line.Length <= title.Length + 8 && string.Equals(OutletNames.Clean(line), OutletNames.Clean(title), StringComparison.Ordinal);

    internal static bool HasBullet(string text) => text.AsSpan().TrimStart() is [('•' or '·' or '■' or '▪' or '◆' or '●' or '*' or '-' or '·'), ..];

    internal static string WithoutBullet(string text) => text.Trim().TrimStart('•', '·', '■', '▪', '◆', '●', '*', '-', ' ', '\u3000');

    /// <summary>A paragraph and its number in the draft.</summary>
    private readonly record struct Piece(Paragraph Paragraph, int Number);
}
