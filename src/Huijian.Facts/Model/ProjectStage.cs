namespace Huijian.Facts.Model;

/// <summary>谋划→洽谈→签约→开工→建设→投产→达产 (FIELD 6.3), and 取消.</summary>
public enum ProjectStage
{
    Unknown,
    Planned,
    Negotiated,
    Signed,
    Started,
    UnderConstruction,
    InProduction,
    AtCapacity,
    Cancelled,
}
