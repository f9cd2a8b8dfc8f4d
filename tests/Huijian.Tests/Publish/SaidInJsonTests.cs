using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Huijian.Publish;
using Huijian.Publish.Api;
using Huijian.Publish.Pages;
using Huijian.Tests.Commands;
using Huijian.Tests.House;
using Huijian.Tests.Record;

namespace Huijian.Tests.Publish;

/// <summary>
/// Everything that pages and the API say in JSON is known to <see cref="ApiKinds"/>. A program that is compiled beforehand has nothing else to fall back on,
/// and neither have these tests.
/// </summary>
public sealed class SaidInJsonTests
{
    /// <summary>Never shown to machines: what reviewers see, and the form in which a reader reports a mistake.</summary>
    private static readonly Type[] WithoutData = [typeof(ReviewSheet), typeof(ReportSheet)];

    public static TheoryData<string> Shown => [.. typeof(Page).Assembly.GetTypes().Select(SheetOf).OfType<Type>().Except(WithoutData).Select(shown => shown.AssemblyQualifiedName!)];

    public static TheoryData<string> Words => [.. typeof(ApiKinds).GetProperties().Select(kind => kind.PropertyType)
        .Where(kind => kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(JsonTypeInfo<>) && kind.GenericTypeArguments[0].IsEnum)
        .Select(kind => kind.GenericTypeArguments[0].AssemblyQualifiedName!)];

    [Theory]
    [MemberData(nameof(Shown))]
    public void What_a_page_shows_can_be_said(string shown) => Assert.NotNull(ApiJson.Kinds.GetTypeInfo(Type.GetType(shown)!));

    /// <summary>Of a tuple nothing would be said: its parts are fields.</summary>
    [Theory]
    [MemberData(nameof(Shown))]
    public void Nothing_that_is_said_is_a_tuple(string shown)
    {
        var seen = new HashSet<Type>();
        Look(Type.GetType(shown)!);

        void Look(Type type)
        {
            if (!seen.Add(type) || ApiJson.Kinds.GetTypeInfo(type) is not { } said)
                return;
            Assert.False(type.Name.StartsWith("ValueTuple", StringComparison.Ordinal), $"{shown}: {type}");
            foreach (var part in said.Properties.Select(property => property.PropertyType).Append(said.ElementType).OfType<Type>())
                Look(part);
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Kinds_are_said_as_words_in_camel_case(string kind)
    {
        foreach (var one in Enum.GetValues(Type.GetType(kind)!))
            Assert.Equal($"\"{JsonNamingPolicy.CamelCase.ConvertName(one.ToString()!)}\"", JsonSerializer.Serialize(one, one.GetType(), ApiJson.Kinds));
    }

    [Fact]
    public void Where_a_hit_is_lit_up_is_said() =>
        Assert.Equal("""{"text":"辽宁省与央企签约","marks":[{"start":0,"length":2}]}""", JsonSerializer.Serialize(new Huijian.Ask.Lit("辽宁省与央企签约", [new(0, 2)]), typeof(Huijian.Ask.Lit), ApiJson.Kinds));

    [Fact]
    public async Task The_samples_are_answered_whatever_is_asked()
    {
        using var record = new OpenRecord(RecordPlace.Sqlite);
        Assert.Equal(0, await new Terminal().RunAsync("add", Repository.PathOf("samples"), "--record", record.Where));
        await using var app = SiteHost.Build(record.Store, new SiteSettings { Port = 0 });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        foreach (var path in await OneOfEach.PagesAsync(record.Answers))
        {
            var (page, asked) = (path.Split('?')[0], path.Contains('?', StringComparison.Ordinal) ? "?" + path.Split('?')[1] : "");
            using var data = await AskAsync(client, page + ".json" + asked);
            // An empty register would not show that its lines can be said.
            if (Registers.Paths.Contains(page))
                Assert.NotEqual(0, data.RootElement.GetProperty("entries").GetArrayLength());
        }

        foreach (var question in await OneOfEach.QuestionsAsync(record.Answers))
            using (await AskAsync(client, question)) { }
    }

    private static async Task<JsonDocument> AskAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private static Type? SheetOf(Type part)
    {
        for (var type = part.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sheet<>) && part.Name.EndsWith("View", StringComparison.Ordinal))
                return type.GenericTypeArguments[0];
        }

        return null;
    }
}
