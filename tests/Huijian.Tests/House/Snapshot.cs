namespace Huijian.Tests.House;

/// <summary>What was once read over and approved. <c>APPROVE=1 dotnet test</c> approves what comes out now; the difference is then reviewed like code.</summary>
internal static class Snapshot
{
    public static void Matches(string actual, params string[] approvedAt)
    {
        var path = Repository.PathOf(approvedAt);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(path, actual);

        Assert.True(File.Exists(path), $"Nothing is approved at {path} yet. Read the output, then: APPROVE=1 dotnet test\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }
}
