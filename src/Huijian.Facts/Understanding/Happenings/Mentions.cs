using System.Buffers;
using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>
/// What the earlier finders found in an article, by position in <see cref="Sight.Text"/>: people with the posts before their names, bodies, places, times.
/// Where two overlap the person counts, then the time, then the longer of body and place; bodies and places within a person's posts belong to the person.
/// </summary>
internal sealed class Mentions
{
    private static readonly SearchValues<char> TitleEnds = SearchValues.Create("。；，！？\n“”");

    private static readonly string[] OfficeLike = ["签署", "主办", "承办", "协办", "举办"];

    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<Token> _places;
    private readonly ImmutableArray<Token> _bodies;
    private readonly Dictionary<string, string> _longest;

    private Mentions(Sight sight, ArticleFacts found, ImmutableArray<Token> tokens, ImmutableArray<Token> places, ImmutableArray<Token> bodies) =>
        (Sight, Found, _tokens, _places, _bodies, _longest) = (sight, found, tokens, places, bodies, LongestForms(found));

    public Sight Sight { get; }

    public ArticleFacts Found { get; }

    public static Mentions Of(Sight sight, ArticleFacts found)
    {
        ImmutableArray<Token> bodies = [.. Placed(sight, TokenKind.Body, found.Bodies.Select(body => body.Mentions)).Select(body => WithoutVerb(sight.Text, body)).Where(body => body.End - body.Start > 1)];
        var places = Placed(sight, TokenKind.Place, found.Places.Select(place => place.Mentions));
        var people = People(sight, found, bodies);
        var times = Placed(sight, TokenKind.Time, found.Times.Select(time => ImmutableArray.Create(time.Evidence.Span)));
        var tokens = WithoutOverlap([.. people, .. times, .. bodies, .. places]);
        return new Mentions(sight, found, tokens, places, bodies);
    }

    /// <summary>People, bodies, places and times that begin within a stretch, in order, without overlap.</summary>
    public ReadOnlySpan<Token> In(int start, int end) => Slice(_tokens, start, end);

    /// <summary>All places within a stretch, also those inside the names of bodies (国家电网上海分公司).</summary>
    public ReadOnlySpan<Token> PlacesIn(int start, int end) => Slice(_places, start, end);

    /// <summary>All bodies within a stretch, also those in people's posts.</summary>
    public ReadOnlySpan<Token> BodiesIn(int start, int end) => Slice(_bodies, start, end);

    /// <summary>Is a position within somebody's name or the posts before it?</summary>
    public bool IsInPost(int position)
    {
        var at = FirstFrom(_tokens, position + 1);
        return at < _tokens.Length && _tokens[at].Kind == TokenKind.Person && _tokens[at].From <= position
            || at > 0 && _tokens[at - 1].Kind == TokenKind.Person && _tokens[at - 1].End > position;
    }

    /// <summary>Is a company or a school of the article called so?</summary>
    public bool IsHouse(string name) =>
        (_houses ??= Found.Bodies.Where(body => body.Kind is BodyKind.Company or BodyKind.CentralEnterprise or BodyKind.School).Select(body => body.Name).ToHashSet(StringComparer.Ordinal)).Contains(name);

    private HashSet<string>? _houses;

    /// <summary>Is nobody named within a stretch?</summary>
    public bool NobodyIn(int start, int end)
    {
        foreach (var token in In(start, end))
        {
            if (token.Kind == TokenKind.Person)
                return false;
        }

        return true;
    }

    /// <summary>Does a person's name end right before a position?</summary>
    public bool EndsName(int position)
    {
        var at = FirstFrom(_tokens, position) - 1;
        return at >= 0 && _tokens[at].Kind == TokenKind.Person && _tokens[at].End == position;
    }

    /// <summary>The name as the article's facts have it: the person's fullest form, the body's and the place's as written.</summary>
    public string NameOf(Token token) => token.Kind switch
    {
        TokenKind.Person => Found.People[token.Index].Name,
        TokenKind.Body when Found.Bodies[token.Index] is { Full: { } full, Evidence.Rule: "body.office-completed" } && !full.StartsWith(Sight.Text.AsSpan(token.Start, Math.Min(2, token.End - token.Start)), StringComparison.Ordinal) => Sight.InItsScript(full, token.Start),
        TokenKind.Body when token.End - token.Start < Found.Bodies[token.Index].Name.Length && Sight.AsWritten(token.Start, token.End - token.Start) is var shorter && Found.Bodies[token.Index].Name.StartsWith(shorter, StringComparison.Ordinal) => shorter,
        TokenKind.Body => _longest.GetValueOrDefault(Found.Bodies[token.Index].Name, Found.Bodies[token.Index].Name),
        _ => Sight.AsWritten(token.Start, token.End - token.Start),
    };

    public TextSpan SpanOf(Token token) => Sight.SpanOf(token.Start, token.End - token.Start);

