namespace Huijian.Facts.Model;

/// <summary>战略合作、框架、意向 bind less than a contract; the record marks them so.</summary>
public enum AgreementType
{
    Unspecified,
    StrategicCooperation,
    Framework,
    Intent,
    Contract,
    Memorandum,
}
