namespace Huijian.Facts.Model;

/// <summary>What kind of body it is, as far as its name says.</summary>
public enum BodyKind
{
    Unknown,
    Party,
    Congress,
    Government,
    Consultative,
    Court,
    Military,
    CentralEnterprise,
    Company,
    School,
    Institute,
    Association,
    Media,
    Foreign,
    Region,
}
