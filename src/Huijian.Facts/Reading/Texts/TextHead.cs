using Huijian.Facts.Model;
using Huijian.Facts.Reading.Furniture;

namespace Huijian.Facts.Reading.Texts;

/// <summary>
/// Takes off the lines of a text what stands above its first paragraph: the way through the site, the headline, time, 来源 and writers, and what
/// pages set beside them. Any of them may be missing, and none is made up: a text that opens with its first paragraph has no headline.
/// </summary>
internal sealed class TextHead
{
    /// <summary>A paper's page lists so many headlines at most, and as many lines stand over a text only where it is listed.</summary>
    private const int LongestListing = 80;

    private const int ShortestListing = 5;

    private static readonly char[] Latin = [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(c => !char.IsAsciiDigit(c))];

    /// <summary>A short line that ends so tells what happened and is a headline, no part of a site.</summary>
    private static readonly string[] Happened = ["闭幕", "开幕", "举行", "召开", "开工", "签约", "投产", "启动", "揭牌", "通车", "落户", "收官", "落幕"];

    private readonly List<TextPiece> _lines;

    /// <summary>Lines that stand among those of the head and are text: a second headline, the code over a company's notice.</summary>
    private readonly List<TextPiece> _kept = [];

    private Article _article;
    private int _next;
    private bool _titled;
    private bool _outletLabelled;
    private bool _timeLabelled;

    private TextHead(List<TextPiece> lines, Article article) => (_lines, _article) = (lines, article);

    /// <summary>The article as far as its head tells it; the lines keep what is text. Lines that begin at <paramref name="end"/> or later are not looked into.</summary>
    public static Article Take(List<TextPiece> lines, Article article, int end = int.MaxValue)
    {
        var head = new TextHead(lines, article) { _titled = article.Title is not null };
        while (head._next < lines.Count && lines[head._next].Start < end && head.TakeLine())
        {
        }

        lines.RemoveRange(0, head._next);
        lines.InsertRange(0, head._kept);
        return head._article;
    }

    private TextPiece Line => _lines[_next];

    private string Text => _lines[_next].Text;

    private bool IsLast => _next == _lines.Count - 1;

    /// <summary>Takes the next line if it belongs to the head; false where the text begins.</summary>
    private bool TakeLine()
    {
        if (RecordField.Of(Text) is { } field)
            return TakeField(field);
        if (OriginalTitle.Of(Text) is { } original)
            return TakeOriginal(original);
        if (TakeWay() || TakeTime() || TakeLabels())
            return true;
        if (!IsLast && CaptionLine.Is(Text) && HeadLabels.Near(_lines, _next + 1))
            return Keep();
        if (!IsLast && (IsRepeated() || IsOrnament() || IsEmptyLabel()))
            return Skip();
        if (!IsLast && HeadLabels.IsOfDocument(Text))
            return Skip();
        if (!_titled && (TakeNoticeHead() || TakeSection() || TakeItem() || TakeListing() || TakeFlash() || TakeTitle()))
            return true;
        if (_titled && (TakeSubtitle() || TakeNames()))
            return true;
        // 字号、打印、分享: dropped.
        return !IsLast && Text.Length <= 40 && FurnitureLine.KindOf(Text) is { } kind && kind is not (FurnitureKind.Notice or FurnitureKind.Related) && Skip();
    }

    private bool Skip()
    {
        _next++;
        return true;
    }

    /// <summary>Passes over a line that is text, or a caption, though lines of the head stand below it.</summary>
    private bool Keep()
    {
        _kept.Add(Line);
        return Skip();
    }

    private bool TakeField(RecordField field)
    {
        if (field.Kind == RecordFieldKind.Text)
        {
            // 正文：… opens the text, be it in the same line.
            if (field.Value.Length > 0)
                _lines[_next] = Line with { Text = field.Value };
            else
                _next++;
            return false;
        }

        if (field.Kind == RecordFieldKind.Title)
            (_article, _titled) = (_article with { Title = _article.Title ?? TitleLine.WithoutTail(field.Value) }, true);
        else
            _article = _article with { Address = _article.Address ?? field.Address };
        return Skip();
    }

    /// <summary>（原标题：…） stands for the headline where no other does.</summary>
    private bool TakeOriginal(OriginalTitle original)
    {
        if (!_titled)
            (_article, _titled) = (_article with { Title = original.Title }, true);
        if (original.End == Text.Length)
            return Skip();
        _lines[_next] = Line with { Text = Text[original.End..].TrimStart() };
        return true;
    }

