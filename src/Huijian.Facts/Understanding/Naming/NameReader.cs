using System.Buffers;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Reads a person's name at a place where one may stand. What a name may look like is a rule of shape and of what follows it;
/// whether a shape is a person is for <see cref="PeopleFinder"/> to judge.
/// </summary>
internal sealed class NameReader(Ground ground)
{
    private const TermKind Ender = TermKind.Verb | TermKind.Link | TermKind.Cut | TermKind.After;
    private const int LongestForeign = 8;

    /// <summary>Characters that are hardly ever part of a given name; what follows them is no longer the name.</summary>
    private static readonly SearchValues<char> Never = SearchValues.Create("在的了和与及对把被将等说称们这那就还也都已又并此该其给让使吗呢吧啊是到他她你我");

    /// <summary>Characters that end a foreign name even before a verb: 纽兰都曾公开声称.</summary>
    private static readonly SearchValues<char> After = SearchValues.Create("曾称都均将也还已就并于说及和与同在的了对则");

    /// <summary>Prepositions and adverbs that are surnames too: they open a phrase far more often than a name.</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create("同向对在从由将把被给让使及但除都未还又也再只则曾问全");

    /// <summary>Verbs of one character, behind which a word of their own stands: 向卢拉致慰问电, 马克龙访华.</summary>
    private static readonly SearchValues<char> ShortVerbs = SearchValues.Create("致获赴抵访率携偕遭称作任");

    private string Text => ground.Text;

    /// <summary>The end (excluded) of the name that begins here, or 0. Behind a title almost anything short may be a name.</summary>
    /// <param name="foreign">Does the title belong to another country, so that sounds are likelier than a Chinese name?</param>
    public int Read(int start, bool behindTitle, bool foreign = false)
    {
        if (start >= Text.Length)
            return 0;
        var end = ReadDotted(start, behindTitle);
        if (end == 0)
            end = ReadLatin(start, behindTitle);
        if (end == 0 && behindTitle)
            end = ReadWordlike(start);
        if (end == 0 && behindTitle)
            end = ReadPlacelike(start);
        if (end == 0 && (IsOtherWord(start, ~(TermKind.Surname | TermKind.Region | TermKind.BodyTail | TermKind.Office | TermKind.Everyday)) || (!behindTitle && ground.Crosses(start, TermKind.Place | TermKind.Common | TermKind.Everyday))))
            return 0;
        if (end == 0 && foreign)
            end = ReadForeign(start);
        if (end == 0 && behindTitle && !Leads.Contains(Text[start]))
            end = ReadSounds(start);
        if (end == 0)
            end = ReadChinese(start, behindTitle);
        if (end == 0 && behindTitle && !Leads.Contains(Text[start]))
            end = ReadUnlisted(start);

        // 布拉戈维申斯克市 is no 申斯克, 艾默生电气公司 no 艾默生.
        if (end > start && EndStrength(end) < 3 && ground.Hits.At(end, TermKind.BodyTail) is { Length: >= 2 })
            return 0;
        if (ground[end] is '市' or '州' or '省' or '县' or '区' or '镇')
            return 0;
        return end - start == 2 && ground.WordAt(start, TermKind.Everyday) is not null ? 0 : end;
    }

