using System.Text;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>An article on its way into the record, with everything that can be worked out without looking at the record.</summary>
internal sealed class IncomingArticle
{
    private IncomingArticle(Article article, ArticleFacts facts, Gazetteer gazetteer, LooseFolding folding)
    {
        Article = article;
        Facts = facts;
        Telling = Telling.Of(article, facts, gazetteer, folding);
        Digest = Ids.Digest(Encoding.UTF8.GetBytes(string.Join('\n', article.Paragraphs.Select(paragraph => paragraph.Text).Prepend(article.Title ?? ""))));
        Content = Packed.Pack(article);
        PackedFacts = Packed.Pack(facts);
        TextAnchors = Telling.Text.Anchors;
        Keys = [.. Telling.Keys.Select(Anchors.KeyOf)];
        Title = Grams.Runs(folding.Fold(article.Title ?? ""));
        Body = string.Join(' ', article.Paragraphs.Select(paragraph => Grams.Runs(folding.Fold(paragraph.Text))));
        Names = string.Join(' ', facts.Bodies
            .SelectMany(body => new[] { body.Full, gazetteer.Body(body.Full ?? body.Name)?.Full })
            .OfType<string>()
            .Distinct()
            .Select(name => Grams.Runs(folding.Fold(name))));
    }

    public Article Article { get; }

    public ArticleFacts Facts { get; }

    public Telling Telling { get; }

    /// <summary>A digest of headline and text: another digest at the same address is another revision.</summary>
    public string Digest { get; }

    public byte[] Content { get; }

    public byte[] PackedFacts { get; }

    public IReadOnlyList<long> TextAnchors { get; }

    public IReadOnlyList<long> Keys { get; }

    /// <summary>Headline, text and names of bodies as they go into the full-text index.</summary>
    public string Title { get; }

    public string Body { get; }

    public string Names { get; }

    public static IncomingArticle Of(Article article, ArticleFacts facts, Gazetteer gazetteer, LooseFolding folding) => new(article, facts, gazetteer, folding);

    public IndexedText Indexed(long number, IndexedText? was) => new(number, Title, Body, Names, was);
}