    /// <summary>The site's menu, the way to the page, the page of a paper.</summary>
    private bool TakeWay()
    {
        if (IsLast)
            return false;
        if (Waymarks.IsMenu(Text) || Waymarks.IsHome(Text))
            return Skip();
        if (Waymarks.PaperPage(Text) is { } paper)
        {
            _article = _article with { Published = _article.Published ?? StatedTimes.First(Text)?.Time, Outlet = _article.Outlet ?? (paper.Length > 0 ? paper : null) };
            return Skip();
        }

        if (ClosingSource.Paper(Text) is { } printed)
        {
            _article = _article with { Published = _article.Published ?? StatedTimes.First(Text)?.Time, Outlet = _article.Outlet ?? printed };
            return Skip();
        }

        var below = _lines.Skip(_next + 1).Take(3).Select(line => line.Text);
        if (!_article.Channel.IsEmpty || Waymarks.Breadcrumb(Text, below) is not { } channel)
            return false;
        // 某某网⏎某某网 > 要闻⏎headline: what stood over the way was the site's, and so was the day of whoever looked.
        if (_titled && IsOfSite())
            (_titled, _article) = (false, _article with { Title = null, Published = _timeLabelled ? _article.Published : null, Outlet = _outletLabelled ? _article.Outlet : null });
        _article = _article with { Channel = channel };
        return Skip();
    }

    /// <summary>Below the way stands another headline, with time or outlet under it, and not the one above once more.</summary>
    private bool IsOfSite()
    {
        var at = _next + 1;
        while (at < _lines.Count - 2 && (HeadLabels.Announce(_lines[at].Text) || FurnitureLine.KindOf(_lines[at].Text) == FurnitureKind.Tool))
            at++;
        return at < _lines.Count - 1 && !TitleLine.Same(_lines[at].Text, _article.Title ?? "") && TitleLine.IsOverLabels(_lines, at);
    }

    private bool TakeTime()
    {
        if (DayBadge() is { } day)
        {
            _article = _article with { Published = _article.Published ?? day };
            _next += 2;
            return true;
        }

        if (CreditLine.Of(Text) is not { } credit)
            return false;
        var labels = HeadLabels.Of(Text);
        return TakeAll(labels with { Outlet = labels.Outlet ?? (_outletLabelled ? null : credit.Outlet), Names = credit.Names }, labels.Outlet is not null);
    }

    /// <summary>What a label names wins over what only stands there.</summary>
    private bool TakeAll(HeadLabels labels, bool outletLabelled)
    {
        var timed = labels is { TimeLabelled: true, Time: not null } && !_timeLabelled;
        var sourced = outletLabelled && !_outletLabelled;
        _article = _article with
        {
            Published = timed ? labels.Time : _article.Published ?? labels.Time,
            Outlet = sourced ? labels.Outlet : _article.Outlet ?? labels.Outlet,
            Byline = _article.Byline.IsEmpty ? labels.Names : _article.Byline,
        };
        _timeLabelled |= timed;
        _outletLabelled |= sourced;
        return Skip();
    }

    /// <summary>A date set as a badge over two lines: 「01.08」 and 「2025」, or the year first, or 「08」 over 「2025-01」.</summary>
    private NewsTime? DayBadge()
    {
        if (_lines.Count - _next < 3 || Text.Length > 7 || _lines[_next + 1].Text.Length > 7)
            return null;
        // 08 over 2019-11
        if (Text.Length <= 2 && Text.All(char.IsAsciiDigit) && _lines[_next + 1].Text is { Length: 7 } month && month.Take(4).All(char.IsAsciiDigit))
            return MachineTime.Read($"{month}-{Text}");
        var (first, second) = (Text.TrimEnd('年', '日'), _lines[_next + 1].Text.TrimEnd('年', '日'));
        if (first.Length == 4 && first.All(char.IsAsciiDigit))
            (first, second) = (second, first);
        return second.Length == 4 && second.All(char.IsAsciiDigit) ? MachineTime.Read($"{second}-{first.Replace('.', '-').Replace('/', '-').Replace('月', '-')}") : null;
    }

