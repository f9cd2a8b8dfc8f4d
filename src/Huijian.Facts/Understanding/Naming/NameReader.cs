using System.Buffers;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>
/// Reads a person's name at a place where one may stand. What a name may look like is a rule of shape and of what follows it;
/// whether a shape is a person is for <see cref="PeopleFinder"/> to judge.
/// </summary>
internal sealed class NameReader
{
    private const TermKind Ender = TermKind.Verb | TermKind.Link | TermKind.Cut | TermKind.After;

    /// <summary>Characters that are hardly ever part of a given name; what follows them is no longer the name.</summary>
    private static readonly SearchValues<char> Never = SearchValues.Create("在的了和与及对把被将等说称们这那就还也都已又并此该其给让使吗呢吧啊是到他她你您我第票");

    /// <summary>Prepositions and adverbs that are surnames too: they open a phrase far more often than a name.</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create("同向对在从由将把被给让使及但除都未还又也再只则曾问全");

    /// <summary>曾任, 曾在, 于是: what follows an adverb or a preposition far more often than it is somebody's name.</summary>
    private static readonly SearchValues<char> NoGiven = SearchValues.Create("任担在经是有被为以就获先多从主参率到来赴应出此今昨晚早午当前后近其一二三四五六七八九十年月日上下");

    /// <summary>Verbs of one character, behind which a word of their own stands: 向卢拉致慰问电, 马克龙访华.</summary>
    private static readonly SearchValues<char> ShortVerbs = SearchValues.Create("致获赴抵访率携偕遭称作任");

    private readonly Ground _ground;
    private readonly ForeignNames _foreign;

    public NameReader(Ground ground)
    {
        (_ground, _foreign) = (ground, new ForeignNames(ground, this));
    }

    private string Text => _ground.Text;

    /// <inheritdoc cref="ForeignNames.Dotted"/>
    public int ReadDotted(int start) => _foreign.Dotted(start);


    /// <summary>The end (excluded) of the name that begins here, or 0. Behind a title almost anything short may be a name.</summary>
    /// <param name="foreign">Does the title belong to another country, so that sounds are likelier than a Chinese name?</param>
    public int Read(int start, bool behindTitle, bool foreign = false)
    {
        if (start >= Text.Length)
            return 0;

        // 外国专家应李某邀请, 总书记到厂里考察, 总统时将数以千计: what he does or when, and no name.
        if (NoName(start))
            return 0;

        // 率有关负责人来我县, 来访: who comes is no name.
        if (Text[start] == '来' && _ground[start + 1] is '我' or '访' or '华' or '到' or '此')
            return 0;
        var end = _foreign.Dotted(start, behindTitle);
        if (end == 0)
            end = _foreign.Latin(start, behindTitle);
        if (end == 0 && behindTitle)
            end = ReadWordlike(start);
        if (end == 0 && behindTitle && ReadListed(start) is > 0 and var listed)
            return listed;
        if (end == 0 && behindTitle)
            end = ReadPlacelike(start);
        if (end == 0 && (IsOtherWord(start, ~(TermKind.Surname | TermKind.Region | TermKind.BodyTail | TermKind.Office | TermKind.Everyday)) || (!behindTitle && _ground.Crosses(start, TermKind.Place | TermKind.Common | TermKind.Everyday))))
            return 0;
        if (end == 0 && foreign)
            end = _foreign.Behind(start);
        if (end == 0 && behindTitle && !Leads.Contains(Text[start]))
            end = _foreign.Sounds(start);
        if (end == 0)
            end = ReadChinese(start, behindTitle);
        if (end == 0 && behindTitle && !Leads.Contains(Text[start]))
            end = _foreign.Unlisted(start);

        // 布拉戈维申斯克市 is no 申斯克, 艾默生电气公司 no 艾默生.
        if (end > start && EndStrength(end) < 3 && _ground.Hits.At(end, TermKind.BodyTail) is { Length: >= 2 })
            return 0;
        if (_ground[end] is '市' or '州' or '省' or '县' or '区' or '镇')
            return 0;
        return end - start == 2 && _ground.WordAt(start, TermKind.Everyday) is not null ? 0 : end;
    }

    private bool NoName(int start) => Text[start] switch
    {
        '第' => true,
        '应' => Text.AsSpan(start, Math.Min(LongestInvitation, Text.Length - start)) is var rest && rest.IndexOf("邀请", StringComparison.Ordinal) is > 1 and var asked && !rest[..asked].ContainsAny('，', '。'),
        '时' => _ground[start + 1] is '将' or '的' or '曾' or '已' or '任',
        '到' or '就' or '为' or '与' => true,
        _ => false,
    };

