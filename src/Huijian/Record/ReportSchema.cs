namespace Huijian.Record;

/// <summary>Errors that readers report, beside the record proper. A step of <see cref="Migrations"/>.</summary>
internal static class ReportSchema
{
    public const string Tables =
        """
        create table report (
          id         text not null primary key,
          page       text not null,
          words      text not null,
          at         text not null,
          closed     text
        );
        create index report_open on report (closed, at);
        """;
}
