using System.Text.Json.Nodes;
using Huijian.Facts.Understanding;
using Huijian.Facts.Understanding.Numbers;
using Huijian.Facts.Understanding.Times;

namespace Huijian.Evaluation;

/// <summary>
/// MONEY and COUNT as the domain sets mark them: the amount without 超、约、近, with 人民币 and 每股 in front and 年产 before a capacity; each end of
/// a range on its own; no percentages, no multiples.
/// </summary>
internal static class Amounts
{
    private static readonly Folding Eye = Folding.Load();

    private static readonly Quantities Quantities = new(Units.Load());

    private static readonly TimePhrases Times = new(Eras.Load());

    private static readonly string[] Capacities = ["年产", "日产", "月产"];

    public static IEnumerable<Entity> In(string written)
    {
        var text = Eye.Fold(written);
        (int, int)[] times = [.. Times.In(text).Where(time => time.NamesTime).Select(time => (time.CoreStart, time.CoreEnd))];
        foreach (var quantity in Quantities.In(text, times))
        {
            var before = text.AsSpan(0, quantity.LeadStart);
            if (quantity.Kind is UnitKind.None or UnitKind.Percent or UnitKind.Multiple or UnitKind.Points || quantity.UnitWords.EndsWith('级') || before.EndsWith("每"))
                continue;
            if (quantity.Kind == UnitKind.Money)
            {
                foreach (var money in Money(text, quantity))
                    yield return money;
                continue;
            }

            var start = Capacities.Any(word => text.AsSpan(0, quantity.NumberStart).EndsWith(word, StringComparison.Ordinal)) ? quantity.NumberStart - 2 : quantity.NumberStart;
            yield return new Entity("COUNT", start, quantity.UnitEnd, new JsonObject { ["value"] = Plain(quantity.Value), ["unit"] = quantity.UnitWords });
        }
    }

    private static IEnumerable<Entity> Money(string text, Quantity quantity)
    {
        var currency = quantity.Unit!.Symbol;
        var start = text.AsSpan(0, quantity.LeadStart).EndsWith("每股", StringComparison.Ordinal) ? quantity.LeadStart - 2 : quantity.LeadStart;
        if (quantity.To is not { } to || quantity.ToStart == 0)
        {
            yield return new Entity("MONEY", start, quantity.UnitEnd, Norm(quantity.Value));
            yield break;
        }

        yield return new Entity("MONEY", start, quantity.ToStart - 1, Norm(quantity.Value));
        yield return new Entity("MONEY", quantity.ToStart, quantity.UnitEnd, Norm(to));

        JsonObject Norm(decimal value) => new() { ["value"] = Plain(value), ["currency"] = currency };
    }

    /// <summary>Whole numbers without a decimal point, as JSON compares 3 and 3.0 alike only by value.</summary>
    private static JsonValue Plain(decimal value) =>
        value == decimal.Truncate(value) && Math.Abs(value) < long.MaxValue ? JsonValue.Create((long)value) : JsonValue.Create(value);
}
