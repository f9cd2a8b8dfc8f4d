using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Evaluation;

/// <summary>Money in this dialect: amounts with their currency; a sign or 人民币 in front belongs to it; the bare name of a currency counts too.</summary>
internal static class Currencies
{
    private static readonly string[] Names = ["人民币", "美元", "欧元", "日元", "英镑", "港元"];

    public static IEnumerable<Found> In(string text, Quantities quantities)
    {
        var found = new List<Found>();
        foreach (var quantity in quantities.In(text))
        {
            if (quantity.Kind == UnitKind.Money)
                found.Add(new Found(quantity.LeadStart, quantity.UnitEnd, "currency", NumberWords.Print(quantity.Value), quantity.Unit!.Symbol is "" ? null : quantity.Unit.Symbol));
        }

        foreach (var name in Names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (!found.Any(one => one.Start < at + name.Length && at < one.End))
                    found.Add(new Found(at, at + name.Length, "currency", null));
            }
        }

        return found.OrderBy(one => one.Start);
    }
}
