using System.Runtime.InteropServices;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Ask.Whole;

/// <summary>
/// The marks of all that a page may show together, as sums of the marks of rows: a row that comes, goes or changes changes every sum it is part of, and the
/// order of rows does not matter.
/// </summary>
internal sealed class OutlineMarks
{
    private readonly Outline _outline;
    private readonly OutlineTies _ties;
    private readonly IReadOnlySet<string> _unpaged;
    private readonly ulong[] _touching;

    /// <param name="unpaged">The entries that have no page: whether a row links to them shows on the page.</param>
    public OutlineMarks(Outline outline, OutlineTies ties, IReadOnlySet<string> unpaged)
    {
        (_outline, _ties, _unpaged) = (outline, ties, unpaged);
        Names = [.. outline.Entries.Select(entry => RowMark.With(RowMark.With(RowMark.Of(entry.Id), RowMark.Of(entry.Name)), Paged(entry.Id)))];
        Articles = OfArticles();
        Listed = [.. outline.Stories.Select(story => story.Mark + (story.Place is { } place ? Paged(place) : 0))];
        foreach (var article in outline.Articles.Where(article => outline.Stories[article.Story].Lead == article.Id))
            Listed[article.Story] += RowMark.With(article.Mark, 1);
        Stories = OfStories();
        _touching = Touching();
        Posts = OfPosts();
        Projects = outline.Projects.ToDictionary(
            project => project.Id,
            project => project.Mark + Sum(outline.Steps[project.Id].Select(article => Stories[outline.Articles[article].Story])) + Sum(outline.Sides[project.Id].Select(side => Names[side])),
            StringComparer.Ordinal);
        Entries = OfEntries();
    }

    /// <summary>What other pages show of an entry: its name, and whether it has a page.</summary>
    public ulong[] Names { get; }

    /// <summary>Everything an article says, with the names it is said of.</summary>
    public ulong[] Articles { get; }

    /// <summary>What lists show of a story.</summary>
    public ulong[] Listed { get; }

    /// <summary>Everything the articles of a story say.</summary>
    public ulong[] Stories { get; }

    /// <summary>Everything about an entry: its stories, terms, projects, and what lies in it.</summary>
    public ulong[] Entries { get; }

    /// <summary>Everybody seen in a post, and where that is said.</summary>
    public ulong[] Posts { get; }

    /// <summary>The steps of a project and all that is told with them.</summary>
    public IReadOnlyDictionary<string, ulong> Projects { get; }

    public static ulong Sum(IEnumerable<ulong> marks)
    {
        var sum = 0UL;
        foreach (var mark in marks)
            sum += mark;
        return sum;
    }

    private ulong Paged(string id) => RowMark.With(RowMark.Of(id), _unpaged.Contains(id) ? 1UL : 2UL);

    private ulong NameOf(int entry) => entry < 0 ? 0 : Names[entry];

    private ulong[] OfArticles()
    {
        ulong[] marks = [.. _outline.Articles.Select(article => article.Mark)];
        foreach (var tie in _outline.Named)
            marks[tie.Article] += RowMark.With(Names[tie.Other], 1);
        foreach (var tie in _outline.Brought)
            marks[tie.Article] += RowMark.With(Names[tie.Other], 2 + (ulong)tie.How);
        foreach (var (article, mark) in _outline.Remarks)
            marks[article] += mark;
        foreach (var field in _outline.Fields)
        {
            foreach (var article in field)
                marks[article] += Paged(field.Key);
        }

        // Of copies the one with the first id gives the figures.
        var first = new Dictionary<string, int>(_outline.Articles.Count, StringComparer.Ordinal);
        for (var i = 0; i < _outline.Articles.Count; i++)
        {
            ref var one = ref CollectionsMarshal.GetValueRefOrAddDefault(first, _outline.Articles[i].Copy, out var known);
            if (!known || string.CompareOrdinal(_outline.Articles[i].Id, _outline.Articles[one].Id) < 0)
                one = i;
        }

        foreach (var one in first.Values)
            marks[one] += 1;
        return marks;
    }

    private ulong[] OfStories()
    {
        ulong[] marks = [.. Listed];
        foreach (var i in Outline.Places(_outline.Articles))
            marks[_outline.Articles[i].Story] += RowMark.With(Articles[i], 3);
        foreach (var one in _outline.Happenings)
            marks[_outline.Articles[one.Article].Story] += one.Mark + Sum(one.Involved.Select(entry => RowMark.With(one.Mark, Names[entry])));
        return marks;
    }

