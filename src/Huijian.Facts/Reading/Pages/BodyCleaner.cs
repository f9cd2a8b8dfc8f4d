using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>Goes through the lines of the body's region as a careful person who copies the article by hand, and leaves out what is not its text.</summary>
internal sealed class BodyCleaner(PageView view, Region region, TextLine? title)
{
    private readonly Captions _captions = new(view, region);
    private readonly List<TextLine> _kept = [];
    private readonly List<TextLine> _captionLines = [];
    private readonly List<TextLine> _notices = [];
    private readonly List<TextLine> _dropped = [];
    private readonly Dictionary<HtmlNode, bool> _beside = [];
    private bool _related;
    private HtmlNode? _relatedBlock;
    private bool _afterCaption;

    public BodyLines Clean()
    {
        var lines = view.Lines.Skip(region.First).Take(region.End - region.First).ToList();
        var hidden = lines.Where(line => !line.Hidden).Sum(line => line.Text.Length) < lines.Sum(line => line.Text.Length) / 4;
        var total = lines.Where(line => hidden || !line.Hidden).Sum(view.WeightOf);
        var passed = 0.0;
        foreach (var line in lines)
        {
            if (line.Hidden && !hidden)
                continue;
            var fate = FateOf(line, passed, total);
            if (fate == Fate.End)
            {
                _dropped.Add(line);
                break;
            }

            // What stands above the headline is not what the article has said so far.
            passed += fate == Fate.Keep && line.Number > (title?.Number ?? -1) ? view.WeightOf(line) : 0;
            _afterCaption = fate == Fate.Caption;
            ListFor(fate).Add(fate == Fate.Keep ? WithoutEditor(WithoutClosingLink(line)) : line);
        }

        return new BodyLines(Trimmed(), _captionLines, _notices, _dropped);
    }

    private enum Fate
    {
        Keep,
        Caption,
        Notice,
        Drop,
        End,
    }

    /// <summary>……。返回某网，查看更多: a link of the page that clings to the last sentence.</summary>
    private static TextLine WithoutClosingLink(TextLine line)
    {
        if (line.Marks is not [.., { Kind: MarkKind.Link } link] || link.Start == 0 || link.Start + link.Length < line.Text.Length)
            return line;
        var cut = line.Marks.Where(mark => mark.Kind == MarkKind.Link && FurnitureLine.KindOf(line.Text[mark.Start..]) is not null).Select(mark => mark.Start).DefaultIfEmpty(line.Text.Length).Min();
        return cut == line.Text.Length ? line : line.Cut(cut);
    }

    /// <summary>……。（編輯：某某）1130520: the bracket that names the editor, and the number of the dispatch.</summary>
    private static TextLine WithoutEditor(TextLine line)
    {
        var close = line.Text.LastIndexOfAny(['）', ')', '】', ']']);
        var open = close < Math.Max(0, line.Text.Length - 9) ? -1 : line.Text.LastIndexOfAny(['（', '(', '【', '['], close);
        if (open <= 0 || close - open > 40 || line.Text.AsSpan(close + 1).Trim().ContainsAnyExceptInRange('0', '9'))
            return line;
        return FurnitureLine.KindOf(line.Text[open..(close + 1)]) == FurnitureKind.Editor ? line.Cut(open) : line;
    }

    private List<TextLine> ListFor(Fate fate) => fate switch
    {
        Fate.Keep => _kept,
        Fate.Caption => _captionLines,
        Fate.Notice => _notices,
        _ => _dropped,
    };

    private Fate FateOf(TextLine line, double passed, double total)
    {
        if (IsTitle(line) || IsBeside(line))
            return Fate.Drop;
        if (_captions.IsCaption(line, _afterCaption))
            return Fate.Caption;
        var kind = FurnitureLine.KindOf(line.Text);
        if (kind is { } furniture)
        {
            _relatedBlock = furniture == FurnitureKind.Related ? BlockOfRelated(line) : _relatedBlock;
            return FateOf(furniture, passed, total);
        }

        if (line.LinkShare > 0.85 && !(Prose.EndsSentence(line.Text) && !_related))
            return Fate.Drop;
        if (_related)
        {
            // Prose after a block of related reading is the article going on.
            if (view.WeightOf(line) == 0 || (line.Text.Length < 40 && !GoesOn(line)))
                return Fate.Drop;
            _related = false;
        }

        if (line.Text.All(c => !char.IsLetterOrDigit(c)) && line.Text.Length < 4)
            return Fate.Drop;
        return IsCreditLine(line) || IsLabelLine(line) || (passed < total * 0.1 && CreditLine.Of(HeadZone.Spaced(line)) is not null) || (passed == 0 && IsHeadLine(line)) ? Fate.Drop : Fate.Keep;
    }

    /// <summary>The block that holds a heading and the links under it.</summary>
    private HtmlNode? BlockOfRelated(TextLine heading) =>
        heading.Number + 1 < view.Lines.Count && view.Lines[heading.Number + 1].Block.IsWithin(heading.Block) ? heading.Block : heading.Block.Parent;

