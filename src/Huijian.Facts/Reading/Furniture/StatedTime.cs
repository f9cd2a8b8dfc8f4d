using Huijian.Facts.Model;

namespace Huijian.Facts.Reading.Furniture;

/// <summary>A time that a line states, and where.</summary>
/// <param name="YearStated">False if the line gives only month and day and the year came from elsewhere.</param>
internal readonly record struct StatedTime(NewsTime Time, int Start, int End, bool YearStated = true);
