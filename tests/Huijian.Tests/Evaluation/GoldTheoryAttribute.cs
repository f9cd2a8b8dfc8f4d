using Huijian.Tests.House;

namespace Huijian.Tests.Evaluation;

/// <summary>Runs only where the gold lies beside the repository and Python can score it; else says what is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoldTheoryAttribute : TheoryAttribute
{
    public GoldTheoryAttribute()
    {
        if (Repository.Shared is null)
            Skip = "No folder shared beside the repository (or in HUIJIAN_SHARED): no gold to score against.";
        else if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "python3"))))
            Skip = "No python3 on the path: the gold's scorers cannot run.";
    }
}
