using System.Buffers;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>Names that are no Chinese ones: written with dots, in Latin letters, or by the sounds that transcriptions use. Every reading gives the end (excluded) of the name that begins at a position, or 0.</summary>
internal sealed class ForeignNames(Ground ground, NameReader names)
{
    private const int LongestForeign = 8;

    /// <summary>Latin letters of one part; Chinese characters are <see cref="LongestForeign"/>.</summary>
    private const int LongestPart = 12;

    /// <summary>Characters that end a foreign name even before a verb: 纽兰都曾公开声称.</summary>
    private static readonly SearchValues<char> After = SearchValues.Create("曾称都均将也还已就并于说及和与同在的了对则");

    /// <summary>保罗·拉文, 斯琴高娃·那日苏, 史蒂夫·乔布斯: two parts or more with dots between them. 0 if none begins here.</summary>
    public int Dotted(int start, bool behindTitle = false)
    {
        if (!ground.Text.AsSpan(start, Math.Min(LongestPart + 1, ground.Text.Length - start)).ContainsAny('·', '-') || ground.WordAt(start, TermKind.Country) is { Length: >= 3 })
            return 0;
        var i = start;
        for (var part = 0; ; part++)
        {
            var from = i;
            while (Ground.IsHan(ground[i]) && i - from < LongestForeign && !(i > from && EndsPart(i, from)))
                i++;
            if (i == from)
            {
                while (Ground.IsLatin(ground[i]) && i - from < LongestPart)
                    i++;
            }

            if (i == from || (part == 0 && !Sounding(from, i)))
                return 0;
            if (!Joins(i))
                return part == 0 || NamesAThing(i) ? 0 : i;
            i++;
        }

        // “图帕斯·卡拉里”星
        bool NamesAThing(int end) => start > 0 && ground[start - 1] == '“' && ground[end] == '”' && ground[end + 1] is '号' or '星' or '舰' or '级' or '奖' or '杯';

        // 冈萨雷斯-奥莱切亚
        bool Joins(int at) => ground[at] == '·' || (ground[at] == '-' && at > start && NameReader.IsSound(ground[at - 1]) && NameReader.IsSound(ground[at + 1]));

        // 习近平致电鲍勃·卡达埃
        bool HoldsWord(int from, int to)
        {
            for (var j = from + 1; j < to; j++)
            {
                if (ground.Hits.At(j, TermKind.Verb | TermKind.Title | TermKind.BodyTail | TermKind.Place | TermKind.Common | TermKind.Everyday) is not null
                    || (!NameReader.IsSound(ground.Text[j]) && ground.Hits.At(j, TermKind.Cut | TermKind.Link) is not null))
                {
                    return true;
                }
            }

            return false;
        }

        // Before a dot everything belongs to the name; behind the last dot a verb or a character that writes no foreign sound ends it.
        bool EndsPart(int at, int from)
        {
            for (var dot = at; dot < at + LongestForeign; dot++)
            {
                if (Joins(dot))
                    return false;
                if (!Ground.IsHan(ground[dot]))
                    break;
            }

            var strength = names.EndStrength(at);
            if (strength >= 3 || After.Contains(ground[at]) || (ground[at] == '因' && names.Opens(at + 1)))
                return true;
            // 库什纳连科
            if (at - from < 2 || NameReader.IsSound(ground[at]) || ground[at] == '连' && ground[at + 1] == '科')
                return false;
            return strength > 0 || names.EndStrength(at + 1) < 3;
        }

        bool Sounding(int from, int to)
        {
            var strange = 0;
            for (var j = from; j < to; j++)
            {
                if (Ground.IsHan(ground[j]) && !NameReader.IsSound(ground[j]))
                    strange++;

                // 总统约翰逊|请劳伦斯·罗克菲尔: a verb of one character joins two people.
                if (j > from + 1 && ground[j] is '请' or '邀' or '问' or '派' or '告' or '说' or '问' or '给' or '被')
                    return false;
            }

            return strange == 0 || (strange == 1 && to - from >= 3) || (behindTitle && to - from >= 3 && strange * 3 <= (to - from) * 2 && Joins(to) && !HoldsWord(from, to)) || ground.Hits.At(from, TermKind.Surname) is not null && to - from <= 2;
        }
    }

