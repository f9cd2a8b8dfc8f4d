using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>An article from the JSON in which it is kept.</summary>
internal static class KeptArticle
{
    public static Article Read(ReadOnlySpan<byte> json)
    {
        var kept = new KeptReader(json);
        string? file = null, title = null, outlet = null, permalink = null;
        Uri? address = null, nextPage = null;
        NewsTime? published = null;
        Dateline? dateline = null;
        ImmutableArray<string> byline = [], channel = [], categories = [], tags = [], notices = [];
        ImmutableArray<Paragraph> paragraphs = [];
        ImmutableArray<Photo> photos = [];
        ImmutableArray<Link> related = [];
        ImmutableArray<LinkedSecurity> securities = [];
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "File": file = kept.Words(); break;
                case "Address": address = kept.Address(); break;
                case "Title": title = kept.Words(); break;
                case "Outlet": outlet = kept.Words(); break;
                case "Published": published = Published(ref kept); break;
                case "Byline": byline = kept.Many(Words); break;
                case "Dateline": dateline = Dateline(ref kept); break;
                case "Channel": channel = kept.Many(Words); break;
                case "Categories": categories = kept.Many(Words); break;
                case "Tags": tags = kept.Many(Words); break;
                case "Permalink": permalink = kept.Words(); break;
                case "Paragraphs": paragraphs = kept.Many(Paragraph); break;
                case "Photos": photos = kept.Many(Photo); break;
                case "Related": related = kept.Many(Link); break;
                case "Notices": notices = kept.Many(Words); break;
                case "Securities": securities = kept.Many(Linked); break;
                case "NextPage": nextPage = kept.Address(); break;
                default: kept.Pass(); break;
            }
        }

        return new Article
        {
            File = KeptReader.Given(file),
            Address = address,
            Title = title,
            Outlet = outlet,
            Published = published,
            Byline = byline,
            Dateline = dateline,
            Channel = channel,
            Categories = categories,
            Tags = tags,
            Permalink = permalink,
            Paragraphs = paragraphs,
            Photos = photos,
            Related = related,
            Notices = notices,
            Securities = securities,
            NextPage = nextPage,
        };
    }

    /// <summary>A share: its code and where it is listed.</summary>
    internal static Security Security(ref KeptReader kept)
    {
        string? code = null;
        var market = default(Market);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Code": code = kept.Words(); break;
                case "Market": market = kept.Kind<Market>(); break;
                default: kept.Pass(); break;
            }
        }

        return new Security(KeptReader.Given(code), market);
    }

    private static string Words(ref KeptReader kept) => kept.Words();

    private static NewsTime Published(ref KeptReader kept)
    {
        var at = default(DateTimeOffset);
        var precision = default(TimePrecision);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "At": at = kept.Time(); break;
                case "Precision": precision = kept.Kind<TimePrecision>(); break;
                default: kept.Pass(); break;
            }
        }

        return new NewsTime(at, precision);
    }

    private static Dateline Dateline(ref KeptReader kept)
    {
        string? words = null, agency = null, place = null;
        PartialDate? date = null;
        var span = default(TextSpan);
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Words": words = kept.Words(); break;
                case "Agency": agency = kept.Words(); break;
                case "Place": place = kept.Words(); break;
                case "Date": date = kept.Date(); break;
                case "Span": span = kept.Span(); break;
                default: kept.Pass(); break;
            }
        }

        return new Dateline(KeptReader.Given(words), agency, place, date, span);
    }

    private static Paragraph Paragraph(ref KeptReader kept)
    {
        string? text = null;
        var kind = default(ParagraphKind);
        ImmutableArray<Mark> marks = [];
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Text": text = kept.Words(); break;
                case "Kind": kind = kept.Kind<ParagraphKind>(); break;
                case "Marks": marks = kept.Many(Mark); break;
                default: kept.Pass(); break;
            }
        }

        return new Paragraph(KeptReader.Given(text), kind) { Marks = marks };
    }

    private static Mark Mark(ref KeptReader kept)
    {
        var (start, length) = (0, 0);
        var kind = default(MarkKind);
        Uri? target = null;
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Start": start = kept.Whole(); break;
                case "Length": length = kept.Whole(); break;
                case "Kind": kind = kept.Kind<MarkKind>(); break;
                case "Target": target = kept.Address(); break;
                default: kept.Pass(); break;
            }
        }

        return new Mark(start, length, kind, target);
    }

    private static Photo Photo(ref KeptReader kept)
    {
        Uri? address = null;
        string? caption = null, credit = null;
        var after = 0;
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Address": address = kept.Address(); break;
                case "Caption": caption = kept.Words(); break;
                case "Credit": credit = kept.Words(); break;
                case "AfterParagraph": after = kept.Whole(); break;
                default: kept.Pass(); break;
            }
        }

        return new Photo(address, caption, credit, after);
    }

    private static Link Link(ref KeptReader kept)
    {
        string? title = null;
        Uri? address = null;
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Title": title = kept.Words(); break;
                case "Address": address = kept.Address(); break;
                default: kept.Pass(); break;
            }
        }

        return new Link(KeptReader.Given(title), address);
    }

    private static LinkedSecurity Linked(ref KeptReader kept)
    {
        var security = default(Security);
        var span = default(TextSpan);
        string? evidence = null;
        for (var name = kept.Next(); !name.IsEmpty; name = kept.Next())
        {
            switch (name)
            {
                case "Security": security = Security(ref kept); break;
                case "Span": span = kept.Span(); break;
                case "Evidence": evidence = kept.Words(); break;
                default: kept.Pass(); break;
            }
        }

        return new LinkedSecurity(security, span, KeptReader.Given(evidence));
    }
}
