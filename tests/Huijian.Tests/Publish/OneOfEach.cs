using Huijian.Ask;
using Huijian.Publish;
using Huijian.Publish.Api;

namespace Huijian.Tests.Publish;

/// <summary>Addresses over a record: one of every kind of page, one of every question of the API.</summary>
internal static class OneOfEach
{
    public static async Task<IReadOnlyList<string>> PagesAsync(Answers answers) =>
    [
        .. (await new SitePages(answers).AddressesAsync(default)).GroupBy(path => (path.Split('/')[1], path.Split('/').Length)).Select(kind => kind.First()),
        "/search?q=%E4%BC%9A%E8%A7%81",
        "/sources",
    ];

    public static async Task<IReadOnlyList<string>> QuestionsAsync(Answers answers)
    {
        var story = (await answers.Stories.NewestAsync(0, 100, default)).Rows.First(row => row.Kind is not null);
        var person = (await answers.People.ListAsync(0, 1, default)).Rows[0].Id;
        var ids = new Dictionary<string, string>
        {
            ["/api/stories/{id}"] = story.Id,
            ["/api/articles/{id}"] = story.Lead,
            ["/api/days/{id}"] = $"{story.Day:yyyy-MM-dd}",
            ["/api/people/{id}"] = person,
            ["/api/orgs/{id}"] = (await answers.Bodies.ListAsync(null, 0, 1, default)).Rows[0].Id,
            ["/api/places/{id}"] = (await answers.Places.ListAsync(false, 0, 1, default)).Rows[0].Id,
            ["/api/posts/{id}"] = (await answers.Posts.AllAsync(default))[0].Id,
            ["/api/projects/{id}"] = (await answers.Projects.ListAsync(1, default))[0].Id,
            ["/api/securities/{id}"] = (await answers.Securities.ListAsync(1, default))[0].Id,
            ["/api/prices/{id}"] = "600050.SH",
            ["/api/explain/{id}"] = (await answers.Stories.StoryAsync(story.Id, default))!.Events[0].Quote.Statement,
        };
        return
        [
            "/api/openapi.json",
            .. Questions.All.Select(question => question.Path.EndsWith("{id}", StringComparison.Ordinal) ? question.Path.Replace("{id}", ids[question.Path], StringComparison.Ordinal)
                : question.Path is "/api/search" or "/api/suggest" or "/api/posts" ? question.Path + "?q=%E8%BE%BD%E5%AE%81"
                : question.Path),
        ];
    }
}
