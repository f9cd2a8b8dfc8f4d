using System.Globalization;
using System.Text.Json.Nodes;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Evaluation;

/// <summary>
/// Numbers as the Recognizers sets ask for them, a kind a row (number, percent, ordinal, …): the product's numerals and quantities in that dialect.
/// </summary>
internal static class NumberWords
{
    private static readonly Units Units = Units.Load();

    private static readonly Quantities Quantities = new(Units);

    public static JsonObject Answer(JsonObject row, Folding folding)
    {
        var written = row["text"]!.GetValue<string>();
        var text = folding.Fold(written);
        var points = new CodePoints(written);
        var found = Find(row["kind"]!.GetValue<string>(), text).Select(one => (JsonNode)new JsonObject
        {
            ["start"] = points.At(one.Start),
            ["end"] = points.At(one.End),
            ["type"] = one.Type,
            ["value"] = one.Value,
            ["unit"] = one.Unit,
        });
        return new JsonObject { ["found"] = new JsonArray([.. found]) };
    }

    private static IEnumerable<Found> Find(string kind, string text) => kind switch
    {
        "number" => PlainNumbers.In(text, Units),
        "percent" => Percentages.In(text),
        "ordinal" => PlainNumbers.OrdinalsIn(text),
        "numberrange" => NumberRanges.In(text),
        "currency" => Currencies.In(text, Quantities),
        "dimension" => Measured(text, "dimension", quantity => quantity.Kind is UnitKind.Length or UnitKind.Area or UnitKind.Volume or UnitKind.Mass
            or UnitKind.Power or UnitKind.Energy or UnitKind.Property or UnitKind.Data),
        "age" => Ages(text),
        _ => [],
    };

    private static List<Found> Measured(string text, string type, Func<Quantity, bool> wanted) =>
        [.. Quantities.In(text).Where(wanted).Select(quantity => new Found(quantity.NumberStart, quantity.UnitEnd, type, Print(quantity.Value)))];

    /// <summary>五岁, 七周岁; and 三周大, 90天大: a time with 大 behind it.</summary>
    private static IEnumerable<Found> Ages(string text)
    {
        foreach (var quantity in Quantities.In(text).Where(quantity => quantity.Kind == UnitKind.Time))
        {
            var grown = quantity.UnitEnd < text.Length && text[quantity.UnitEnd] == '大';
            var start = quantity.ToStart > 0 ? quantity.ToStart : quantity.NumberStart;
            if (grown || quantity.UnitWords.EndsWith('岁'))
                yield return new Found(start, quantity.UnitEnd + (grown ? 1 : 0), "age", Print(quantity.To ?? quantity.Value));
        }
    }

    public static string Print(decimal value) => value.ToString("0.##################", CultureInfo.InvariantCulture);
}
