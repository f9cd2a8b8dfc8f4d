using System.Globalization;
using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Commands;

/// <summary>From what somebody typed to what the record knows.</summary>
internal static class Asked
{
    /// <summary>The id of something by its id or name. Throws <see cref="UserError"/> if nothing is called so.</summary>
    public static async Task<Named> EntityAsync(Answers answers, string typed, EntityKind? kind, CancellationToken cancel)
    {
        var found = await answers.Names.FindAsync(typed, kind, 1, cancel);
        return found is [var (_, entity), ..]
            ? entity
            : throw new UserError($"{typed}: the record knows nobody and nothing by that name.", $"Look for other spellings: huijian find {typed}");
    }

    /// <summary>A day as typed, or null. Throws <see cref="UserError"/> for anything that is no day.</summary>
    public static DateOnly? Day(string? typed, string option) => typed is null ? null
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UserError($"{option} {typed}: is no day.", "Write it like 2023-05-15.");
}
