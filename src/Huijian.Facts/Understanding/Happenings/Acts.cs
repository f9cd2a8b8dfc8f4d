using System.Buffers;
using System.Collections.Immutable;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// Reads a sentence from left to right: people and bodies wait until a verb takes them; a verb that nobody waits for shares the ones before
/// (出席会议并讲话); a verb that names others takes them up to the end of its clause (会见刘烈宏).
/// </summary>
internal sealed class Acts
{
    /// <summary>What is longer and stands in quotation marks is said.</summary>
    private const int LongestName = 20;

    // How far behind somebody the verb of his coming is looked for.
    private const int FarthestVerb = 20;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；！？：");

    private static readonly string[] Arriving =
    [
        "抵达", "到达", "飞抵", "乘机抵达", "乘专机抵达", "率团抵达", "率代表团抵达", "一行抵达", "一行来到", "率团来", "率代表团来", "访问", "率团访问", "率代表团访问", "一行访问",
    ];

    private static readonly string[] Leading = ["为团长的", "率领的", "带领的"];

    private static readonly string[] Calling = ["访问", "到访", "来访", "抵达"];

    private readonly string _text;
    private readonly ImmutableArray<Act>.Builder _acts = ImmutableArray.CreateBuilder<Act>(0);
    private readonly List<Token> _waiting = [];
    private ImmutableArray<Token> _last = [];
    private List<Token>? _objects;
    private Token? _oblique;
    private bool _spoken;
    private bool _quoted;

    private Acts(string text, bool spoken, bool quoted) => (_text, _spoken, _quoted) = (text, spoken, quoted);

    /// <summary>The acts of a sentence, and whether it ends in somebody's speech (so that the next one may go on with it).</summary>
    /// <param name="spoken">True if the sentence goes on with speech from the one before.</param>
    /// <param name="quoted">True if a quotation that began in the paragraph before it is still open.</param>
    /// <param name="listed">Who was listed before, up to a ；, and had no verb yet (甲公司总裁甲；乙公司总裁乙出席).</param>
    public static (ImmutableArray<Act> Acts, bool Spoken, ImmutableArray<Token> Listed) Read(string text, ReadOnlySpan<Token> tokens, bool spoken, bool quoted, ImmutableArray<Token> listed)
    {
        var acts = new Acts(text, spoken, quoted);
        acts._waiting.AddRange(listed);
        for (var i = 0; i < tokens.Length; i++)
            acts.Take(tokens, i);
        acts.CloseObjects();
        return (acts._acts.ToImmutable(), acts._spoken, acts._acts.Count == 0 ? [.. acts._waiting] : []);
    }

    private static bool TakesObjects(Cue cue) =>
        cue is Cue.Meets or Cue.Calls or Cue.Inspects or Cue.Appoints or Cue.Removes or Cue.Addresses or Cue.Says;

    /// <summary>甲辞去厅长职务、乙辞去局长职务: who is named behind leaves a post of his own.</summary>
    private bool IsLeaving(Token verb) => verb.Cue is Cue.Appoints or Cue.Removes && _text.AsSpan(verb.Start, verb.End - verb.Start) is "辞去" or "不再担任" or "不再兼任" or "当选" or "当选为";