    /// <summary>A short paragraph beside those kept and outside the block of related reading is the article's; within that block it may tell of another.</summary>
    private bool GoesOn(TextLine line) =>
        _kept.Count > 0 && line.LinkLength == 0 && ReferenceEquals(line.Block.Parent, _kept[^1].Block.Parent) && _relatedBlock is { } related && !line.Block.IsWithin(related);

    private Fate FateOf(FurnitureKind kind, double passed, double total)
    {
        switch (kind)
        {
            case FurnitureKind.Editor when passed > total * 0.6 && passed > 0:
            case FurnitureKind.Comments when passed > 0:
                return Fate.End;
            case FurnitureKind.Related:
                _related = true;
                return Fate.Drop;
            case FurnitureKind.Notice:
                return Fate.Notice;
            default:
                return Fate.Drop;
        }
    }

    private bool IsTitle(TextLine line) =>
        title is not null && line.Text.Length <= title.Text.Length + 2 && Headlines.Fold(line.Text) == Headlines.Fold(title.Text);

    /// <summary>A part of the region that by its name is share buttons, related reading and the like; not one that holds most of the text.</summary>
    private bool IsBeside(TextLine line)
    {
        for (var node = line.Block; node is not null && !ReferenceEquals(node, region.Block); node = node.Parent)
        {
            if (region.Block.IsWithin(node))
                return false;
            if (!_beside.TryGetValue(node, out var beside))
            {
                beside = view.Regions.IsBeside(node) && !HoldsMuch(node);
                _beside[node] = beside;
            }

            if (beside)
                return true;
        }

        return false;
    }

    private bool HoldsMuch(HtmlNode node)
    {
        var (inside, all) = (0.0, 0.0);
        for (var i = region.First; i < region.End; i++)
        {
            var weight = view.WeightOf(view.Lines[i]);
            all += weight;
            if (weight > 0 && view.Lines[i].Block.IsWithin(node))
                inside += weight;
        }

        return inside > all * 0.3;
    }

    /// <summary>本报记者 王某, □ 记者 李某, 文/张某: a line that only names who wrote it.</summary>
    private static bool IsCreditLine(TextLine line)
    {
        var text = line.Text;
        if (text.Length > 45 || Prose.EndsSentence(text))
            return false;
        if (Credits.In(text).Length > 0)
            return !text.Contains('：', StringComparison.Ordinal) || Labels.In(text, line.Seams).Any(label => label.Kind == LabelKind.Writer) || text.Contains("记者", StringComparison.Ordinal);
        return text[0] is '（' or '(' && text[^1] is '）' or ')' && Credits.Bare(text[1..^1]).Length > 0;
    }

    /// <summary>Before the first paragraph, any line that states the time or labels an outlet.</summary>
    private static bool IsHeadLine(TextLine line) =>
        line.Text.Length <= 100 && !Prose.EndsSentence(line.Text)
        && (StatedTimes.First(line.Text) is { Time.Precision: not TimePrecision.Day } || Labels.In(line.Text, line.Seams).Any(label => label.Kind == LabelKind.Outlet));

    /// <summary>来源：某某日报, 发布时间：…, and the time alone.</summary>
    private static bool IsLabelLine(TextLine line)
    {
        if (line.Text.Length > 60 || Prose.EndsSentence(line.Text))
            return false;
        if (ClosingSource.Of(line.Text) is { Start: 0 })
            return true;
        var labels = Labels.In(line.Text, line.Seams);
        if (labels.Length > 0 && labels[0].Start <= 2 && labels[0].Kind is LabelKind.Outlet or LabelKind.Time)
            return true;
        return StatedTimes.First(line.Text) is { Start: <= 1 } time && time.Time.Precision != TimePrecision.Day && line.Text.Length - time.End < 12;
    }

    /// <summary>Takes off what is left at both ends: what stands over the line of the time, short lines of links and labels.</summary>
    private List<TextLine> Trimmed()
    {
        var (first, end) = (0, _kept.Count);
        var firstProse = _kept.Find(line => view.WeightOf(line) > 0)?.Number ?? 0;
        var labels = _dropped.Where(line => line.Number < firstProse && StatedTimes.First(line.Text) is { Time.Precision: not TimePrecision.Day }).Select(line => line.Number).DefaultIfEmpty(-1).Max();
        while (first < end && _kept[first].Number < labels)
            first++;

        // Market lines, a menu, a slogan over the headline, where the region is the whole page.
        var over = _kept.TakeWhile(line => line.Number < (title?.Number ?? -1)).ToList();
        if (title?.Block.Tag.Heading == 1 && over.Sum(view.WeightOf) < _kept.Sum(view.WeightOf) * 0.35)
            first = Math.Max(first, over.Count);
        while (first < end && (_kept[first].LinkShare > 0.5 || (_kept[first].Text.Length <= 16 && OutletNames.LooksLikeOne(_kept[first].Text))))
            first++;
        while (end > first && _kept[end - 1].LinkShare > 0.5)
            end--;
        _dropped.AddRange(_kept.Take(first));
        _dropped.AddRange(_kept.Skip(end));
        return _kept.GetRange(first, end - first);
    }
}
