using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>
/// Finds the part of a page that holds the article: the block whose own paragraphs carry the most prose, with the
/// siblings that carry on with it.
/// </summary>
internal sealed class BodyFinder
{
    private readonly PageView _view;
    private readonly double[] _weights;
    private readonly Dictionary<HtmlNode, Block> _blocks = [];

    private BodyFinder(PageView view, TextLine? title)
    {
        _view = view;
        // What stands above the headline is seldom the article's text.
        _weights = [.. view.Lines.Select(line => line.Hidden ? 0 : view.WeightOf(line) * (title is not null && line.Number < title.Number ? 0.3 : 1) * (StandsBeside(line.Block) ? 0.1 : 1))];
    }

    /// <summary>Looks below the headline first. Gives the numbers of the first line of the body's region and of the line after its last; null if the page has no prose.</summary>
    public static Region? Find(PageView view, TextLine? title) => new BodyFinder(view, title).Find();

    private Region? Find()
    {
        AddUp();
        HtmlNode? best = null;
        var bestScore = 0.0;
        foreach (var (node, block) in _blocks)
        {
            var score = ScoreOf(node, block);
            if (score > bestScore)
                (best, bestScore) = (node, score);
        }

        return best is null ? null : Grown(best);
    }

    private readonly Dictionary<HtmlNode, bool> _besides = [];

    /// <summary>In a part that by its name is no article: comments, recommendations.</summary>
    private bool StandsBeside(HtmlNode node)
    {
        if (_besides.TryGetValue(node, out var known))
            return known;
        var beside = (_view.Regions.IsBeside(node) && !_view.Regions.IsArticle(node)) || (node.Parent is { } parent && StandsBeside(parent));
        return _besides[node] = beside;
    }

    /// <summary>Every line adds to the block that holds it, and less to the blocks around that one.</summary>
    private void AddUp()
    {
        foreach (var line in _view.Lines)
        {
            var node = line.Block;
            var weight = _weights[line.Number];
            var share = 1.0;
            var inner = true;
            for (; node is not null; node = node.Parent)
            {
                if (!_blocks.TryGetValue(node, out var block))
                    _blocks[node] = block = new Block(line.Number);
                block.Last = line.Number;
                block.Prose += weight;
                block.Length += line.Text.Length;
                block.Links += line.LinkLength;
                if (inner && IsParagraph(node))
                    continue;
                inner = false;
                block.Score += weight * share;
                share *= 0.45;
            }
        }
    }

    private static bool IsParagraph(HtmlNode node) => node.Tag.Name is "p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "section" or "dd" or "ul" or "ol";

    private double ScoreOf(HtmlNode node, Block block)
    {
        if (block.Score <= 0)
            return 0;
        var score = block.Score * (1 - Math.Min(0.9, (double)block.Links / Math.Max(1, block.Length)));
        return _view.Regions.IsArticle(node) ? score * 1.2 : score;
    }

    /// <summary>An article cut into several blocks: the siblings that read like it belong to it.</summary>
    private Region Grown(HtmlNode best)
    {
        var block = _blocks[best];
        var (first, last) = (block.First, block.Last);
        var node = best;
        for (var level = 0; level < 3 && node.Parent is { } parent; level++, node = parent)
        {
            if (!_blocks.TryGetValue(parent, out var outer) || outer.Prose <= _blocks[node].Prose)
                continue;
            foreach (var sibling in parent.Children)
            {
                if (ReferenceEquals(sibling, node) || !_blocks.TryGetValue(sibling, out var part) || !CarriesOn(sibling, part, node, block))
                    continue;
                first = Math.Min(first, part.First);
                last = Math.Max(last, part.Last);
            }
        }

        return new Region(best, first, last + 1);
    }

    private bool CarriesOn(HtmlNode sibling, Block part, HtmlNode node, Block body)
    {
        if (FurnitureLine.KindOf(_view.Lines[part.First].Text) is FurnitureKind.Related or FurnitureKind.Comments)
            return false;
        if (part.Prose <= 0 || _view.Regions.IsBeside(sibling) || (double)part.Links / Math.Max(1, part.Length) > 0.2)
            return false;
        var alike = ReferenceEquals(sibling.Tag, node.Tag) && _view.Regions.NameOf(sibling) == _view.Regions.NameOf(node);
        var near = Math.Abs(part.First - body.Last) <= 4 || Math.Abs(body.First - part.Last) <= 4;
        return (alike && part.Prose > body.Prose * 0.1) || (near && part.Prose > body.Prose * 0.25);
    }

    private sealed class Block(int first)
    {
        public int First { get; } = first;

        public int Last { get; set; } = first;

        public double Prose { get; set; }

        public double Score { get; set; }

        public int Length { get; set; }

        public int Links { get; set; }
    }
}
