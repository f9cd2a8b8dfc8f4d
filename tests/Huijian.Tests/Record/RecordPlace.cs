namespace Huijian.Tests.Record;

/// <summary>Where a test of the record runs.</summary>
public enum RecordPlace
{
    Sqlite,
    Postgres,
}
