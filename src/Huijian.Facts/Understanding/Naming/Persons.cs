using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Naming;

/// <summary>The people found so far in one article, each once, with mentions and posts as they come.</summary>
internal sealed class Persons(Ground ground)
{
    private readonly Dictionary<string, Person> _byName = new(StringComparer.Ordinal);

    /// <summary>Names in folded text without spaces.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>Where any of them is named, by position.</summary>
    public IReadOnlyList<(int Start, int End)> Mentions
    {
        get
        {
            var all = new List<(int Start, int End)>();
            foreach (var person in _byName.Values)
                all.AddRange(person.Mentions);
            return EachOnce(all);
        }
    }

    public bool Knows(string name) => _byName.ContainsKey(name);

    public bool Knows(ReadOnlySpan<char> name) => _byName.Count > 0 && _byName.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    /// <summary>The name of a stretch of text: folded, without the space that sets off two-character names.</summary>
    public string NameAt(int start, int end)
    {
        var words = ground.Text[start..end];
        return words.Length > 1 && Ground.IsHan(words[0]) ? words.Replace(" ", "", StringComparison.Ordinal) : words;
    }

    public void Mention(int start, int end, string rule)
    {
        var name = NameAt(start, end);
        if (!_byName.TryGetValue(name, out var person))
            _byName[name] = person = new Person(name, rule, start, end);
        person.Mentions.Add((start, end));
    }

    /// <summary>Nobody is meant by 张书记 where so many are called so.</summary>
    private const int MostNamesakes = 8;

    /// <summary>Those who hold posts by surname and by the last two characters of the post, once all are found.</summary>
    private Dictionary<(char Surname, char First, char Second), List<(Person Person, string Title)>>? _holders;

    /// <summary>张书记 is the 张某某 who was given that post: one mention more, if only one is called so.</summary>
    public void Address(int start, int end, ReadOnlySpan<char> title)
    {
        _holders ??= Holders();
        if (!_holders.TryGetValue((ground[start], title[^2], title[^1]), out var called) || called.Count > MostNamesakes)
            return;
        Person? meant = null;
        foreach (var (person, held) in called)
        {
            if (!held.AsSpan().EndsWith(title) || held.Length > title.Length && held[^(title.Length + 1)] == '副' || person == meant)
                continue;
            if (meant is not null)
                return;
            meant = person;
        }

        meant?.Mentions.Add((start, end));
    }

    private Dictionary<(char Surname, char First, char Second), List<(Person Person, string Title)>> Holders()
    {
        var holders = new Dictionary<(char Surname, char First, char Second), List<(Person Person, string Title)>>();
        foreach (var person in _byName.Values.Where(person => person.Name.Length is 2 or 3))
        {
            // A head of state is addressed so by those who speak, not by who tells.
            foreach (var post in person.Posts.Where(post => post.Title.Length >= 2 && post.Body is not (null or "国家" or "中共中央")))
            {
                var key = (person.Name[0], post.Title[^2], post.Title[^1]);
                if (!holders.TryGetValue(key, out var called))
                    holders[key] = called = [];
                if (called.Count <= MostNamesakes)
                    called.Add((person, post.Title));
            }
        }

        return holders;
    }

    /// <summary>Gives a person a post. One post in two wordings counts once: the one with a body, told in the text rather than the headline, stays.</summary>
    public void Hold(string name, string? body, string title, PostStanding standing, int start, int end, string rule)
    {
        var posts = _byName[name].Posts;
        var post = new Found(body, title, standing, start, end, rule);

        // 通某总书记、国家主席, who was 老挝…国家主席 above, is none of ours.
        if (body == "国家" && posts.Exists(other => other.Body != "国家" && other.Title == "国家" + title))
            return;

        // 公司党委书记甲…。甲书记说: how he is addressed is no second post.
        if (body is null && rule == "post.title-behind-name" && title is "书记" or "经理" && posts.Exists(other => other.Body is not null && other.Title.EndsWith(title, StringComparison.Ordinal)))
            return;
        for (var i = 0; i < posts.Count; i++)
        {
            if (!posts[i].SaysTheSame(post))
                continue;
            if (Fuller(post, posts[i]))
                posts[i] = post;
            return;
        }

        posts.Add(post);
    }

    /// <summary>Takes back a name that turned out to be none.</summary>
    public void Forget(string name) => _byName.Remove(name);

