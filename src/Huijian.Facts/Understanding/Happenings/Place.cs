namespace Huijian.Facts.Understanding.Happenings;

/// <summary>Where something happened, as words of <see cref="Sight.Text"/>.</summary>
/// <param name="Name">The name that counts: 北京 for 在京, else the words at <paramref name="Start"/>.</param>
/// <param name="Start">The most exact part: 雅江县 of 四川省甘孜州雅江县.</param>
/// <param name="WholeStart">The whole run of places as it stands: 四川省甘孜州雅江县.</param>
/// <param name="IsHall">A hall, a hotel or a centre whose town is not said.</param>
internal readonly record struct Place(string Name, int Start, int End, int WholeStart, int WholeEnd, bool IsHall = false);
