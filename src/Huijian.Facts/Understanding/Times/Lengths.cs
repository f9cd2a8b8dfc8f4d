using System.Collections.Immutable;
using Huijian.Facts.Understanding.Numbers;

namespace Huijian.Facts.Understanding.Times;

/// <summary>Reads how long: 6 天, 半小时, 8天又二十个小时, 一个钟头.</summary>
internal static class Lengths
{
    private static readonly (string Words, char Unit)[] Units =
    [
        ("个小时", 'h'), ("小时", 'h'), ("个钟头", 'h'), ("钟头", 'h'), ("个星期", 'W'), ("星期", 'W'), ("个礼拜", 'W'), ("周", 'W'), ("个月", 'M'), ("年", 'Y'), ("天", 'D'), ("日", 'D'),
        ("分钟", 'm'), ("秒钟", 's'), ("秒", 's'), ("时", 'h'),
    ];

    private const string Order = "YMWDhms";

    /// <summary>Reads a length of one or more units, largest first in what it gives.</summary>
    public static ImmutableArray<Stretch> Take(ref Cursor cursor)
    {
        var here = cursor;
        if (TakeOne(ref here, more: false) is not { } first)
            return [];
        List<Stretch> found = [first];
        cursor = here;
        here.Take('又');
        while (TakeOne(ref here, more: true) is { } next && !Holds(found, next.Unit))
        {
            found.Add(next);
            cursor = here;
            here.Take('又');
        }

        found.Sort((a, b) => Order.IndexOf(a.Unit, StringComparison.Ordinal) - Order.IndexOf(b.Unit, StringComparison.Ordinal));
        return [.. found];
    }

    private static bool Holds(List<Stretch> lengths, char unit) => lengths.Exists(length => length.Unit == unit);

    private static Stretch? TakeOne(ref Cursor cursor, bool more)
    {
        var here = cursor;
        decimal count;
        if (here.Take('半'))
            count = 0.5m;
        else if (Numerals.Take(ref here) is { Over: false, To: null, Listed: false, Bare: false } numeral && cursor.Peek(-1) is not ('第' or '.'))
            count = numeral.Value;
        else
            return null;
        here.SkipSpaces();
        foreach (var (words, unit) in Units)
        {
            if (!here.Take(words))
                continue;
            if ((words is "年" && here.Current is '代' or '度' or '级' or '期') || (words is "日" && !more) || (words is "时" && !more) || (words == "周" && here.Current is '年' or '岁')
                || (words is "天" && here.Current is '然' or '津' or '空'))
            {
                return null;
            }

            cursor = here;
            return new Stretch(count, unit);
        }

        return null;
    }
}