    /// <summary>保罗·拉文, 斯琴高娃·那日苏, 史蒂夫·乔布斯: two parts or more with dots between them. 0 if none begins here.</summary>
    public int ReadDotted(int start, bool behindTitle = false)
    {
        if (ground.WordAt(start, TermKind.Country) is { Length: >= 3 })
            return 0;
        var i = start;
        for (var part = 0; ; part++)
        {
            var from = i;
            while (Ground.IsHan(ground[i]) && i - from < LongestForeign && !(i > from && EndsPart(i, from)))
                i++;
            if (i == from)
            {
                while (Ground.IsLatin(ground[i]) && i - from < 12)
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
        bool Joins(int at) => ground[at] == '·' || (ground[at] == '-' && at > start && IsSound(ground[at - 1]) && IsSound(ground[at + 1]));

        // 习近平致电鲍勃·卡达埃
        bool HoldsWord(int from, int to)
        {
            for (var j = from + 1; j < to; j++)
            {
                if (ground.Hits.At(j, TermKind.Verb | TermKind.Title | TermKind.BodyTail | TermKind.Place | TermKind.Common | TermKind.Everyday) is not null
                    || (!IsSound(Text[j]) && ground.Hits.At(j, TermKind.Cut | TermKind.Link) is not null))
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

            var strength = EndStrength(at);
            if (strength >= 3 || After.Contains(ground[at]) || (ground[at] == '因' && Opens(at + 1)))
                return true;
            if (at - from < 2 || IsSound(ground[at]))
                return false;
            return strength > 0 || EndStrength(at + 1) < 3;
        }

        bool Sounding(int from, int to)
        {
            var strange = 0;
            for (var j = from; j < to; j++)
            {
                if (Ground.IsHan(ground[j]) && !IsSound(ground[j]))
                    strange++;
            }

            return strange == 0 || (strange == 1 && to - from >= 3) || (behindTitle && to - from >= 3 && strange * 3 <= (to - from) * 2 && Joins(to) && !HoldsWord(from, to)) || ground.Hits.At(from, TermKind.Surname) is not null && to - from <= 2;
        }
    }

    /// <summary>蓝天宇, 王国强, 高峰华: a common surname, a given name of two and then a verb or a mark, though the first two are a word.</summary>
    private int ReadWordlike(int start)
    {
        if (ground.WordAt(start, TermKind.Common | TermKind.Division) is not { Length: 2 } || !Ground.IsHan(ground[start + 2]) || Never.Contains(ground[start + 2])
            || EndStrength(start + 3) < 3 || EndStrength(start + 2) > 0 || Opens(start + 2))
        {
            return 0;
        }

        foreach (var surname in ground.Hits.At(start))
        {
            if (surname.Is(TermKind.Surname) && surname.Length == 1 && surname.Term.Weight >= 30)
                return IsAnother(start, surname, start + 3, behindTitle: true) ? 0 : start + 3;
        }

        return 0;
    }

    /// <summary>
    /// 首席执行官约旦，: behind a title a country's short name up to a mark or a verb is a person who shares its sounds. 总经理松原信明则表示: so is a
    /// city's name that Japanese families bear, with a given name behind it.
    /// </summary>
    private int ReadPlacelike(int start)
    {
        foreach (var surname in ground.Hits.At(start))
        {
            if (surname.Is(TermKind.Surname) && surname.Term.Class == "Japanese" && surname.Length >= 2 && !Opens(surname.End) && !Opens(surname.End + 1)
                && Ground.IsHan(ground[surname.End]) && Ground.IsHan(ground[surname.End + 1]) && EndStrength(surname.End + 2) == 3)
            {
                return surname.End + 2;
            }
        }

        if (ground.WordAt(start, TermKind.Place | TermKind.Country) is not { Length: 2 or 3 } place || EndStrength(place.End) < 3)
            return 0;
        for (var i = start; i < place.End; i++)
        {
            if (!IsSound(Text[i]))
                return 0;
        }

        return place.End;
    }

    public static bool IsSound(char c) => ForeignSounds.Holds(c);

    /// <summary>
    /// How surely a name ends before this position: 3 a mark, a number or a verb of two characters; 2 another word of two; 1 or 2 a single function
    /// character; 0 not. A longer word that would begin inside the name does not count: 张平等 is 张平 and 等, not 平等.
    /// </summary>
    public int EndStrength(int position)
    {
        var c = ground[position];
        if (!Ground.IsHan(c))
            return c == '·' ? 0 : 3;
        if (ShortVerbs.Contains(c) && Opens(position + 1))
            return 3;
        if (c == '则' && ground.WordAt(position + 1, TermKind.Verb) is { Length: >= 2 })
            return 3;
        if (c == '副' && ground.Hits.At(position + 1, TermKind.Title) is not null)
            return 2;
        var strength = 0;
        foreach (var word in ground.Hits.At(position))
        {
            if (word.Length >= 2)
            {
                if (word.Is(Ender))
                    return 3;
                if (word.Is(TermKind.Common | TermKind.Everyday | TermKind.Title) || (word.Is(TermKind.Place) && !word.IsShortCounty))
                    strength = Math.Max(strength, 2);
            }
            else if (word.Is(TermKind.Speech))
            {
                return 3;
            }
            else if (word.Is(Ender) && strength == 0)
            {
                strength = word.Is(TermKind.Cut | TermKind.Link) ? 2 : 1;
            }
        }

        return strength;
    }

    private bool IsOtherWord(int position, TermKind kinds) =>
        ground.WordAt(position, kinds) is { Length: >= 2 } word && !word.IsShortCounty;

    private int ReadLatin(int start, bool behindTitle)
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
        var shouted = Text.AsSpan(start, i - start).IndexOfAnyInRange('a', 'z') < 0;
        return words >= 2 && !shouted || words == 1 && behindTitle && !shouted && i - start >= 3 ? i : 0;
    }

    /// <summary>A surname and one or two characters, ended by what may follow a name.</summary>
    private int ReadChinese(int start, bool behindTitle)
    {
        foreach (var surname in ground.Hits.At(start))
        {
            // 企业负责人来绵阳考察: on the way to a place.
            if (ground[start] is '来' or '到' or '赴' && ground.Hits.At(start + 1, TermKind.Division | TermKind.Country) is { Length: >= 2 })
                continue;
            if (!surname.Is(TermKind.Surname) || (surname.Term.Weight < 6 && !behindTitle) || (surname.Length == 1 && Leads.Contains(Text[start]) && ((!behindTitle && surname.Term.Weight < 300) || Opens(surname.End))) || (surname.Length == 1 && ground.WordAt(start, TermKind.Link) is not null))
                continue;
            var rare = surname.Length == 1 && (ground.WordAt(start, TermKind.Link | TermKind.Cut) is not null || (surname.Term.Weight < 20 && ground.WordAt(start, Ender) is not null));
            if (ground[surname.End] == ' ' && Ground.IsHan(ground[surname.End + 1]) && EndStrength(surname.End + 2) > 0 && behindTitle)
                return surname.End + 2;
            if (surname.Term.Class == "Japanese" && Given(surname.End, 3) is > 0 and var long3 && EndStrength(long3) == 3 && EndStrength(surname.End + 1) < 3 && EndStrength(surname.End + 2) < 3)
                return long3;
            var two = Given(surname.End, 1);
            var three = Given(surname.End, 2);
            if (two == 0 && three == 0 && behindTitle && surname.Term.Weight >= 20)
                return Recurring(start, surname.End);
            if (two > 0 && IsAnother(start, surname, two, behindTitle))
                two = 0;
            if (three > 0 && IsAnother(start, surname, three, behindTitle))
                three = 0;
            if (ground.WordAt(start, TermKind.Everyday) is not null)
                (two, three) = (0, behindTitle && three > 0 && EndStrength(three) == 3 && !Opens(start + 2) && EndStrength(start + 2) == 0 ? three : 0);

            // 拜登邀请: what ends after two characters does not go on to a third.
            if (surname.Term.Weight < 6 && surname.Length == 1 && two > 0)
                (two, three) = (0, EndStrength(two) > 0 ? 0 : three);
            if (two == 0 && three == 0)
                continue;
            if (rare)
                return three > 0 && surname.Term.Weight >= 10 && EndStrength(three) == 3 ? three : 0;
            if (two == 0 || three == 0)
                return two > 0 && JoinsOne(two) ? two + 2 : two + three;
            if ((ground[two] == '和' && !JoinsAt(two)) || (ground[two] == '来' && EndStrength(three) is 1 or 3 && ground[three] is not ('到' or '自' or '华' or '访')))
                return three;
            // 王伟中的专访, and 王伟中 again: two characters are never named without the third.
            if (EndStrength(two) < 3 && Recurs(start, three) is > 1 and var often && often == Recurs(start, two))
                return three;
            if ((ground[two + 1] is '了' or '的' or '过' && EndStrength(two) > 0) || ground[two] == '向')
                return two;
            var (endsTwo, endsThree) = (EndStrength(two), EndStrength(three));
            if (endsTwo == 3 || endsThree == 0)
                return JoinsOne(two) ? two + 2 : two;
            if (endsTwo > 0 && Recurs(start, two) > Recurs(start, three))
                return two;
            return endsTwo > endsThree ? two : three;
        }

        return 0;

        // 魏风和，; 蔺庆和宣布开工: 和 before a mark or a verb joins nothing, unless the verb is what guests do (张三和出席会议的…).
        bool JoinsAt(int at) => Ground.IsHan(ground[at + 1]) && !(ground.WordAt(at + 1, TermKind.Verb) is { Length: >= 2, Term.Word: not ("出席" or "参加" or "陪同" or "参与" or "列席") });

        // 田中和信、: a name of one character is none, so this 和 joins nothing.
        bool JoinsOne(int end) => behindTitle && ground[end] == '和' && Ground.IsHan(ground[end + 1]) && EndStrength(end + 2) == 3 && !Ground.IsHan(ground[end + 2]);

        int Given(int from, int length)
        {
            for (var i = from; i < from + length; i++)
            {
                if (!Ground.IsHan(ground[i]))
                    return 0;
                if (Never.Contains(ground[i]) && !(length == 2 && i > from && ground[i] == '和' && !JoinsAt(i)) && !(length == 1 && behindTitle && ground[i] == '和' && EndStrength(i + 1) == 3) && !(length == 2 && ((i == from && behindTitle && EndStrength(from + 2) >= 2) || (ground[i] is not ('等' or '说' or '称') && ground.Swallowed(new Hit(i, Single))) || (ground[start - 1] == '、' && ground[from + 2] == '、'))))
                    return 0;
            }

            return EndStrength(from + length) > 0 ? from + length : 0;
        }
    }

    private static readonly Term Single = new("一", TermKind.Cut);

    /// <summary>罗德里格斯, 古特雷斯: four foreign sounds or more up to a mark or a word, though a Chinese surname stands first.</summary>
    private int ReadSounds(int start)
    {
        var i = start;
        while (IsSound(ground[i]) && i - start < LongestForeign + 2 && (i - start < 2 || EndStrength(i) < 2 || (EndStrength(i) == 2 && (IsSound(ground[i + 1]) || EndStrength(i + 1) == 3))))
            i++;
        return i - start >= 4 && EndStrength(i) > 0 ? i : 0;
    }

    /// <summary>习主席, 巴武装, 劳动党, 黎方: a surname before a word, or what parties and countries are called.</summary>
    private bool IsAnother(int start, Hit surname, int end, bool behindTitle)
    {
        // 乌军方, 伊媒, 韩方未: what is said of countries by one character.
        if (!behindTitle && ground[start + 1] is '方' or '媒' or '军' && ground.Lexicon.Abbreviated(ground[start], abroad: true) is { Division: null })
            return true;

        // 南玉段, 某某线, 某某站: what stands at the head of a clause and ends so is a thing.
        if (!behindTitle && ground[end - 1] is '段' or '线' or '站' or '桥' or '港' or '厂' or '村' or '乡' or '湾' or '队' or '馆' or '园' or '号')
            return true;

        // 蒙阴县|长明村: a village is no person, unless his family is called so.
        if (ground[end - 1] == '村' && surname.Length == 1)
            return true;

        // 李军， 陈国，: behind a title a common surname with 军 or 国 is a name; 韩军 and 俄军 elsewhere are armies.
        if (behindTitle && end - start == 2 && ground[end - 1] is '军' or '国' && ground.WordAt(start, TermKind.Country | TermKind.Common) is null && surname.Term.Weight >= 50 && EndStrength(end) >= 2)
            return false;
        if (ground[end - 1] is '党' or '方' or '媒' or '省' or '市' or '县' or '区' or '部' or '局' or '厅' or '署' or '处' or '科' or '室' or '委' or '军' or '报' or '企' or '国' or '司' or '办' or '股' or '族' or '语'
            && (end - start == 2 || ground[end - 1] is '党' or '部' or '局' or '厅' or '署' or '处' or '室' or '委' or '股' or '族' or '办'))
        {
            return true;
        }

        // 荀立德介绍: behind a title a given name may be a word.
        if (behindTitle && end - surname.End == 2 && EndStrength(end) == 3 && ground.Hits.At(surname.End, TermKind.Verb | TermKind.Title | TermKind.BodyTail | TermKind.Cut | TermKind.After | TermKind.Everyday) is not { Length: >= 2 }
            && ground.Lexicon.Abbreviated(ground[start], abroad: true) is not { Division: null })
        {
            return false;
        }

        return ground.Hits.At(surname.End, TermKind.Title | TermKind.Verb | TermKind.Common | TermKind.BodyTail | TermKind.Everyday | TermKind.Cut | TermKind.After) is { Length: >= 2 } word && word.End >= end
            && (word.Is(TermKind.Title) || surname.Term.Weight < 30 || (word.Is(TermKind.Everyday) && !behindTitle));
    }

    /// <summary>Does a word of two characters or more begin here?</summary>
    private bool Opens(int position) =>
        ground.Hits.At(position, TermKind.Verb | TermKind.Common | TermKind.Everyday | TermKind.Title | TermKind.Place | TermKind.Body | TermKind.BodyTail | TermKind.Cut | TermKind.After) is { Length: >= 2 };

    /// <summary>Does a word begin here that is no syllables of a name? The 内在 of 博尔内在会上 is none, nor the 尼斯 of 阿尔巴尼斯.</summary>
    private bool OpensUnsounded(int position)
    {
        if (ground.WordAt(position, TermKind.Verb) is { Length: >= 2 })
            return true;
        return Opens(position) && !(IsSound(ground[position]) && (IsSound(ground[position + 1]) || ground.Hits.At(position + 1, TermKind.Cut | TermKind.Link) is not null));
    }

    /// <summary>卢拉, 伊萨亚斯, 内塔尼亚胡: two foreign sounds or more, up to a word; behind four, one character that writes none may stand between.</summary>
    private int ReadForeign(int start)
    {
        var i = start;
        var strange = 0;
        for (; Ground.IsHan(ground[i]) && i - start < LongestForeign + 4; i++)
        {
            if (i - start >= 2 && (OpensUnsounded(i) || (EndStrength(i) > 0 && !IsSound(ground[i]))))
                return i;
            if (IsSound(ground[i]))
                continue;
            if (i - start < 2 || ++strange > 1)
                return 0;
            if (EndStrength(i + 1) >= 2)
                return i + 1;
            if (!IsSound(ground[i + 1]))
                return i - start >= 4 ? i : 0;
        }

        return i - start >= 2 && EndStrength(i) > 0 ? i : 0;
    }

    /// <summary>博乐仁, 布尔纳诺奇, 田中和信: behind a title, up to the next thing that ends a name, if no list word stands in it.</summary>
    private int ReadUnlisted(int start)
    {
        var i = start;
        var sounds = 0;
        while (Ground.IsHan(ground[i]) && i - start < LongestForeign)
        {
            if (i > start && EndStrength(i) is var strength && (strength >= 3 || (strength >= 1 && i - start >= 2 && !IsSound(ground[i])) || (i - start >= 2 && After.Contains(ground[i]))))
                break;
            if (IsOtherWord(i, TermKind.Common | TermKind.Place | TermKind.Body | TermKind.Title | TermKind.BodyTail | TermKind.Office | TermKind.Verb))
                return 0;
            if (IsSound(ground[i]))
                sounds++;
            i++;
        }

        var length = i - start;
        if (EndStrength(i) < 1 || length < 2)
            return 0;
        return sounds >= length - (length >= 3 ? 1 : 0) ? i : 0;
    }

    /// <summary>What follows settles nothing, but the name stands elsewhere too: 马克龙 rather than 马克.</summary>
    private int Recurring(int start, int given)
    {
        if (!Ground.IsHan(ground[given]) || !Ground.IsHan(ground[given + 1]))
            return 0;
        var (two, three) = (Recurs(start, given + 1), Recurs(start, given + 2));
        return three > 1 ? given + 2 : two > 1 ? given + 1 : 0;
    }

    private int Recurs(int start, int end)
    {
        var name = Text.AsSpan(start, end - start);
        var near = Text.AsSpan(Math.Max(0, start - 4000), Math.Min(Text.Length, start + 8000) - Math.Max(0, start - 4000));
        var count = 0;
        for (var at = near.IndexOf(name); at >= 0; at = near.IndexOf(name))
        {
            count++;
            near = near[(at + name.Length)..];
        }

        return count;
    }
}
