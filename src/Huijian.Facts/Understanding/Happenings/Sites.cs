using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Happenings;

/// <summary>Where works lie and where a signing was, when the sentence that tells of them does not say: what the rest of the article says of the site.</summary>
/// <param name="item">Where the report begins and ends in the text: the article, or an item of a round-up.</param>
/// <param name="hasHeadline">Does the article's own headline speak of it?</param>
internal sealed class Sites(Mentions mentions, Venues venues, (int Start, int End) item, bool hasHeadline)
{
    /// <summary>So far from where works are told of may stand where they lie.</summary>
    private const int Near = 800;

    public static bool IsWork(Draft draft) => draft.Type is EventType.Groundbreaking or EventType.Commissioning;

    /// <summary>Gives a place to works whose place was not said and to signings without any.</summary>
    public void Place(List<Draft> news)
    {
        PlaceWorks(news);
        foreach (var signing in news.Where(draft => draft.Type == EventType.Signing && draft.Place is null or { IsHall: true }))
        {
            if (venues.Settling(mentions, Math.Max(item.Start, signing.First.Start - Near), Math.Min(item.End, signing.First.End + Near)) is { } place)
                signing.Take(place, said: false);
        }
    }

    /// <summary>Works lie where the article says 位于, else where their name or owner, the headline or the other works of the article say.</summary>
    private void PlaceWorks(List<Draft> news)
    {
        var works = news.Where(IsWork).ToList();
        if (works.TrueForAll(draft => draft.PlaceIsSaid))
            return;
        var sight = mentions.Sight;
        var floor = Math.Max(sight.BodyStart, item.Start);
        foreach (var draft in works)
        {
            var told = sight.Sentences[draft.First.Sentence].Start;
            if (venues.Lying(mentions, Math.Max(floor, told - Near), Math.Max(floor, Math.Min(item.End, told + Near))) is { } lying)
                draft.Take(lying, said: true);
        }

        foreach (var draft in works.Where(draft => draft.Place is null))
        {
            var sentence = sight.Sentences[draft.First.Sentence];
            if ((venues.Named(mentions, sentence.Start, draft.First.Start) ?? OfOther(news) ?? (hasHeadline ? venues.Named(mentions, 0, sight.BodyStart) : null)) is { } named)
                draft.Take(named, said: false);
        }
    }

    /// <summary>Where other works of the article lie, or where a signed project settles (落户揭阳).</summary>
    private Place? OfOther(List<Draft> news) =>
        news.Find(other => other.PlaceIsSaid && (IsWork(other) || other.Type == EventType.Signing && mentions.Sight.Text[other.Place!.Value.WholeStart - 1] == '户'))?.Place;
}
