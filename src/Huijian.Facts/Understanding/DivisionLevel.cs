namespace Huijian.Facts.Understanding;

/// <summary>How high an administrative division stands.</summary>
internal enum DivisionLevel
{
    Province,
    City,
    County,
}
