using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Html;

/// <summary>Walks a tree and writes down its lines as a reader without scripts would see them.</summary>
internal sealed class LineWalker
{
    private readonly List<TextLine> _lines = [];
    private readonly List<PageImage> _images = [];
    private readonly List<SecurityLink> _securities = [];
    private readonly List<(Security Security, int Start, string Evidence)> _openSecurities = [];
    private readonly StringBuilder _text = new();
    private readonly List<OpenMark> _openMarks = [];
    private readonly List<LineMark> _marks = [];
    private readonly List<int> _seams = [];
    private readonly List<LinePiece> _pieces = [];
    private HtmlNode? _block;
    private HtmlNode? _anchor;
    private int _anchorStart;
    private int _linkLength;
    private int _blanks;
    private int _hidden;
    private bool _space;
    private bool _sourceBreak;
    private bool _wideSpace;
    private bool _afterBreak;

    public PageLines Walk(HtmlNode root)
    {
        _block = root;
        Visit(root);
        EndLine(afterBreak: false);
        return new PageLines(_lines, _images, _securities);
    }

    private void Visit(HtmlNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText)
                Write(child);
            else if (ReferenceEquals(child.Tag, Tag.Break))
                EndLine(afterBreak: true);
            else if (ReferenceEquals(child.Tag, Tag.Image))
                AddImage(child);
            else if (!child.Tag.Is(TagTraits.Silent) && !ReferenceEquals(child.Tag, Tag.Head))
                VisitElement(child);
        }
    }

    private void VisitElement(HtmlNode node)
    {
        var hidden = IsHidden(node);
        _hidden += hidden ? 1 : 0;
        var security = SecurityMarkup.Of(node);
        if (security is { } named)
            _openSecurities.Add((named.Security, _text.Length, named.Evidence));

        if (node.Tag.Is(TagTraits.Block))
            VisitBlock(node);
        else
            VisitInline(node);

        if (security is not null)
            EndSecurity();
        _hidden -= hidden ? 1 : 0;
    }

    private void VisitBlock(HtmlNode node)
    {
        EndLine(afterBreak: false);
        var outer = _block;
        _block = node;
        Visit(node);
        EndLine(afterBreak: false);
        _block = outer;
    }

    private void VisitInline(HtmlNode node)
    {
        Seam();
        var (line, start) = (_lines.Count, _text.Length);
        MarkKind? kind = node.Tag.Name switch
        {
            "b" or "strong" => MarkKind.Strong,
            "i" or "em" => MarkKind.Emphasis,
            _ => null,
        };
        if (kind is { } opened)
        {
            EndAnchor();
            _openMarks.Add(new OpenMark(opened));
        }

        Visit(node);
        if (kind is not null)
        {
            EndAnchor();
            EndMark(_openMarks[^1]);
            _openMarks.RemoveAt(_openMarks.Count - 1);
        }

        if (line == _lines.Count && _text.Length > start && (node.Has("class") || node.Has("id")))
            _pieces.Add(new LinePiece(start, _text.Length - start, node));
        Seam();
    }

    private void Seam()
    {
        if (_text.Length > 0 && (_seams.Count == 0 || _seams[^1] != _text.Length))
            _seams.Add(_text.Length);
    }

    private void Write(HtmlNode node)
    {
        if (!ReferenceEquals(node.Anchor, _anchor))
        {
            EndAnchor();
            _anchor = node.Anchor;
            _anchorStart = -1;
        }

        foreach (var c in ComposedText.Of(node.Text))
        {
            if (char.IsWhiteSpace(c) || c == '\u3000')
                WriteSpace(c);
            else if (IsShown(c))
                WriteCharacter(c);
        }
    }

    private void WriteSpace(char c)
    {
        if (!_space)
            (_sourceBreak, _wideSpace) = (false, false);
        _space = true;
        _sourceBreak |= c == '\n';
        _wideSpace |= c is '\u3000' or '\u00a0';
        if (_text.Length == 0 && c is '\u3000' or '\u00a0')
            _blanks += c == '\u3000' ? 2 : 1;
    }

    private void WriteCharacter(char c)
    {
        if (_space && _text.Length > 0 && !(_sourceBreak && !_wideSpace && IsWide(_text[^1]) && IsWide(c)))
            _text.Append(' ');
        _space = false;
        foreach (var mark in _openMarks)
            mark.Start = mark.Start < 0 ? _text.Length : mark.Start;
        if (_anchor is not null)
        {
            _linkLength++;
            if (_anchorStart < 0)
                _anchorStart = _text.Length;
        }

        _text.Append(c);
    }

    /// <summary>Zero-width and control characters take no place on the page.</summary>
    private static bool IsShown(char c) => c switch
    {
        '\u200b' or '\u200c' or '\u200e' or '\u200f' or '\ufeff' or '\u00ad' or '\u2060' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => false,
        _ => true,
    };

    /// <summary>Between two of these a line break of the source is no space.</summary>
    private static bool IsWide(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uff60' or '“' or '”' or '—' or '…';

    /// <summary>An embedded chart of a share is no photo: it only says which share.</summary>
    private void AddImage(HtmlNode node)
    {
        var link = node.SelfAndAncestors().FirstOrDefault(outer => ReferenceEquals(outer.Tag, Tag.Anchor));
        var named = SecurityMarkup.Of(node);
        if (_hidden == 0 && named is null && (link is null || SecurityMarkup.Of(link) is null))
            _images.Add(new PageImage(node, link, _lines.Count + (_text.Length > 0 ? 1 : 0)));
        if (named is { } share)
            _securities.Add(new SecurityLink(share.Security, _lines.Count, _text.Length, 0, share.Evidence));
    }

    private void EndSecurity()
    {
        var (security, start, evidence) = _openSecurities[^1];
        _openSecurities.RemoveAt(_openSecurities.Count - 1);
        // A block inside the link has ended the line it started on: the place is then the line's end.
        var within = start <= _text.Length ? start : 0;
        var length = _text.Length - within;
        while (length > 0 && _text[within] == ' ')
            (within, length) = (within + 1, length - 1);
        _securities.Add(new SecurityLink(security, _lines.Count, within, length, evidence));
    }

    private void EndMark(OpenMark mark)
    {
        if (mark.Start >= 0 && _text.Length > mark.Start)
            _marks.Add(new LineMark(mark.Start, _text.Length - mark.Start, mark.Kind, null));
        mark.Start = -1;
    }

    private void EndAnchor()
    {
        if (_anchor is not null && _anchorStart >= 0 && _text.Length > _anchorStart)
            _marks.Add(new LineMark(_anchorStart, _text.Length - _anchorStart, MarkKind.Link, _anchor));
        _anchor = null;
        _anchorStart = -1;
    }

    private void EndLine(bool afterBreak)
    {
        EndAnchor();
        for (var i = _openMarks.Count - 1; i >= 0; i--)
            EndMark(_openMarks[i]);
        if (_text.Length > 0)
        {
            _lines.Add(new TextLine(_lines.Count, _text.ToString(), _block!)
            {
                Marks = _marks.Count == 0 ? [] : [.. _marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length)],
                Seams = _seams.Count == 0 ? [] : [.. _seams],
                Pieces = _pieces.Count == 0 ? [] : [.. _pieces],
                LinkLength = _linkLength,
                Hidden = _hidden > 0,
                Indented = _blanks >= 2,
                AfterBreak = _afterBreak,
            });
            _text.Clear();
            _afterBreak = afterBreak;
        }
        else
        {
            _afterBreak &= afterBreak;
        }

        _marks.Clear();
        _seams.Clear();
        _pieces.Clear();
        (_linkLength, _blanks) = (0, 0);
        _space = false;
    }

    private static bool IsHidden(HtmlNode node)
    {
        if (node.Has("hidden"))
            return true;
        var style = node.Written("style");
        return style.Length > 0
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class OpenMark(MarkKind kind)
    {
        public MarkKind Kind { get; } = kind;

        public int Start { get; set; } = -1;
    }
}