    private void Take(ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Break:
                TakeBreak(token);
                break;
            case TokenKind.Person or TokenKind.Body:
                TakeParticipant(token);
                break;
            case TokenKind.Cue:
                TakeCue(tokens, i);
                break;
        }
    }

    private void TakeBreak(Token mark)
    {
        switch (_text[mark.Start])
        {
            case '“' when IsName(mark.Start):
                break;
            case '“' or '《':
                _quoted = true;
                break;
            case '”' or '》':
                _quoted = false;
                break;
            default:
                if (_quoted)
                    break;
                CloseObjects();
                if (_waiting.Count > 0 && HasArrived(mark.Start))
                {
                    _last = [.. _waiting];
                    _waiting.Clear();
                }

                break;
        }
    }

    /// <summary>第二届“世界航商大会”举行: short, without a mark in it and no speech.</summary>
    private bool IsName(int mark)
    {
        var words = _text.AsSpan(mark + 1, Math.Min(LongestName, _text.Length - mark - 1));
        var end = words.IndexOf('”');
        return end > 0 && words[..end].IndexOfAny(Marks) < 0 && (mark == 0 || _text[mark - 1] is not ('，' or '：'));
    }

    /// <summary>外长甲抵达北京，副主席乙会见甲: who arrived has had his verb; he goes on only to one that nobody else stands before.</summary>
    private bool HasArrived(int mark)
    {
        if (_text[mark] != '，')
            return false;
        var words = Between(_waiting[^1].End, Math.Min(mark, _waiting[^1].End + FarthestVerb));
        return Begins(words, Arriving) || (_waiting.FindIndex(one => one.Kind == TokenKind.Person) is >= 0 and var leader && IsLed(Between(_waiting[leader].End, mark)));
    }

    /// <summary>甲率领的代表团访问: what one leads has had its verb, too.</summary>
    private static bool IsLed(ReadOnlySpan<char> words)
    {
        if (!Begins(words, Leading))
            return false;
        foreach (var verb in Calling)
        {
            if (words.Contains(verb, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> words, ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (words.StartsWith(beginning))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Between(int start, int end) => _text.AsSpan(start, Math.Max(0, end - start));

    private void TakeParticipant(Token token)
    {
        if (_quoted && token.Kind == TokenKind.Person || IsStudied(token))
            return;
        if (_objects is not null)
        {
            _objects.Add(token);
            return;
        }

        if (token.Kind == TokenKind.Body && (IsAttended(token) || IsSource(token) || IsHouse(token)))
            return;

        // 由张三主持: whoever waited before is not the one who presides.
        if (token.From > 0 && _text[token.From - 1] == '由')
            _waiting.Clear();
        if (IsOblique(token))
        {
            _oblique = token;
            return;
        }

        _waiting.Add(token);
    }

    /// <summary>在市政府召开: where it is held.</summary>
    private bool IsHouse(Token body) => body.Start > 1 && _text[body.Start - 1] is '在' or '于' && _text[body.Start - 2] is not ('现' or '正' or '实' or '存')
        && _text.AsSpan(body.End, Math.Min(10, _text.Length - body.End)) is var room && (room.IndexOf('楼') >= 0 || room.IndexOf('厅') >= 0 || room.Contains("会议室", StringComparison.Ordinal) || room.Contains("礼堂", StringComparison.Ordinal));

    /// <summary>传达学习某总书记重要讲话精神: whose words are studied does nothing here.</summary>
    private bool IsStudied(Token person)
    {
        if (person.Kind != TokenKind.Person || person.From < 2)
            return false;
        var before = _text.AsSpan(Math.Max(0, person.From - 4), Math.Min(4, person.From));
        return before.EndsWith("学习") || before.EndsWith("贯彻") || before.EndsWith("传达") || before.EndsWith("落实") || before.EndsWith("领会");
    }

    /// <summary>出席联合国大会期间会见: what somebody attends does nothing itself.</summary>
    private bool IsAttended(Token body) =>
        _acts is [.., { Cue: Cue.Attends or Cue.Chairs } verb] && body.Start - verb.End is >= 0 and <= 2 && _waiting.Count == 0
        && (_text.AsSpan(body.End).StartsWith("期间") || _text.AsSpan(body.End).StartsWith("年会") || _text.AsSpan(body.Start, body.End - body.Start) is [.., '大', '会'] or [.., '论', '坛'] or [.., '峰', '会'] or [.., '年', '会']);

    /// <summary>从市公用集团了解到, 记者从国资委获悉: who told it.</summary>
    private bool IsSource(Token body) =>
        body.Start > 0 && _text[body.Start - 1] == '从' && _text.AsSpan(body.End) is var rest && (rest.StartsWith("了解") || rest.StartsWith("获悉") || rest.StartsWith("得知") || rest.StartsWith("有关") && rest[..Math.Min(12, rest.Length)].Contains("获悉", StringComparison.Ordinal));

    /// <summary>应甲邀请, 经乙批准, 对丙、丁表示祝贺: named beside the verb, not its subject; so are those listed after them.</summary>
    private bool IsOblique(Token token)
    {
        if (token.From == 0)
            return false;
        if (_oblique is { } before && token.From - before.End <= 1 && _text[token.From - 1] is '、' or '和')
            return true;
        return _text[token.From - 1] is '应' or '受' or '经' or '据' or '对' or '向' && !(token.From > 1 && _text[token.From - 2] is '反' or '面' or '已' or '曾' or '根' or '方' or '一' or '接');
    }

    /// <summary>赴京，与乙会谈; 甲接待了客人，并同乙座谈: behind 与 at the head of a clause stands the other side of who acted before.</summary>
    private bool IsOtherSide(ReadOnlySpan<Token> tokens, int i) =>
        (tokens[i].Cue == Cue.Talks || tokens[i].Cue == Cue.Opens && i + 1 < tokens.Length && tokens[i + 1] is { Kind: TokenKind.Cue, Cue: Cue.Talks } talks && talks.Start - tokens[i].End <= 4) && _waiting is [var first, ..] && !_last.IsEmpty && first.From > 1 && _text[first.From - 1] is '与' or '同' or '和' or '跟'
        && _text[first.From - 2] is '，' or '并' or '还' or '后';

    private void TakeCue(ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        if (IsAttribute(tokens, i))
            return;
        CloseObjects();
        var company = token.Cue == Cue.Attends && token.End < _text.Length && IsInCompany(token.End) ? TakeCompany() : default;
        var inherited = _waiting.Count == 0 && company.IsDefault;
        var subjects = company.IsDefault ? (inherited ? _last : IsOtherSide(tokens, i) ? [.. _last, .. _waiting] : [.. _waiting]) : company;
        if (inherited && Described(tokens, i) is { } described)
            (subjects, inherited) = ([described], false);
        var (clauseStart, clauseEnd) = Clause(tokens, i);
        _acts.Add(new Act
        {
            Cue = token.Cue,
            Start = token.Start,
            End = token.End,
            ClauseStart = clauseStart,
            ClauseEnd = clauseEnd,
            Subjects = subjects,
            Spoken = _spoken || _quoted,
            Inherited = inherited,
            InCompany = !company.IsDefault,
        });
        if (token.Cue == Cue.Plans)
            return;
        if (company.IsDefault && token.Cue is not (Cue.Gathering or Cue.SigningCeremony or Cue.BreakingCeremony or Cue.RunningCeremony))
        {
            _last = subjects;
            _waiting.Clear();
        }

        if (TakesObjects(token.Cue) && !IsLeaving(token))
            _objects = [];
        if (token.Cue == Cue.Says && StartsSpeech(token, subjects))
            _spoken = true;
    }

    /// <summary>出席开工仪式的总统马努斯: the verb describes the one who follows.</summary>
    private Token? Described(ReadOnlySpan<Token> tokens, int i)
    {
        if (tokens[i].Cue is not (Cue.Attends or Cue.Chairs))
            return null;
        for (var k = i + 1; k < tokens.Length && !IsClauseMark(tokens[k]); k++)
        {
            if (tokens[k].Kind == TokenKind.Person)
                return _text[tokens[k].From - 1] == '的' ? tokens[k] : null;
        }

        return null;
    }

    /// <summary>在陈吉宁和龚正陪同下: the company stands between 在 and 陪同; who stood before goes on to the next verb.</summary>
    private bool IsInCompany(int end) => _text[end] == '下' && _waiting.Exists(one => one.From > 0 && _text[one.From - 1] == '在');

    private ImmutableArray<Token> TakeCompany()
    {
        var first = _waiting.FindLastIndex(one => one.From > 0 && _text[one.From - 1] == '在');
        ImmutableArray<Token> company = [.. _waiting.Skip(first)];
        _waiting.RemoveRange(first, _waiting.Count - first);
        return company;
    }

    /// <summary>来汉参加“…”大会的某公司董事长: the verb only describes somebody whom another verb names.</summary>
    private bool IsAttribute(ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        if (_text.AsSpan(token.End).StartsWith("的") && token.Cue is Cue.Calls or Cue.Attends)
            return true;

        // 甲同来华出席峰会的某国总统乙会谈: what the other side came for.
        if (_objects is null && token.Cue is Cue.Attends or Cue.Calls or Cue.Inspects or Cue.Talks && _waiting is [.., var host] && _text.AsSpan(host.End, Math.Max(0, token.Start - host.End)) is var between && IsWhatTheyCameFor(between))
            return true;
        if (_objects is null || token.Cue is not (Cue.Attends or Cue.Calls or Cue.Gathering or Cue.Inspects or Cue.Addresses or Cue.Chairs or Cue.Opens or Cue.Talks))
            return false;
        for (var k = i + 1; k < tokens.Length; k++)
        {
            if (tokens[k].Kind == TokenKind.Break && _text[tokens[k].Start] is '，' or '；')
                return false;

            // 会见来华出席中亚峰会并进行访问的某国总统乙: the occasion stands before 的, too.
            if (tokens[k].IsParticipant && _text.AsSpan(token.End, Math.Max(0, tokens[k].From - token.End)).Contains('的'))
                return true;
            if (tokens[k].Kind == TokenKind.Person)
                return false;
        }

        return false;
    }

    /// <summary>来华进行国事访问并出席</summary>
    private const int LongestReason = 14;

    private static bool IsWhatTheyCameFor(ReadOnlySpan<char> between) =>
        between.LastIndexOfAny('同', '与', '和') is >= 0 and var joint && between[(joint + 1)..] is { Length: <= LongestReason } reason && (reason.StartsWith("来") || reason.StartsWith("应邀") || reason.StartsWith("前来") || reason.StartsWith("赴") || reason.StartsWith("正在"));

    /// <summary>Who speaks is named, or is he, she, all, the meeting; 公告称 and 据介绍 name a source, the rest is told by the reporter.</summary>
    private bool StartsSpeech(Token says, ImmutableArray<Token> subjects)
    {
        if (says.End >= _text.Length || _text[says.End] is '的' or '了')
            return false;
        var before = says.Start > 0 ? _text[says.Start - 1] : '\n';
        return subjects.Any(one => one.Kind == TokenKind.Person) || before is '他' or '她' or '家' or '议' or '示' or '致' or '们' or '还' or '者';
    }

    private (int Start, int End) Clause(ReadOnlySpan<Token> tokens, int i)
    {
        var start = tokens[0].From;
        for (var k = i - 1; k >= 0; k--)
        {
            if (IsClauseMark(tokens[k]))
            {
                start = tokens[k].End;
                break;
            }
        }

        var end = tokens[^1].End;
        for (var k = i + 1; k < tokens.Length; k++)
        {
            if (IsClauseMark(tokens[k]))
            {
                end = tokens[k].Start;
                break;
            }
        }

        return (start, end);
    }

    private bool IsClauseMark(Token token) => token.Kind == TokenKind.Break && _text[token.Start] is '，' or '；' or '：';

    private void CloseObjects()
    {
        if (_objects is null)
            return;
        _acts[^1] = _acts[^1] with { Objects = [.. _objects] };
        _objects = null;
    }
}
