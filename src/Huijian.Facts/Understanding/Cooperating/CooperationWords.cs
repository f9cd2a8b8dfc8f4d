using Huijian.Facts.Knowledge;

namespace Huijian.Facts.Understanding.Cooperating;

/// <summary>The words of hopes and pledges, from <c>knowledge/cooperation-words.tsv</c>.</summary>
internal sealed class CooperationWords
{
    /// <summary>For each part its words by their first and by their last characters, the longest first.</summary>
    private readonly (ByCharacter<string[]> First, ByCharacter<string[]> Last)[] _words;

    private CooperationWords((ByCharacter<string[]>, ByCharacter<string[]>)[] words) => _words = words;

    /// <summary>What a word does in a hope or a pledge.</summary>
    private enum Part
    {
        /// <summary>推动: its object may be a field.</summary>
        Verb,

        /// <summary>发挥, 依托: no field follows.</summary>
        Setting,

        /// <summary>围绕: a list of fields follows.</summary>
        Frame,

        /// <summary>进一步: stands before a verb.</summary>
        Adverb,

        /// <summary>深化: ends a list of fields and says what is to be done in them.</summary>
        Turn,

        /// <summary>双方, 互利: says nothing of a field.</summary>
        Generic,

        /// <summary>产业, 科技: a field in a list of fields, none before 创新 or 项目.</summary>
        Thin,

        /// <summary>投资, 服务: a field in a list, else only with a modifier of its own.</summary>
        Abstract,

        /// <summary>合作, 交流: a field only with a modifier of its own.</summary>
        Bare,

        /// <summary>关系, 机遇: at the end of the words, never a field.</summary>
        Empty,

        /// <summary>振兴, 环境: at the end of the words a field only with a modifier in a list (种业振兴、智慧农机).</summary>
        Goal,

        /// <summary>落地见效: what is to come of the field before it, at the end of the words.</summary>
        Result,

        /// <summary>实现, 取得: what follows is to come of the field before it.</summary>
        Outcome,
    }

    public static CooperationWords Load()
    {
        var words = KnowledgeTable.Load("cooperation-words").Rows.ToLookup(row => row.As<Part>(1), row => row[0]);
        return new CooperationWords([.. Enum.GetValues<Part>().Select(part => (By(words[part], word => word[0]), By(words[part], word => word[^1])))]);
    }

    private static ByCharacter<string[]> By(IEnumerable<string> words, Func<string, char> character) =>
        new(words.OrderByDescending(word => word.Length).GroupBy(character).Select(alike => (alike.Key, alike.ToArray())));

    /// <summary>The length of the adverbs and of the verbs that the words begin with (共同谋划建设); 0 if they begin with no verb.</summary>
    public int Verb(ReadOnlySpan<char> words)
    {
        var length = IsDevelopmentOf(words) ? 0 : VerbOnce(words);
        while (length > 0 && length < words.Length)
        {
            // 巩固和深化, 谋划建设
            var joint = words[length] is '和' or '并' ? 1 : 0;
            if (IsDevelopmentOf(words[(length + joint)..]) || VerbOnce(words[(length + joint)..]) is not (> 0 and var next) || words.Length - length - joint - next < 2 || joint == 0 && IsVague(words[length..], inList: false))
                break;
            length += joint + next;
        }

        return length >= words.Length ? 0 : length;
    }

    /// <summary>加强|发展理念交流, 维护|发展中国家权益: no second verb.</summary>
    private static bool IsDevelopmentOf(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith("发展"))
            return false;
        foreach (var noun in (ReadOnlySpan<string>)["战略", "理念", "规划", "经验", "中国家", "模式", "道路", "机遇", "政策", "倡议", "领域", "合作", "援助", "成果", "空间", "议程", "筹资"])
        {
            if (words[2..].StartsWith(noun))
                return true;
        }

        return false;
    }

    /// <summary>Do the words begin with a verb behind which no field follows (发挥…优势)? Gives its length with the adverbs before it.</summary>
    public int Setting(ReadOnlySpan<char> words) => WithAdverbs(words, Part.Setting);

    public int Frame(ReadOnlySpan<char> words) => Starts(words, Part.Frame);

    public int Turn(ReadOnlySpan<char> words) => Starts(words, Part.Turn);

    /// <summary>The length of what is told of the field at the end of the words (落地见效); 0 if nothing.</summary>
    public int Result(ReadOnlySpan<char> words) =>
        Ends(words, Part.Result) is > 0 and var length && !(length < words.Length && words[^(length + 1)] == '可') ? length : 0;

    /// <summary>Where the words turn to what is to come of the field (合作|实现更大发展); their length if nowhere.</summary>
    public int Outcome(ReadOnlySpan<char> words)
    {
        for (var i = 2; i < words.Length; i++)
        {
            // 全球可持续发展: the 持续 of 可持续 tells of no outcome.
            if (words[i - 1] != '可' && Starts(words[i..], Part.Outcome) > 0)
                return i;
        }

        return words.Length;
    }

    /// <summary>Names no field: a relation, an opportunity, 合作 with nothing before it but 双方 or 互利.</summary>
    /// <param name="inList">One of several fields that are listed, where 产业 and 投资 are fields too.</param>
    public bool IsVague(ReadOnlySpan<char> area, bool inList)
    {
        // 乡村振兴 is a field of its own, as 种业振兴 is in a list.
        if (area.EndsWith("乡村振兴", StringComparison.Ordinal) || area.EndsWith("乡村全面振兴", StringComparison.Ordinal))
            return false;
        if (Ends(area, Part.Empty) > 0 || Ends(area, Part.Goal) is > 0 and var goal && (!inList || area.Length < goal + 2))
            return true;
        var rest = area;
        while (!rest.IsEmpty)
        {
            var cut = Starts(rest, Part.Generic);
            if (cut == 0 && !inList)
                cut = Math.Max(Starts(rest, Part.Thin), Starts(rest, Part.Abstract));
            cut = Math.Max(cut, Starts(rest, Part.Bare));
            if (cut == 0)
                return false;
            rest = rest[cut..];
        }

        return true;
    }

    private int VerbOnce(ReadOnlySpan<char> words) => WithAdverbs(words, Part.Verb);

    private int WithAdverbs(ReadOnlySpan<char> words, Part part)
    {
        var adverbs = 0;
        while (true)
        {
            var verb = Starts(words[adverbs..], part);

            // 建设性对话, 开发区: the verb is a syllable of a noun.
            if (verb > 0 && !(adverbs + verb < words.Length && words[adverbs + verb] is '性' or '者' or '型' or '率' or '区'))
                return adverbs + verb;
            var adverb = Starts(words[adverbs..], Part.Adverb);
            if (adverb == 0)
                return 0;
            adverbs += adverb;
        }
    }

    private int Starts(ReadOnlySpan<char> words, Part part)
    {
        foreach (var word in words.IsEmpty ? [] : _words[(int)part].First[words[0]] ?? [])
        {
            if (words.StartsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }

    private int Ends(ReadOnlySpan<char> words, Part part)
    {
        foreach (var word in words.IsEmpty ? [] : _words[(int)part].Last[words[^1]] ?? [])
        {
            if (words.EndsWith(word, StringComparison.Ordinal))
                return word.Length;
        }

        return 0;
    }
}
