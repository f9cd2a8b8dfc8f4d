namespace Huijian.Ask;

/// <summary>What has a register.</summary>
public enum EntityKind
{
    Person,
    Body,
    Place,
}
