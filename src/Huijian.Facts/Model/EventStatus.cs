namespace Huijian.Facts.Model;

/// <summary>Whether it took place as far as the article says.</summary>
public enum EventStatus
{
    Happened,
    Announced,
    Cancelled,
}
