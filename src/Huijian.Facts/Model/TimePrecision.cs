namespace Huijian.Facts.Model;

/// <summary>How exact a stated time is.</summary>
public enum TimePrecision
{
    Day,
    Minute,
    Second,
}
