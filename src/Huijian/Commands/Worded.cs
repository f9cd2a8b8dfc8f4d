using System.Text.Json;
using Huijian.Facts.Model;
using Huijian.Publish;

namespace Huijian.Commands;

/// <summary>The words of the model as a terminal shows them, in the Chinese of the site, and as programs read them.</summary>
internal static class Worded
{
    private static readonly Edition Chinese = new();

    /// <summary>会见 for a meeting, 开工 for a project that has started. What has no words of its own keeps its name.</summary>
    public static string ForPeople(Enum word) => word switch
    {
        EventType kind => Chinese.Kind(kind),
        ProjectStage stage => Chinese.Stage(stage),
        AgreementType type => Chinese.Agreement(type),
        SecurityReason reason => Chinese.Reason(reason),
        Bound bound => Wording.BoundWord(Chinese, bound),
        FigureBasis.Cumulative => "累计",
        FigureBasis.Period => "当期",
        FigureBasis.Unstated => "",
        _ => word.ToString(),
    };

    /// <summary><c>meeting</c>, <c>underConstruction</c>: the same words as in <c>read --json</c>.</summary>
    public static string ForPrograms(Enum word) => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