    /// <summary>For each entry the stories that name it or bring it in.</summary>
    private ulong[] Touching()
    {
        var marks = new ulong[_outline.Entries.Count];
        foreach (var tie in _outline.Named)
            marks[tie.Other] += Stories[_outline.Articles[tie.Article].Story];
        foreach (var tie in _outline.Brought)
            marks[tie.Other] += Stories[_outline.Articles[tie.Article].Story];
        foreach (var one in _outline.Happenings)
        {
            foreach (var entry in one.Involved)
                marks[entry] += Stories[_outline.Articles[one.Article].Story];
        }

        return marks;
    }

    private ulong PostName(int post) => RowMark.With(_outline.Posts[post].Mark, Paged(_outline.Posts[post].Id)) + NameOf(_outline.Posts[post].Body);

    private ulong[] OfPosts()
    {
        ulong[] marks = [.. Enumerable.Range(0, _outline.Posts.Count).Select(PostName)];
        foreach (var term in _outline.Terms.Where(term => term.Post >= 0))
            marks[term.Post] += term.Mark + NameOf(term.Person) + NameOf(term.Before) + NameOf(term.After);
        foreach (var tie in _outline.Attested)
            marks[tie.Other] += RowMark.With(Articles[tie.Article], 4);
        return marks;
    }

    private ulong[] OfEntries()
    {
        ulong[] marks = [.. Outline.Places(_outline.Entries).Select(entry => _outline.Entries[entry].Mark + Names[entry] + _touching[entry])];
        foreach (var namesakes in Known(EntityKind.Person).GroupBy(person => _outline.Entries[person].Name, StringComparer.Ordinal).Where(people => people.Skip(1).Any()))
        {
            var all = Sum(namesakes.Select(person => _outline.Entries[person].Mark + Names[person]));
            foreach (var person in namesakes)
                marks[person] += all;
        }

        foreach (var term in _outline.Terms.Where(term => term.Person >= 0 && term.Post >= 0))
            marks[term.Person] += term.Mark + PostName(term.Post) + NameOf(term.Before) + NameOf(term.After);
        foreach (var i in Outline.Places(_outline.Posts))
        {
            if (_outline.Posts[i].Body is >= 0 and var body)
                marks[body] += RowMark.With(Posts[i], 5);
        }

        foreach (var (id, _, _) in _outline.Projects)
        {
            foreach (var side in _outline.Sides[id])
                marks[side] += RowMark.With(Projects[id], 6);
        }

        AddPlaces(marks);
        return marks;
    }

    /// <summary>A place shows what lies in it and around it, the posts of bodies named after it, and its projects.</summary>
    private void AddPlaces(ulong[] marks)
    {
        var bodies = Outline.Places(_outline.Posts).Where(post => _outline.Posts[post].Body >= 0)
            .GroupBy(post => _outline.Entries[_outline.Posts[post].Body].Folded, StringComparer.Ordinal)
            .OrderBy(body => body.Key, StringComparer.Ordinal)
            .ToList();
        string[] folded = [.. bodies.Select(body => body.Key)];
        var posts = Sums([.. bodies.Select(body => Sum(body.Select(post => Posts[post])))]);
        var inner = Sums([.. _ties.PlacesById.Select(place => RowMark.With(_touching[place], Names[place]))]);
        var projects = _outline.Projects.ToLookup(project => project.Place, project => Projects[project.Id]);
        foreach (var i in Known(EntityKind.Place))
        {
            var place = _outline.Entries[i];
            var within = _ties.Within(place.Id);
            marks[i] += inner[within.End.Value] - inner[within.Start.Value];
            marks[i] += NameOf(_ties.Place(Ask.Places.Province(place.Id))) + NameOf(_ties.Place(Ask.Places.City(place.Id)));
            marks[i] += Sum(projects[place.Name]);
            var first = WholeStories.FirstNotBefore(folded, place.Folded);
            var end = first;
            while (end < folded.Length && folded[end].StartsWith(place.Folded, StringComparison.Ordinal))
                end++;
            marks[i] += posts[end] - posts[first];
        }
    }

    /// <summary>For each place in a list the sum of what stands before it, so that any stretch is summed up by one subtraction.</summary>
    private static ulong[] Sums(ReadOnlySpan<ulong> marks)
    {
        var sums = new ulong[marks.Length + 1];
        for (var i = 0; i < marks.Length; i++)
            sums[i + 1] = sums[i] + marks[i];
        return sums;
    }

    private IEnumerable<int> Known(EntityKind kind) => Outline.Places(_outline.Entries).Where(entry => _outline.Entries[entry].Kind == kind);
}