    /// <summary>Tim Cook, Siemens behind a title: words in Latin letters that begin with capitals.</summary>
    public int Latin(int start, bool behindTitle)
    {
        var i = start;
        var words = 0;
        while (ground[i] is >= 'A' and <= 'Z' && i - start < 40)
        {
            i++;
            while (Ground.IsLatin(ground[i]) || ground[i] is '\'' or '’' or '-' or '.')
                i++;
            words++;
            if (ground[i] != ' ' || ground[i + 1] is not (>= 'A' and <= 'Z'))
                break;
            i++;
        }

        while (i > start && ground[i - 1] is ' ' or '.')
            i--;
        var shouted = ground.Text.AsSpan(start, i - start).IndexOfAnyInRange('a', 'z') < 0;
        return words >= 2 && !shouted || words == 1 && behindTitle && !shouted && i - start >= 3 ? i : 0;
    }

    /// <summary>罗德里格斯, 古特雷斯: four foreign sounds or more up to a mark or a word, though a Chinese surname stands first.</summary>
    public int Sounds(int start)
    {
        var i = start;
        while (NameReader.IsSound(ground[i]) && i - start < LongestForeign + 2 && (i - start < 2 || names.EndStrength(i) < 2 || (names.EndStrength(i) == 2 && (NameReader.IsSound(ground[i + 1]) || names.EndStrength(i + 1) == 3))))
            i++;
        return i - start >= 4 && names.EndStrength(i) > 0 ? i : 0;
    }

    /// <summary>卢拉, 伊萨亚斯, 内塔尼亚胡: two foreign sounds or more, up to a word; behind four, one character that writes none may stand between.</summary>
    public int Behind(int start)
    {
        var i = start;
        var strange = 0;
        for (; Ground.IsHan(ground[i]) && i - start < LongestForeign + 4; i++)
        {
            if (i - start >= 2 && (OpensUnsounded(i) || (names.EndStrength(i) > 0 && !NameReader.IsSound(ground[i]))))
                return i;
            if (NameReader.IsSound(ground[i]))
                continue;
            if (i - start < 2 || ++strange > 1)
                return 0;
            if (names.EndStrength(i + 1) >= 2)
                return i + 1;
            if (!NameReader.IsSound(ground[i + 1]))
                return i - start >= 4 ? i : 0;
        }

        return i - start >= 2 && names.EndStrength(i) > 0 ? i : 0;
    }

    /// <summary>博乐仁, 布尔纳诺奇, 田中和信: behind a title, up to the next thing that ends a name, if no list word stands in it.</summary>
    public int Unlisted(int start)
    {
        var i = start;
        var sounds = 0;
        while (Ground.IsHan(ground[i]) && i - start < LongestForeign)
        {
            if (i > start && names.EndStrength(i) is var strength && (strength >= 3 || (strength >= 1 && i - start >= 2 && !NameReader.IsSound(ground[i])) || (i - start >= 2 && After.Contains(ground[i]))))
                break;
            if (names.IsOtherWord(i, TermKind.Common | TermKind.Place | TermKind.Body | TermKind.Title | TermKind.BodyTail | TermKind.Office | TermKind.Verb))
                return 0;
            if (NameReader.IsSound(ground[i]))
                sounds++;
            i++;
        }

        var length = i - start;
        if (names.EndStrength(i) < 1 || length < 2)
            return 0;

        // 村支书立克拢拢，: no sounds that names are written with, but named so again.
        return sounds >= length - (length >= 3 ? 1 : 0) || length is 3 or 4 && names.EndStrength(i) == 3 && names.Recurs(start, i) > 1 ? i : 0;
    }

    /// <summary>Does a word begin here that is no syllables of a name? The 内在 of 博尔内在会上 is none, nor the 尼斯 of 阿尔巴尼斯.</summary>
    private bool OpensUnsounded(int position)
    {
        if (ground.WordAt(position, TermKind.Verb) is { Length: >= 2 })
            return true;
        return names.Opens(position) && !(NameReader.IsSound(ground[position]) && (NameReader.IsSound(ground[position + 1]) || ground.Hits.At(position + 1, TermKind.Cut | TermKind.Link) is not null));
    }
}
