using System.Globalization;
using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Tests.Joining;

public class RegisterTests
{
    [Theory]
    [InlineData("辽宁省委", "书记", true)]
    [InlineData("示例集团", "董事长", true)]
    [InlineData("中央书记处", "书记", false)]
    [InlineData("政府", "总理", false)]
    [InlineData(null, "总书记", false)]
    [InlineData("辽宁省", "副省长", false)]
    public void A_seat_is_of_a_named_body(string? body, string title, bool oneSeat) => Assert.Equal(oneSeat, PostNames.HasOneSeat(body, title));

    [Fact]
    public void A_successor_bounds_the_end_and_nothing_is_called_current()
    {
        var terms = Register.Terms([Seen("张", "2022-06-07"), Seen("郝", "2023-03-01"), Seen("郝", "2025-03-01"), Seen("许", "2025-10-18")]);
        Assert.Equal(
            """
            张: started by 2022-06-07, ended 2022-06-07..2023-03-01, then 郝
            郝: started 2022-06-07..2023-03-01, ended 2025-03-01..2025-10-18, before 张, then 许
            许: started 2025-03-01..2025-10-18, ended 2025-10-18..?, before 郝
            """,
            Told(terms));
    }

    [Fact]
    public void An_acting_governor_who_becomes_governor_has_two_terms()
    {
        var terms = Register.Terms([Seen("李", "2023-01-10"), Seen("王", "2025-03-01", PostStanding.Acting), Seen("王", "2025-10-18")]);
        Assert.Equal([false, true, false], terms.Select(term => term.Acting));
        Assert.Equal(Day("2025-10-18"), terms[1].EndLatest);
        Assert.Equal("王", terms[0].Successor);
        Assert.Equal("李", terms[2].Predecessor);
    }

    [Fact]
    public void The_order_of_reading_makes_no_difference()
    {
        Holding[] seen = [Seen("张", "2022-06-07"), Seen("郝", "2023-03-01"), Seen("郝", "2025-03-01"), Seen("许", "2025-10-18")];
        Assert.Equal(Told(Register.Terms(seen)), Told(Register.Terms(seen.Reverse())));
    }

    [Fact]
    public void Who_is_called_former_had_left_by_then() =>
        Assert.Equal(Day("2024-01-05"), Assert.Single(Register.Terms([Seen("张", "2022-06-07"), Seen("张", "2024-01-05", PostStanding.Former)])).EndLatest);

    [Fact]
    public void A_contradiction_is_left_standing()
    {
        var terms = Register.Terms([Seen("张", "2022-01-01"), Seen("张", "2022-12-31"), Seen("李", "2022-06-01")]);
        Assert.All(terms, term => Assert.Null(term.EndLatest));
    }

    [Fact]
    public void A_designate_holds_nothing_yet() => Assert.Empty(Register.Terms([Seen("张", "2022-01-01", PostStanding.Designate)]));

    [Fact]
    public void Posts_with_many_seats_bound_nobody() =>
        Assert.All(Register.Terms([Seen("张", "2022-01-01", oneSeat: false), Seen("李", "2023-01-01", oneSeat: false)]), term => Assert.Null(term.EndLatest));

    [Fact]
    public void A_career_that_moves_on_is_one_person()
    {
        var persons = Namesakes.Among([Gives("a", "沈阳市委书记", "沈阳市委", "210100", "2022-05-01"), Gives("b", "辽宁省长", "辽宁省", "210000", "2025-03-01")]);
        Assert.True(Assert.Single(persons).Confirmed);
    }

    [Fact]
    public void A_move_that_no_article_explains_is_one_person_unconfirmed()
    {
        var persons = Namesakes.Among([Gives("a", "国资委主任", "国资委", null, "2021-05-01"), Gives("b", "辽宁省委书记", "辽宁省委", "210000", "2023-03-01")]);
        Assert.False(Assert.Single(persons).Confirmed);
    }

    [Fact]
    public void Two_seats_in_two_provinces_at_one_time_are_two_persons()
    {
        var persons = Namesakes.Among([
            Gives("a", "甲市长", "甲市", "210100", "2023-03-01"), Gives("b", "乙市长", "乙市", "440100", "2023-04-01"), Gives("c", "甲市长", "甲市", "210100", "2023-05-01"),
        ]);
        Assert.Equal(["21", "44"], persons.Select(person => person.Key));
    }

    private static Holding Seen(string person, string day, PostStanding standing = PostStanding.Held, bool oneSeat = true) => new(person, "post", oneSeat, standing, Day(day));

    private static Attestation Gives(string article, string post, string body, string? division, string day) =>
        new(article, post, body, division, true, PostStanding.Held, Day(day));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Told(IEnumerable<PostTerm> terms) => string.Join('\n', terms.Select(term => FormattableString.Invariant(
        $"{term.Person}: started {(term.StartEarliest is { } start ? FormattableString.Invariant($"{start:yyyy-MM-dd}..") : "by ")}{term.StartLatest:yyyy-MM-dd}, ended {term.EndEarliest:yyyy-MM-dd}..{(term.EndLatest is { } end ? FormattableString.Invariant($"{end:yyyy-MM-dd}") : "?")}{(term.Predecessor is { } before ? ", before " + before : "")}{(term.Successor is { } after ? ", then " + after : "")}")));
}
