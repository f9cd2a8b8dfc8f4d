using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;
using Huijian.Facts.Reading.Html;

namespace Huijian.Facts.Reading.Pages;

/// <summary>Related reading: the links under a heading such as 相关阅读, inside the text's region or below it.</summary>
internal static class RelatedLinks
{
    private const int Farthest = 60;
    private const int Most = 20;
    private const int ShortestTitle = 8;

    public static ImmutableArray<Link> Of(PageView view, BodyLines body)
    {
        if (body.Kept.Count == 0)
            return [];
        var links = ImmutableArray.CreateBuilder<Link>();
        var under = false;
        for (var i = body.Kept[0].Number; i < view.Lines.Count && i <= body.Kept[^1].Number + Farthest && links.Count < Most; i++)
        {
            var line = view.Lines[i];
            if (line.LinkShare < 0.5)
                under = FurnitureLine.KindOf(line.Text) == FurnitureKind.Related;
            else if (under)
                links.AddRange(In(view, line).Where(link => links.All(known => known.Title != link.Title)));
        }

        return links.ToImmutable();
    }

    private static IEnumerable<Link> In(PageView view, TextLine line) =>
        from mark in line.Marks
        where mark.Kind == MarkKind.Link && mark.Length >= ShortestTitle
        select new Link(line.Text.Substring(mark.Start, mark.Length), view.Address.Of(mark.Element?["href"]));
}