    /// <summary>Time, 来源, 作者 and what pages set beside them.</summary>
    private bool TakeLabels()
    {
        if (!HeadLabels.Are(Text))
            return TakeOutlet();
        // 今天是2018年12月28日: the day of whoever looked.
        if (Text.StartsWith("今天", StringComparison.Ordinal))
            return Skip();
        var labels = HeadLabels.Of(Text);
        return TakeAll(labels, labels.Outlet is not null);
    }

    /// <summary>The site's own name in a line beside that of the time, and the name below 来源：.</summary>
    private bool TakeOutlet()
    {
        if (IsLast || Text.Length > 12 || !OutletNames.LooksLikeOne(Text))
            return false;
        var announced = _next > 0 && HeadLabels.Announce(_lines[_next - 1].Text, LabelKind.Outlet);
        if (!announced && !IsTime(_next + 1) && !(_titled && _next > 0 && IsTime(_next - 1)))
            return false;
        _article = _article with { Outlet = _article.Outlet ?? Text };
        _outletLabelled |= announced;
        return Skip();
    }

    /// <summary>The line is a time and nothing else.</summary>
    private bool IsTime(int at) =>
        at < _lines.Count && StatedTimes.First(_lines[at].Text) is { Start: <= 1 } time && _lines[at].Text.Length - time.End <= 4;

    /// <summary>The headline once more, as pages with a way above it or a printed form have it.</summary>
    private bool IsRepeated() =>
        _titled && _article.Title is { Length: >= 4 } title && Text.Length <= title.Length + 20
        && TitleLine.Same(Text, title);

    /// <summary>A stroke or a square that the page drew.</summary>
    private bool IsOrnament() => Text.Length <= 80 && !Text.Any(char.IsLetterOrDigit);

    /// <summary>作者： without a name.</summary>
    private bool IsEmptyLabel() => HeadLabels.Announce(Text);

    /// <summary>
    /// The lines above the headline of a company's notice: 证券代码：…　证券简称：…, then the company's name. They are text.
    /// </summary>
    private bool TakeNoticeHead()
    {
        if (IsLast || !(TitleLine.IsCodes(Text) || (TitleLine.IsCompany(Text) && TitleLine.OpensNotice(_lines[_next + 1].Text))))
            return false;
        return Keep();
    }

    /// <summary>要闻, 政府信息公开: the part of the site over the headline, known by its name or by a headline that stands apart from it, above time and outlet.</summary>
    private bool TakeSection()
    {
        if (_next + 2 >= _lines.Count || Text.Length > 24)
            return false;
        // 新闻动态 NEWS, and the paper's name over its page.
        var chinese = Text.TrimEnd(Latin).TrimStart(Latin);
        if (chinese.Length == 0 || FurnitureLine.KindOf(chinese) == FurnitureKind.Section || (Text.Length <= 12 && Waymarks.PaperPage(_lines[_next + 1].Text) is not null))
            return Skip();
        // 报 纸, 搜索: a word of the menu.
        if (Text.Count(char.IsLetter) <= 3 && Text.Count(char.IsLetter) == Text.Count(c => c is not (' ' or '\u3000')))
            return Skip();
        if (Text.Length > 12 || !Text.All(char.IsLetterOrDigit) || Happened.Any(done => Text.EndsWith(done, StringComparison.Ordinal)))
            return false;
        var below = _lines[_next + 1];
        if (IsLabelled(below.Text))
            return false;
        if (TitleLine.IsOverLabels(_lines, _next + 1) && (Waymarks.IsSection(Text) || IsSitesOwn()))
            return Skip();
        return below.AfterBlank && below.Text.Length >= 8 && below.Text.Length > Text.Length && !TitleLine.IsSubtitle(below.Text)
            && TitleLine.Is(_lines, _next + 1) && HeadLabels.Near(_lines, _next + 2) && Skip();
    }

    /// <summary>Time, 来源 or 作者, with labels or without.</summary>
    private static bool IsLabelled(string line) => HeadLabels.Are(line) || CreditLine.Of(line) is not null;

    /// <summary>某某新闻网⏎headline⏎2017-11-19　来源：某某新闻网: the site's name over the headline, and again below it.</summary>
    private bool IsSitesOwn() =>
        OutletNames.LooksLikeOne(Text) && _lines.Skip(_next + 2).Take(2).Any(line => IsLabelled(line.Text) && line.Text.Contains(Text, StringComparison.Ordinal));

