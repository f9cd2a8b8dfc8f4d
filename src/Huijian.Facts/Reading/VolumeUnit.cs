namespace Huijian.Facts.Reading;

/// <summary>In what a price file counts its volume: 股, or 手 of a hundred.</summary>
public enum VolumeUnit
{
    Shares,
    Hands,
}
