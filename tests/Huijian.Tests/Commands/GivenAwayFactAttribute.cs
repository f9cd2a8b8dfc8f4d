namespace Huijian.Tests.Commands;

/// <summary>A test of the program as it is given away (<c>bench/given-away.sh</c>), which takes minutes to build. Skipped, saying so, where it is not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GivenAwayFactAttribute : FactAttribute
{
    public GivenAwayFactAttribute()
    {
        if (!File.Exists(GivenAway.Path))
            Skip = $"The program as it is given away is missing: build it with bench/given-away.sh FOLDER and set {GivenAway.Variable} to FOLDER/huijian.";
    }
}
