using System.Text.Json;
using System.Text.Json.Serialization;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Publish.Following;
using Huijian.Publish.Pages;
using Huijian.Record;

namespace Huijian.Publish.Api;

/// <summary>
/// Every kind of thing that is said in JSON, and how: names in camel case, kinds as words, dates as exact as they are known. It is worked out when the program
/// is built, for a program that is compiled beforehand cannot look at types while it runs; what is not named here cannot be said.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(AsWords<PartialDate>), typeof(AsWords<NewsTime>),
        typeof(EnumWords<AgreementType>), typeof(EnumWords<BodyKind>), typeof(EnumWords<Bound>), typeof(EnumWords<CooperationKind>), typeof(EnumWords<EntityKind>), typeof(EnumWords<EventStatus>),
        typeof(EnumWords<EventType>), typeof(EnumWords<FigureBasis>), typeof(EnumWords<LedgerOrder>), typeof(EnumWords<Market>), typeof(EnumWords<MarkKind>), typeof(EnumWords<ParagraphKind>),
        typeof(EnumWords<PartyRole>), typeof(EnumWords<PostStanding>), typeof(EnumWords<ProjectStage>), typeof(EnumWords<SearchOrder>), typeof(EnumWords<SecurityReason>), typeof(EnumWords<TimePrecision>),
    ])]
// What the API answers.
[JsonSerializable(typeof(Slice<StoryRow>))]
[JsonSerializable(typeof(Slice<LedgerRow>))]
[JsonSerializable(typeof(Slice<PersonRow>))]
[JsonSerializable(typeof(Slice<BodyRow>))]
[JsonSerializable(typeof(Slice<PlaceRow>))]
[JsonSerializable(typeof(IEnumerable<ProjectRow>))]
[JsonSerializable(typeof(IReadOnlyList<PostRow>))]
[JsonSerializable(typeof(List<PriceDay>))]
[JsonSerializable(typeof(IReadOnlyList<FigureRow>))]
[JsonSerializable(typeof(IReadOnlyList<MatrixCell>))]
[JsonSerializable(typeof(IReadOnlyList<Suggestion>))]
[JsonSerializable(typeof(StoryPage))]
[JsonSerializable(typeof(ArticlePage))]
[JsonSerializable(typeof(DayPage))]
[JsonSerializable(typeof(PersonPage))]
[JsonSerializable(typeof(BodyPage))]
[JsonSerializable(typeof(PlacePage))]
[JsonSerializable(typeof(PostPage))]
[JsonSerializable(typeof(ProjectPage))]
[JsonSerializable(typeof(SecurityPage))]
[JsonSerializable(typeof(SearchPage))]
[JsonSerializable(typeof(Explanation))]
[JsonSerializable(typeof(Problem))]
// What pages show.
[JsonSerializable(typeof(ArticleSheet))]
[JsonSerializable(typeof(BetweenSheet))]
[JsonSerializable(typeof(BodySheet))]
[JsonSerializable(typeof(FiguresSheet))]
[JsonSerializable(typeof(FollowedList))]
[JsonSerializable(typeof(FollowedSheet))]
[JsonSerializable(typeof(HomeSheet))]
[JsonSerializable(typeof(LedgerSheet))]
[JsonSerializable(typeof(MatrixSheet))]
[JsonSerializable(typeof(PeriodSheet))]
[JsonSerializable(typeof(PersonSheet))]
[JsonSerializable(typeof(PlaceSheet))]
[JsonSerializable(typeof(RegisterSheet))]
[JsonSerializable(typeof(SearchSheet))]
[JsonSerializable(typeof(SecuritySheet))]
[JsonSerializable(typeof(SourcesSheet))]
[JsonSerializable(typeof(StoriesSheet))]
[JsonSerializable(typeof(TextSheet))]
// The lines of registers, which a sheet holds without saying what they are.
[JsonSerializable(typeof(ChannelRow))]
[JsonSerializable(typeof(DayRow))]
[JsonSerializable(typeof(OutletRow))]
[JsonSerializable(typeof(SecurityRow))]
internal sealed partial class ApiKinds : JsonSerializerContext
{
    /// <summary>Said by its own ToString: 2025-03, 2025-03-02T13:25+08:00. Only ever written.</summary>
    internal sealed class AsWords<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are written, never read.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
