namespace Huijian.Facts.Model;

/// <summary>What has a register.</summary>
public enum EntityKind
{
    Person,
    Body,
    Place,
}