    /// <summary>拉文 later in the text is 保罗·拉文.</summary>
    public void Merge(string shorter, string fuller)
    {
        if (!_byName.Remove(shorter, out var same))
            return;
        var person = _byName[fuller];
        person.Mentions.AddRange(same.Mentions);
        foreach (var post in same.Posts)
            Hold(fuller, post.Body, post.Title, post.Standing, post.Start, post.End, post.Rule);
    }

    /// <summary>In order of first mention, as the model wants them.</summary>
    public ImmutableArray<NamedPerson> Settle() =>
    [
        .. _byName.Values
            .Select(person => (Person: person, Mentions: EachOnce([.. person.Mentions])))
            .OrderBy(pair => pair.Mentions[0])
            .Select(pair => new NamedPerson(
                Written(pair.Person.Start, pair.Person.End),
                [.. pair.Person.Posts.Select(post => new HeldPost(
                    post.Body is null ? null : ground.Sight.InItsScript(post.Body, post.Start),
                    ground.Sight.InItsScript(post.Title, post.Start),
                    post.Standing,
                    new Evidence(ground.Sight.SpanOf(post.Start, post.End - post.Start), post.Rule)))],
                [.. pair.Mentions.Select(mention => ground.Sight.SpanOf(mention.Item1, mention.Item2 - mention.Item1))],
                new Evidence(ground.Sight.SpanOf(pair.Person.Start, pair.Person.End - pair.Person.Start), pair.Person.Rule))),
    ];

    private static List<(int Start, int End)> EachOnce(List<(int Start, int End)> mentions)
    {
        mentions.Sort();
        var kept = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            if (i == 0 || mentions[i] != mentions[kept - 1])
                mentions[kept++] = mentions[i];
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
        return mentions;
    }

    private string Written(int start, int end)
    {
        var words = ground.Sight.AsWritten(start, end - start);
        return Ground.IsHan(words[0]) ? words.Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal) : words;
    }

    private bool Fuller(Found one, Found other)
    {
        // 原党组书记、主席: the headline's 原主席 says what it was.
        if (one.Title != other.Title)
            return one.Title[0] == '原' || other.Title[0] != '原' && one.Title.Length > other.Title.Length;
        if ((one.Body is null) != (other.Body is null))
            return one.Body is not null;
        var (inText, otherInText) = (one.Start >= ground.Sight.BodyStart, other.Start >= ground.Sight.BodyStart);
        return inText != otherInText ? inText : one.Body?.Length > other.Body?.Length;
    }

    private sealed record Person(string Name, string Rule, int Start, int End)
    {
        public List<(int Start, int End)> Mentions { get; } = [];

        public List<Found> Posts { get; } = [];
    }

    private sealed record Found(string? Body, string Title, PostStanding Standing, int Start, int End, string Rule)
    {
        public bool SaysTheSame(Found other) =>
            (Title == other.Title || Title.TrimEnd('辑') == other.Title.TrimEnd('辑') || Body is not null && Body == other.Body && Title.TrimStart('原') == other.Title.TrimStart('原')) && (Body is null || other.Body is null || Body == other.Body || Shortens(Body, other.Body) || Shortens(other.Body, Body) || IsBare(Body, other.Body) || IsBare(other.Body, Body));

        /// <summary>纽某州长 behind 某国某某州州长纽某: the region alone is the one that was named.</summary>
        private static bool IsBare(string region, string longer) => region is "省" or "市" or "县" or "区" or "州" or "镇" or "乡" or "自治区" or "公司" or "集团" or "集团公司" or "学院" or "学校" or "协会" && longer.EndsWith(region, StringComparison.Ordinal);

        /// <summary>中国联通 and 中国联通集团: the short name's characters stand in the long one in order, from its beginning.</summary>
        private static bool Shortens(string shorter, string longer)
        {
            // 佛山|顺德区某街道党工委: the town before it makes no other body.
            if (shorter.Length is >= 4 and var whole && whole < longer.Length && longer.EndsWith(shorter, StringComparison.Ordinal))
                return true;

            // 武进区委 is not 武进国家高新区党工委.
            if (shorter.Length >= longer.Length || shorter[0] != longer[0] || shorter[^1] == '委' && longer[^2] != shorter[^2])
                return false;
            return ShortName.Keeps(shorter, longer);
        }
    }
}
