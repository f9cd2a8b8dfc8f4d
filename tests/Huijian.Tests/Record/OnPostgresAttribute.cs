namespace Huijian.Tests.Record;

/// <summary>A test that needs PostgreSQL and is skipped, saying so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : FactAttribute
{
    public OnPostgresAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("HUIJIAN_POSTGRES")))
            Skip = "Needs PostgreSQL: set HUIJIAN_POSTGRES to a connection string such as Host=localhost;Username=postgres;Database=huijian.";
    }
}