    /// <summary>中国电信 → 中国电信集团有限公司 where the article writes both; a name that ends in 集团 or 公司 is long enough.</summary>
    private static Dictionary<string, string> LongestForms(ArticleFacts found)
    {
        var names = found.Bodies.Select(body => body.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var longest = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length < 3 || names[i].EndsWith("集团", StringComparison.Ordinal) || names[i].EndsWith("公司", StringComparison.Ordinal))
                continue;
            for (var k = i + 1; k < names.Length && names[k].StartsWith(names[i], StringComparison.Ordinal); k++)
            {
                if (names[k].EndsWith("公司", StringComparison.Ordinal) || names[k].EndsWith("集团", StringComparison.Ordinal) || names[k].EndsWith("会社", StringComparison.Ordinal))
                    longest[names[i]] = names[k];
            }
        }

        // 美国苹果公司首席执行官: the body of a post may be told with its country, which later mentions leave out.
        foreach (var post in found.People.SelectMany(person => person.Posts).Select(post => post.Body).OfType<string>())
        {
            var company = Array.Find(names, name => name.Length >= 4 && post.Length - name.Length is 2 or 3 && post.EndsWith(name, StringComparison.Ordinal) && !longest.ContainsKey(name));
            if (company is not null && found.Places.Any(place => place.Code is null && place.Name.Length == post.Length - company.Length && post.StartsWith(place.Name, StringComparison.Ordinal)))
                longest[company] = post;
        }

        return longest;
    }

    private static ImmutableArray<Token> Placed(Sight sight, TokenKind kind, IEnumerable<ImmutableArray<TextSpan>> mentions)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var index = 0;
        foreach (var spans in mentions)
        {
            foreach (var span in spans)
            {
                if (sight.PositionOf(span) is var (start, length))
                    tokens.Add(new Token(kind, start, start, start + length, index));
            }

            index++;
        }

        tokens.Sort(InOrder);
        return tokens.DrainToImmutable();
    }

    /// <summary>By start, at one start the longest first.</summary>
    private static int InOrder(Token left, Token right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End != right.End ? right.End.CompareTo(left.End) : left.Index.CompareTo(right.Index);

    /// <summary>黄石市人民政府主办, 沈阳签署: a verb that looks like an office (办, 署) is no part of a name; what is left of a place is none.</summary>
    private static Token WithoutVerb(string text, Token body)
    {
        foreach (var verb in OfficeLike)
        {
            if (text.AsSpan(body.Start, body.End - body.Start).EndsWith(verb))
                return body with { End = body.End - verb.Length > body.Start + 3 ? body.End - verb.Length : body.Start };
        }

        return body;
    }

    /// <summary>People with the reach of their posts: from the first word of a post or of its body that leads up to the name.</summary>
    private static IEnumerable<Token> People(Sight sight, ArticleFacts found, ImmutableArray<Token> bodies)
    {
        var people = Placed(sight, TokenKind.Person, found.People.Select(person => person.Mentions));
        var posts = Placed(sight, TokenKind.Person, found.People.Select(person => person.Posts.Select(post => post.Evidence.Span).ToImmutableArray()));
        var byPerson = posts.ToLookup(post => post.Index);
        var before = 0;
        foreach (var person in people)
        {
            var line = sight.LineBounds(person.Start).Start;
            var from = person.Start;
            foreach (var post in byPerson[person.Index].OrderByDescending(post => post.Start))
            {
                if (post.Start >= Math.Max(line, before) && post.Start < from && post.End <= person.Start && IsTitleRun(sight.Text.AsSpan(post.End, Math.Max(0, from - post.End))))
                    from = post.Start;
            }

            foreach (var body in Slice(bodies, Math.Max(line, from - 40), person.Start))
            {
                if (body.End == from || body.Start < from && body.End > from)
                    from = Math.Max(body.Start, before);
            }

            before = person.End;
            yield return person with { From = Math.Min(from, person.Start) };
        }
    }

    /// <summary>Between a post and the name stand other titles at most: no end of a sentence, no quotation, not too far.</summary>
    private static bool IsTitleRun(ReadOnlySpan<char> between) => between.Length <= 40 && between.IndexOfAny(TitleEnds) < 0;

    private static ImmutableArray<Token> WithoutOverlap(List<Token> tokens)
    {
        tokens.Sort((left, right) => left.From != right.From ? left.From.CompareTo(right.From) : Rank(left) != Rank(right) ? Rank(left).CompareTo(Rank(right)) : right.End.CompareTo(left.End));
        var kept = ImmutableArray.CreateBuilder<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            if (kept.Count > 0 && token.From < kept[^1].End)
            {
                if (token.Kind != TokenKind.Person || kept[^1].Kind == TokenKind.Person)
                    continue;
                kept.RemoveAt(kept.Count - 1);
            }

            kept.Add(token);
        }

        return kept.DrainToImmutable();

        static int Rank(Token token) => token.Kind switch { TokenKind.Person => 0, TokenKind.Time => 1, _ => 2 };
    }

    private static ReadOnlySpan<Token> Slice(ImmutableArray<Token> tokens, int start, int end)
    {
        var first = FirstFrom(tokens, start);
        var last = FirstFrom(tokens, end);
        return tokens.AsSpan()[first..Math.Max(first, last)];
    }

    private static int FirstFrom(ImmutableArray<Token> tokens, int position)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
