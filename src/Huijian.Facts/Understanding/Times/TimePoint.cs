namespace Huijian.Facts.Understanding.Times;

/// <summary>
/// A point or period on the calendar as far as words give it: each part is there only if it was written. 去年9月 is a year one back and a month;
/// 29日上午 a day and a part of it. Shifts count from the day of publication.
/// </summary>
internal readonly record struct TimePoint
{
    public int? Year { get; init; }

    /// <summary>今年 0, 去年 -1, 明年 1.</summary>
    public int? YearShift { get; init; }

    public int? Half { get; init; }

    /// <summary>上个半年 -1: halves counted from the one of publication.</summary>
    public int? HalfShift { get; init; }

    public int? Quarter { get; init; }

    /// <summary>前三季度: how many quarters from the start of the year.</summary>
    public int? FirstQuarters { get; init; }

    public Season Season { get; init; }

    public int? Month { get; init; }

    public int? MonthShift { get; init; }

    /// <summary>上旬 1, 中旬 2, 下旬 3.</summary>
    public int? Third { get; init; }

    /// <summary>上半月 1, 下半月 2.</summary>
    public int? HalfMonth { get; init; }

    public int? Day { get; init; }

    /// <summary>昨日 -1.</summary>
    public int? DayShift { get; init; }

    /// <summary>正月初一: counted by the lunar calendar, which is not resolved.</summary>
    public bool Lunar { get; init; }

    /// <summary>上周 -1, 下下周 2.</summary>
    public int? WeekShift { get; init; }

    /// <summary>Monday 1 to Sunday 7.</summary>
    public int? Weekday { get; init; }

    public bool Weekend { get; init; }

    /// <summary>下半周 2.</summary>
    public int? HalfWeek { get; init; }

    /// <summary>十月的第一周: the week's number within the month or year.</summary>
    public int? WeekNumber { get; init; }

    /// <summary>去年的前10天: days from the start of the period.</summary>
    public int? FirstDays { get; init; }

    public Edge Edge { get; init; }

    public DayPart Part { get; init; }

    public int? Hour { get; init; }

    public int? Minute { get; init; }

    public int? Second { get; init; }

    /// <summary>Words that mean a time which the text itself must settle, and did not: 近日, 当年, “十四五”期间.</summary>
    public bool Vague { get; init; }

    public bool HasYear => Year is not null || YearShift is not null;

    public bool HasMonth => Month is not null || MonthShift is not null;

    public bool HasDay => Day is not null || DayShift is not null || Weekday is not null;

    /// <summary>Whether a part of the month is named: 1月初, 3月下旬.</summary>
    public bool HasPart => Third is not null || HalfMonth is not null || WeekNumber is not null || Edge != Edge.None;

    public bool HasClock => Hour is not null || Part != DayPart.None;

    /// <summary>Whether it names anything on the calendar, not only a time of day.</summary>
    public bool HasDate => HasYear || HasMonth || HasDay || Half is not null || HalfShift is not null || Quarter is not null || FirstQuarters is not null || WeekShift is not null
        || HalfMonth is not null || HalfWeek is not null || Weekend || WeekNumber is not null || Vague;

    /// <summary>Fills in from the first end of a range what the second leaves out: 2019年6月1日-30日.</summary>
    public TimePoint After(TimePoint first)
    {
        var filled = this;
        if (!HasYear && WeekShift is null && Weekday is null && DayShift is null)
            filled = filled with { Year = first.Year, YearShift = first.YearShift };
        if (Day is not null && !HasMonth)
            filled = filled with { Month = first.Month, MonthShift = first.MonthShift, Lunar = first.Lunar };
        if (HasClock && !HasDay && first.HasDay)
            filled = filled with { Month = first.Month, MonthShift = first.MonthShift, Day = first.Day, DayShift = first.DayShift, Weekday = first.Weekday, WeekShift = first.WeekShift };
        // 早上五到六点, 下午五点一刻到六点: both in one part of the day.
        if (Hour is not null && Part == DayPart.None)
            filled = filled with { Part = first.Part };
        return filled;
    }
}
