using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Tests.Record;

/// <summary>What is kept of an article is read by hand: it must be all that was written, also what is added to the model later.</summary>
public sealed class KeptTests
{
    private int _values;

    [Fact]
    public void Everything_an_article_can_hold_comes_back()
    {
        var article = (Article)Filled(typeof(Article))!;
        Assert.Equal(Json(article), Json(Packed.Article(Packed.Pack(article))));
    }

    [Fact]
    public void Everything_facts_can_say_comes_back()
    {
        var facts = (ArticleFacts)Filled(typeof(ArticleFacts))!;
        Assert.Equal(Json(facts), Json(Packed.Facts(Packed.Pack(facts))));
    }

    [Fact]
    public void Nothing_comes_back_as_nothing()
    {
        var article = new Article { File = "a.html" };
        Assert.Equal(Json(article), Json(Packed.Article(Packed.Pack(article))));
        Assert.Equal(Json(ArticleFacts.None), Json(Packed.Facts(Packed.Pack(ArticleFacts.None))));
    }

    [Fact]
    public void What_a_later_version_adds_is_passed_over()
    {
        var kept = """{"Later":{"a":[1,{"b":null}]},"File":"a.html","Paragraphs":[{"Text":"一\u003c二","Later":[[]],"Kind":"Quote"}],"AlsoLater":[0,[1,2,3]]}"""u8;
        var article = Packed.Article(Packed.Pack(kept));
        Assert.Equal("a.html", article.File);
        Assert.Equal(new Paragraph("一<二", ParagraphKind.Quote), Assert.Single(article.Paragraphs) with { Marks = [] });
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"File":7}""")]
    [InlineData("""{"File":"a","Paragraphs":[{"Text":"一","Kind":"Unheard"}]}""")]
    [InlineData("""{"File":"a","Paragraphs":[{}]}""")]
    [InlineData("""{"File":"a","Published":{"At":"yesterday"}}""")]
    [InlineData("""{"File":"a","Dateline":{"Words":"b","Date":"2024-13","Span":[0,0,1]}}""")]
    [InlineData("""{"File":"a","Dateline":{"Words":"b","Span":[0,0]}}""")]
    [InlineData("""{"File":"a","Dateline":{"Words":"b","Span":[0,-1,1]}}""")]
    [InlineData("""{"File":"a","Title":""")]
    public void What_we_never_wrote_is_said_to_be_damaged(string kept) =>
        Assert.Throws<InvalidDataException>(() => Packed.Article(Packed.Pack(Encoding.UTF8.GetBytes(kept))));

    /// <summary>Kept articles and facts of which some bytes are torn out or changed are read or said to be damaged, and nothing else.</summary>
    [Fact]
    public void Damaged_bytes_are_said_to_be_damaged()
    {
        var random = new Random(5);
        var kept = new[] { JsonSerializer.SerializeToUtf8Bytes((Article)Filled(typeof(Article))!, KeptJson.Default.Article), JsonSerializer.SerializeToUtf8Bytes((ArticleFacts)Filled(typeof(ArticleFacts))!, KeptJson.Default.ArticleFacts) };
        for (var i = 0; i < 4000; i++)
        {
            var bytes = kept[i % 2].ToList();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(bytes.Count);
                if (random.Next(2) == 0)
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                else
                    bytes[at] = (byte)random.Next(256);
            }

            var packed = Packed.Pack(bytes.ToArray());
            try
            {
                _ = i % 2 == 0 ? (object)Packed.Article(packed) : Packed.Facts(packed);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    private static string Json(Article article) => JsonSerializer.Serialize(article, KeptJson.Default.Article);

    private static string Json(ArticleFacts facts) => JsonSerializer.Serialize(facts, KeptJson.Default.ArticleFacts);

    /// <summary>A value of a type in which nothing is left as it is by default, and no two values are the same.</summary>
    private object? Filled(Type type)
    {
        _values++;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"第{_values}个\"值<";
        if (type == typeof(int))
            return _values;
        if (type == typeof(decimal))
            return _values + 0.25m;
        if (type == typeof(bool))
            return true;
        if (type == typeof(Uri))
            return new Uri($"https://example.org/{_values}?一=2&b");
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(8)).AddMinutes(_values);
        if (type == typeof(TextSpan))
            return new TextSpan(_values % 3 - 1, _values, _values + 1);
        if (type == typeof(PartialDate))
            return new PartialDate(1900 + _values % 200, _values % 2 == 0 ? 1 + _values % 12 : null);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(1);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 2);
            items.SetValue(Filled(item), 0);
            items.SetValue(Filled(item), 1);
            return typeof(ImmutableArray).GetMethods().Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true }])
                .MakeGenericMethod(item).Invoke(null, [items]);
        }

        var constructor = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First();
        var filled = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Filled(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null && !constructor.GetParameters().Any(parameter => parameter.Name == property.Name)))
            property.SetValue(filled, Filled(property.PropertyType));
        return filled;
    }
}
