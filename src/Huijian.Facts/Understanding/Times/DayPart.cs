namespace Huijian.Facts.Understanding.Times;

/// <summary>A part of the day: 上午, 今晨, 晚间.</summary>
internal enum DayPart
{
    None,
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}
