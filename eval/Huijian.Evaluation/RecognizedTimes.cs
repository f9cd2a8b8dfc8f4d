using System.Globalization;
using System.Text.Json.Nodes;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Evaluation;

/// <summary>
/// Times as the Recognizers sets ask for them: besides dates also times of day, lengths and repetitions; ends of periods excluded; and timex,
/// which keeps open what the words leave open (29日 → XXXX-XX-29). The expressions and what they resolve to are the product's.
/// </summary>
internal static class RecognizedTimes
{
    private static readonly TimePhrases Phrases = new(Eras.Load());

    public static JsonObject Answer(JsonObject row, Folding folding)
    {
        var written = row["text"]!.GetValue<string>();
        var text = folding.Fold(written);
        var points = new CodePoints(written);
        DateTime? now = row["ref"] is { } given ? DateTime.Parse(given.GetValue<string>(), CultureInfo.InvariantCulture) : null;
        var found = new JsonArray();
        foreach (var phrase in Phrases.In(text).Where(phrase => !phrase.From.Vague))
        {
            var about = phrase is { From.HasDate: false, Length: [], Start: > 1 } && text.AsSpan(0, phrase.Start).EndsWith("大约", StringComparison.Ordinal);
            var answer = Tell(phrase, now);
            answer["start"] = points.At(phrase.Start - (about ? 2 : 0));
            answer["end"] = points.At(phrase.End);
            found.Add((JsonNode)answer);
        }

        return new JsonObject { ["found"] = found };
    }

    private static JsonObject Tell(TimePhrase phrase, DateTime? now) => phrase switch
    {
        { Repeats: true } => Typed("set", phrase.From.Weekday is { } day ? $"XXXX-WXX-{day}{Timex.OfClock(phrase.From)}" : Timex.OfLength(phrase.Length)),
        { Length: not [] } => TellLength(phrase, now),
        { To: { } to } => TellRange(phrase.From, to, now),
        _ => TellPoint(phrase, now),
    };

    private static JsonObject TellLength(TimePhrase phrase, DateTime? now)
    {
        if (phrase.Direction == 0 || now is not { } moment)
            return Typed("duration", Timex.OfLength(phrase.Length));
        var ofDay = phrase.Length.Any(part => part.Unit is 'h' or 'm' or 's');
        if (Math.Abs(phrase.Direction) == 1)
        {
            var then = Add(moment, phrase, Math.Sign(phrase.Direction));
            return ofDay
                ? Typed("datetime", null, then.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
                : Typed("date", null, Iso(then));
        }

        // 后1年 begins tomorrow, 之后5分钟 and 上个小时 at or before this moment.
        var start = phrase.Direction < 0 ? Add(moment, phrase, -1) : ofDay ? moment : moment.AddDays(1);
        var end = phrase.Direction < 0 ? moment : Add(start, phrase, 1);
        var format = ofDay ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd";
        return Typed(ofDay ? "datetimerange" : "daterange", string.Create(CultureInfo.InvariantCulture,
            $"({start.ToString(format, CultureInfo.InvariantCulture)},{end.ToString(format, CultureInfo.InvariantCulture)},{Timex.OfLength(phrase.Length)})"));
    }

    private static DateTime Add(DateTime moment, TimePhrase phrase, int sign)
    {
        foreach (var (count, unit) in phrase.Length)
        {
            var number = (double)count * sign;
            moment = unit switch
            {
                'Y' => moment.AddMonths((int)(number * 12)),
                'M' => moment.AddMonths((int)number),
                'W' => moment.AddDays(number * 7),
                'D' => moment.AddDays(number),
                'h' => moment.AddHours(number),
                'm' => moment.AddMinutes(number),
                _ => moment.AddSeconds(number),
            };
        }

        return moment;
    }

    private static JsonObject TellRange(TimePoint from, TimePoint to, DateTime? now)
    {
        if (!from.HasDate)
            return Typed("timerange", Timex.OfClocks(from, to, 0));
        DateOnly? anchor = now is { } moment ? DateOnly.FromDateTime(moment) : null;
        var period = Resolution.Resolve(from, to, anchor);
        var days = period is null || Resolution.Resolve(to, anchor) is null ? (int?)null : period.To.Earliest.DayNumber - period.From.Earliest.DayNumber;
        if (from.Hour is not null)
            return Typed("datetimerange", Timex.OfClocks(from, to, days ?? 0, now));
        var timex = $"({Timex.OfDate(from, now)},{Timex.OfDate(to, now)},{(days is { } known ? $"P{known}D" : "PXD")})";
        var told = Typed("daterange", timex);
        if (period is not null)
        {
            told["from"] = period.From.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            told["to"] = period.To.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return told;
    }

    private static JsonObject TellPoint(TimePhrase phrase, DateTime? now)
    {
        var point = phrase.From;
        DateOnly? anchor = now is { } moment ? DateOnly.FromDateTime(moment) : null;
        if (point.HasClock)
            return Typed(point.HasDate ? "datetime" : "time", (point.HasDate ? Timex.OfDate(point, now) : "") + Timex.OfClock(point));
        var timex = Timex.OfDate(point, now);
        if (Resolution.Resolve(point, anchor) is not { } period)
            return Typed(point.HasDay ? "date" : "daterange", timex);
        if (period.From == period.To && period.From.Day is not null)
            return Typed(phrase.Relation == Relation.None ? "date" : "daterange", timex, period.From.ToString());
        var told = Typed("daterange", timex);
        told["from"] = period.From.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        told["to"] = period.To.Latest.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return told;
    }

    private static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Typed(string type, string? timex, string? value = null)
    {
        var told = new JsonObject { ["type"] = type };
        if (timex is not null)
            told["timex"] = timex;
        if (value is not null)
            told["value"] = value;
        return told;
    }
}
