using System.Globalization;

namespace Huijian.Facts.Model;

/// <summary>How days are written for machines.</summary>
public static class Days
{
    /// <summary>ISO 8601: 2025-03-01.</summary>
    public static string Iso(this DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
