using Huijian.Facts.Model;

namespace Huijian.Facts.Understanding.Times;

/// <summary>What a time resolves to: its first and last day, month or year, and how the language sets write it.</summary>
internal sealed record Period(PartialDate From, PartialDate To, string Norm)
{
    public static Period Of(PartialDate one) => new(one, one, one.ToString());

    public static Period Of(DateOnly day) => Of(PartialDate.Of(day));

    public static Period Between(PartialDate first, PartialDate last) => new(first, last, $"{first}/{last}");

    public static Period Between(DateOnly first, DateOnly last) => Between(PartialDate.Of(first), PartialDate.Of(last));
}
