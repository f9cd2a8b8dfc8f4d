using System.Collections.Immutable;
using Huijian.Facts.Model;

namespace Huijian.Facts.Reading;

/// <summary>A price file that has been read.</summary>
/// <param name="Days">Oldest first, each day once; volume in shares.</param>
/// <param name="Unit">The unit that the file's volume was taken to have.</param>
public sealed record ReadPrices(ImmutableArray<PriceDay> Days, VolumeUnit Unit, ImmutableArray<Trouble> Troubles)
{
    public static ReadPrices Failed(string what, string remedy) => new([], VolumeUnit.Shares, [new Trouble(what, remedy, Fatal: true)]);
}
