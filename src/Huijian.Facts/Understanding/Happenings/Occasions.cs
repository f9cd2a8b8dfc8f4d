using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>Which types of happening the words behind 参加、出席、陪同 name.</summary>
internal static class Occasions
{
    private static readonly (string Word, EventType Type)[] Words =
    [
        ("会见", EventType.Meeting), ("会谈", EventType.Meeting), ("会晤", EventType.Meeting), ("拜访", EventType.Meeting),
        ("签约", EventType.Signing), ("签字", EventType.Signing), ("签署", EventType.Signing), ("见签", EventType.Signing),
        ("调研", EventType.Visit), ("考察", EventType.Visit), ("检查", EventType.Visit), ("走访", EventType.Visit), ("来宾参观", EventType.Visit),
        ("开工", EventType.Groundbreaking), ("奠基", EventType.Groundbreaking), ("动工", EventType.Groundbreaking),
        ("通车", EventType.Commissioning), ("投产", EventType.Commissioning), ("竣工", EventType.Commissioning), ("开通", EventType.Commissioning), ("投运", EventType.Commissioning),
        ("大会", EventType.Conference), ("会议", EventType.Conference), ("论坛", EventType.Conference), ("峰会", EventType.Conference), ("年会", EventType.Conference),
        ("座谈会", EventType.Conference), ("推介会", EventType.Conference), ("推进会", EventType.Conference), ("开幕", EventType.Conference), ("闭幕", EventType.Conference),
        ("洽谈会", EventType.Conference), ("发布会", EventType.Conference), ("对接会", EventType.Conference), ("博会", EventType.Conference), ("交会", EventType.Conference), ("交流会", EventType.Conference),
    ];

    /// <summary>The types that the words name, each once, in the order of the list.</summary>
    public static ImmutableArray<EventType> In(ReadOnlySpan<char> words)
    {
        var types = ImmutableArray.CreateBuilder<EventType>();
        foreach (var (word, type) in Words)
        {
            if (words.IndexOf(word, StringComparison.Ordinal) >= 0 && !types.Contains(type))
                types.Add(type);
        }

        if (types.Count == 0 && words.IndexOf("座谈", StringComparison.Ordinal) >= 0)
            types.Add(EventType.Meeting);
        return types.ToImmutable();
    }
}