    /// <summary>应阿联酋总统穆罕默德邀请</summary>
    private const int LongestInvitation = 16;

    /// <summary>副市长田野、范佳参加: a word of two that begins with a surname and heads a list of names; a verb does not.</summary>
    private int ReadListed(int start)
    {
        if (_ground[start + 2] != '、' || !Ground.IsHan(_ground[start + 1]) || _ground.Hits.At(start, TermKind.Surname) is not { Length: 1, Term.Weight: >= 50 } || _ground.WordAt(start, TermKind.Verb | TermKind.Title | TermKind.Country | TermKind.Cut | TermKind.Link) is { Length: 2 })
            return 0;
        var next = start + 3;
        return _ground.Hits.At(next, TermKind.Surname) is not null && ReadChinese(next, behindTitle: true) is > 0 and var other && EndStrength(other) >= 2 && _ground.WordAt(next, TermKind.Everyday | TermKind.Common) is null ? start + 2 : 0;
    }

    /// <summary>蓝天宇, 王国强, 高峰华: a common surname, a given name of two and then a verb or a mark, though the first two are a word.</summary>
    private int ReadWordlike(int start)
    {
        if (_ground.WordAt(start, TermKind.Common | TermKind.Division) is not { Length: 2 } || !Ground.IsHan(_ground[start + 2]) || Never.Contains(_ground[start + 2])
            || EndStrength(start + 3) < 3 || EndStrength(start + 2) > 0 || Opens(start + 2))
        {
            return 0;
        }

        foreach (var surname in _ground.Hits.Between(start, start + 1, TermKind.Surname))
        {
            if (surname.Length == 1 && surname.Term.Weight >= 30)
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
        foreach (var surname in _ground.Hits.Between(start, start + 1, TermKind.Surname))
        {
            if (surname.Term.Class == "Japanese" && surname.Length >= 2 && !Opens(surname.End) && !Opens(surname.End + 1)
                && Ground.IsHan(_ground[surname.End]) && Ground.IsHan(_ground[surname.End + 1]) && EndStrength(surname.End + 2) == 3)
            {
                return surname.End + 2;
            }
        }

        if (_ground.WordAt(start, TermKind.Place | TermKind.Country) is not { Length: 2 or 3 } place || EndStrength(place.End) < 3)
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
        var c = _ground[position];
        if (!Ground.IsHan(c))
            return c == '·' ? 0 : 3;
        if (ShortVerbs.Contains(c) && Opens(position + 1) && (c != '任' || _ground.Hits.At(position + 1, TermKind.Title | TermKind.Place | TermKind.Body | TermKind.Office) is not null))
            return 3;
        if (c is '则' or '亦' && _ground.WordAt(position + 1, TermKind.Verb) is { Length: >= 2 })
            return 3;

        // 院长张某作的报告, 教授崔某看到, 副行长李某总是, 总统莱某定于: a verb of one character with what belongs to it.
        if (c switch { '作' => _ground[position + 1] is '了' or '的' or '关', '看' or '回' or '来' or '赶' or '走' => _ground[position + 1] is '到', '总' => _ground[position + 1] is '是', '定' => _ground[position + 1] is '于', '亦' => _ground[position + 1] is '向' or '在' or '将', _ => false })
            return 3;
        if (c == '副' && _ground.Hits.At(position + 1, TermKind.Title) is not null)
            return 2;
        var strength = 0;
        foreach (var word in _ground.Hits.At(position))
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

    /// <summary>Does a word of two characters or more of these kinds begin here?</summary>
    public bool IsOtherWord(int position, TermKind kinds) =>
        _ground.WordAt(position, kinds) is { Length: >= 2 } word && !word.IsShortCounty;

    /// <summary>A surname and one or two characters, ended by what may follow a name.</summary>
    private int ReadChinese(int start, bool behindTitle)
    {
        foreach (var surname in _ground.Hits.Between(start, start + 1, TermKind.Surname))
        {
            // 企业负责人来绵阳考察: on the way to a place.
            if (_ground[start] is '来' or '到' or '赴' && _ground.Hits.At(start + 1, TermKind.Division | TermKind.Country) is { Length: >= 2 })
                continue;
            if ((surname.Term.Weight < 6 && !behindTitle) || (surname.Length == 1 && Leads.Contains(Text[start]) && ((!behindTitle && surname.Term.Weight < 300) || Opens(surname.End))) || (surname.Length == 1 && _ground.WordAt(start, TermKind.Link) is not null))
                continue;
            var rare = surname.Length == 1 && (_ground.WordAt(start, TermKind.Link | TermKind.Cut) is not null || (surname.Term.Weight < 20 && _ground.WordAt(start, Ender) is not null));
            if (_ground[surname.End] == ' ' && Ground.IsHan(_ground[surname.End + 1]) && EndStrength(surname.End + 2) > 0 && behindTitle)
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
            if (_ground.WordAt(start, TermKind.Everyday) is not null)
                (two, three) = (0, behindTitle && three > 0 && EndStrength(three) == 3 && !Opens(start + 2) && EndStrength(start + 2) == 0 ? three : 0);

            // 拜登邀请: what ends after two characters does not go on to a third.
            if (surname.Term.Weight < 6 && surname.Length == 1 && two > 0)
                (two, three) = (0, EndStrength(two) > 0 ? 0 : three);
            if (two == 0 && three == 0)
                continue;

            // 市领导车某某、于敏、曲某某: in a list of names a function word of a surname is one.
            if (rare && behindTitle && surname.Length == 1 && surname.Term.Weight >= 50 && two > 0 && _ground[start - 1] == '、' && EndStrength(two) == 3)
                return two;

            // 董事长曾群座谈。…曾群说: an adverb that is a surname, where the name stands again.
            if (rare && behindTitle && surname.Length == 1 && surname.Term.Weight >= 50 && two > 0 && EndStrength(two) == 3 && !Opens(surname.End) && !NoGiven.Contains(_ground[surname.End]) && (Recurs(start, two) > 1 || _ground.WordAt(two, TermKind.Verb) is { Term.Word: "出席" or "参加" or "陪同" or "主持" or "致辞" or "讲话" or "表示" or "介绍" }))
                return two;
            // 副部长于某某在京会见: a preposition is a surname behind a title where no word stands behind it.
            if (rare && behindTitle && surname.Length == 1 && surname.Term.Weight >= 60 && three > 0 && EndStrength(three) >= 2 && !NoGiven.Contains(_ground[surname.End]) && _ground.WordAt(surname.End, TermKind.Cut | TermKind.Link) is null && !Opens(surname.End) && !Opens(surname.End + 1))
                return three;
            if (rare)
                return three > 0 && surname.Term.Weight >= 10 && EndStrength(three) == 3 ? three : 0;
            if (two == 0 || three == 0)
                return two > 0 && JoinsOne(two) ? two + 2 : two + three;
            if ((_ground[two] == '和' && !JoinsAt(two)) || (_ground[two] == '来' && EndStrength(three) is 1 or 3 && _ground[three] is not ('到' or '自' or '华' or '访')))
                return three;
            // 王惟中的专访, and 王惟中 again: two characters are never named without the third.
            if (EndStrength(two) is > 0 and < 3 && _ground[three] is '的' or '了' or '过' or '表' or '说' or '指' or '强' && Recurs(start, three) is > 1 and var often && often == Recurs(start, two))
                return three;
            if ((_ground[two + 1] is '了' or '的' or '过' && EndStrength(two) > 0) || _ground[two] == '向')
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
        bool JoinsAt(int at) => Ground.IsHan(_ground[at + 1]) && !(_ground.WordAt(at + 1, TermKind.Verb) is { Length: >= 2, Term.Word: not ("出席" or "参加" or "陪同" or "参与" or "列席") });

        // 田中和信、: a name of one character is none, so this 和 joins nothing.
        bool JoinsOne(int end) => behindTitle && _ground[end] == '和' && Ground.IsHan(_ground[end + 1]) && EndStrength(end + 2) == 3 && !Ground.IsHan(_ground[end + 2]);

        int Given(int from, int length)
        {
            for (var i = from; i < from + length; i++)
            {
                if (!Ground.IsHan(_ground[i]))
                    return 0;
                // 以徐川|为组长的调研组: what somebody is follows.
                if (_ground[i] == '为' && i > from && _ground.Hits.At(i + 1, TermKind.Title) is { Length: >= 2 })
                    return 0;
                if (Never.Contains(_ground[i]) && !(length == 2 && i > from && _ground[i] == '和' && !JoinsAt(i)) && !(length == 1 && behindTitle && _ground[i] == '和' && EndStrength(i + 1) == 3) && !(length == 2 && ((i == from && behindTitle && _ground[i] is not ('了' or '的') && EndStrength(from + 2) >= 2) || (_ground[i] is not ('等' or '说' or '称') && _ground.Swallowed(new Hit(i, Single))) || (_ground[start - 1] == '、' && _ground[from + 2] == '、'))))
                    return 0;
            }

            return EndStrength(from + length) > 0 ? from + length : 0;
        }
    }

    private static readonly Term Single = new("一", TermKind.Cut);

    /// <summary>习主席, 巴武装, 劳动党, 黎方: a surname before a word, or what parties and countries are called.</summary>
    private bool IsAnother(int start, Hit surname, int end, bool behindTitle)
    {
        // 乌军方, 伊媒, 韩方未: what is said of countries by one character.
        if (!behindTitle && _ground[start + 1] is '方' or '媒' or '军' && _ground.Lexicon.Abbreviated(_ground[start], abroad: true) is { Division: null })
            return true;

        // 南玉段, 某某线, 某某站: what stands at the head of a clause and ends so is a thing.
        if (!behindTitle && _ground[end - 1] is '段' or '线' or '站' or '桥' or '港' or '厂' or '村' or '乡' or '湾' or '队' or '馆' or '园' or '号')
            return true;

        // 蒙阴县|长明村: a village is no person, unless his family is called so.
        if (_ground[end - 1] is '村' or '姓' && surname.Length == 1)
            return true;

        // 江州市副市长: a town, whether a list knows it or not.
        if (end - start == 3 && _ground[end - 1] is '市' or '县' or '省' or '镇')
            return true;

        // 李军， 陈国，: behind a title a common surname with 军 or 国 is a name; 韩军 and 俄军 elsewhere are armies.
        if (behindTitle && end - start == 2 && _ground[end - 1] is '军' or '国' && _ground.WordAt(start, TermKind.Country | TermKind.Common) is null && surname.Term.Weight >= 50 && EndStrength(end) >= 2)
            return false;
        if (_ground[end - 1] is '党' or '方' or '媒' or '省' or '市' or '县' or '区' or '部' or '局' or '厅' or '署' or '处' or '科' or '室' or '委' or '军' or '报' or '企' or '国' or '司' or '办' or '股' or '族' or '语'
            && (end - start == 2 || _ground[end - 1] is '党' or '部' or '局' or '厅' or '署' or '处' or '室' or '委' or '股' or '族' or '办'))
        {
            return true;
        }

        // 荀立德介绍: behind a title a given name may be a word.
        if (behindTitle && end - surname.End == 2 && EndStrength(end) == 3 && _ground.Hits.At(surname.End, TermKind.Verb | TermKind.Title | TermKind.BodyTail | TermKind.Cut | TermKind.After | TermKind.Everyday) is not { Length: >= 2 }
            && _ground.Lexicon.Abbreviated(_ground[start], abroad: true) is not { Division: null })
        {
            return false;
        }

        return _ground.Hits.At(surname.End, TermKind.Title | TermKind.Verb | TermKind.Common | TermKind.BodyTail | TermKind.Everyday | TermKind.Cut | TermKind.After) is { Length: >= 2 } word && word.End >= end
            && (word.Is(TermKind.Title) || surname.Term.Weight < 30 || (word.Is(TermKind.Everyday) && !behindTitle));
    }

    /// <summary>Does a word of two characters or more begin here?</summary>
    public bool Opens(int position) =>
        _ground.Hits.At(position, TermKind.Verb | TermKind.Common | TermKind.Everyday | TermKind.Title | TermKind.Place | TermKind.Body | TermKind.BodyTail | TermKind.Cut | TermKind.After) is { Length: >= 2 };

    /// <summary>What follows settles nothing, but the name stands elsewhere too: 马克龙 rather than 马克.</summary>
    private int Recurring(int start, int given)
    {
        if (!Ground.IsHan(_ground[given]) || !Ground.IsHan(_ground[given + 1]))
            return 0;
        var (two, three) = (Recurs(start, given + 1), Recurs(start, given + 2));
        return three > 1 ? given + 2 : two > 1 ? given + 1 : 0;
    }

    /// <summary>How often these words stand nearby.</summary>
    public int Recurs(int start, int end)
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