    /// <summary>• 一周排行: an item of a list over the headline.</summary>
    private bool TakeItem() =>
        !IsLast && Text.Length <= 40 && Trimming.HasBullet(Text) && !Text.Contains('。', StringComparison.Ordinal) && Skip();

    /// <summary>
    /// The headlines of a paper's page, one of which stands again right above the text: 第01版 …, 甲, 乙, 丙, 上一期 下一期, 乙, and then the text.
    /// </summary>
    private bool TakeListing()
    {
        var text = _lines.FindIndex(_next, Math.Min(LongestListing, _lines.Count - _next), line => line.Text.Contains('。', StringComparison.Ordinal));
        if (text - _next < ShortestListing || _lines[_next..text].Exists(line => HeadLabels.Are(line.Text)))
            return false;
        for (var at = text - 1; at > _next + 1; at--)
        {
            var again = at;
            var first = _lines.FindIndex(_next, at - _next, line => TitleLine.Same(line.Text, _lines[again].Text));
            if (first < 0)
                continue;
            // A headline of two lines stands so both times.
            var two = first > _next && first + 1 < at && !_lines[first].AfterBlank && TitleLine.Same(_lines[first - 1].Text, _lines[at - 1].Text);
            _article = _article with { Title = two ? $"{_lines[first - 1].Text} {_lines[first].Text}" : TitleLine.WithoutTail(_lines[at].Text) };
            (_titled, _next) = (true, at + 1);
            return true;
        }

        return false;
    }

    /// <summary>【外长同某国国务卿通话】6月14日，…: a flash whose headline opens its only paragraph.</summary>
    private bool TakeFlash()
    {
        var close = Text[0] == '【' ? Text.IndexOf('】', StringComparison.Ordinal) : -1;
        if (close is < 8 or > 80 || close > Text.Length - 20 || !TitleLine.IsFlash(Text[1..close]))
            return false;
        (_article, _titled) = (_article with { Title = Text[1..close] }, true);
        _lines[_next] = Line with { Text = Text[(close + 1)..].TrimStart() };
        return true;
    }

    private bool TakeTitle()
    {
        if (TitleLine.Split(Text) is { } split)
        {
            // 「…签署协议 2022-11-18 16:11 …」: what the page set over several lines stands in one.
            var (line, parts) = (Line, split.Where(part => part.Length > 0).ToList());
            _lines.RemoveAt(_next);
            _lines.InsertRange(_next, parts.Select((part, number) => line with { Text = part, AfterBlank = number > 0 || line.AfterBlank, Indented = number > 1 || line.Indented }));
        }

        if (!TitleLine.Is(_lines, _next))
            return false;
        var whole = _next + 2 < _lines.Count && TitleLine.IsIntroduction(Text) && !_lines[_next + 1].AfterBlank && _lines[_next + 1].Text.Length <= 40 && TitleLine.Is(_lines, _next + 1);
        (_article, _titled) = (_article with { Title = whole ? $"{Text} {_lines[_next + 1].Text}" : TitleLine.WithoutTail(Text) }, true);
        _next += whole ? 2 : 1;
        return true;
    }

    /// <summary>王某 李某: the writers below the headline, without a word that says so.</summary>
    private bool TakeNames()
    {
        if (IsLast || Text.Length > 24 || !_article.Byline.IsEmpty || Credits.Bare(Text) is not { IsEmpty: false } names)
            return false;
        // One word alone may be a headline's second line, unless time or outlet stand below it.
        if (names.Length == 1 && !IsTime(_next + 1) && !HeadLabels.Near(_lines, _next + 1) && !OutletNames.LooksLikeOne(_lines[_next + 1].Text))
            return false;
        _article = _article with { Byline = names };
        return Skip();
    }

    /// <summary>Every line of the head stands apart from the next, so that an empty line tells nothing.</summary>
    private bool IsSpaced() => _next > 0 && Text.Length >= 8 && _lines[_next - 1].AfterBlank && Line.AfterBlank && _lines[_next + 1].AfterBlank;

    /// <summary>A second headline: time and outlet may stand below it; it belongs to the text.</summary>
    private bool TakeSubtitle()
    {
        if (_kept.Exists(line => line.Start >= 0 && TitleLine.IsSubtitle(line.Text)) || IsLast || !(TitleLine.IsSubtitle(Text) || TitleLine.IsSecond(IsSpaced() ? Line with { AfterBlank = false } : Line, _lines[_next + 1].Text)))
            return false;
        return Keep();
    }
}
