using System.Text;
using Huijian.Collect;
using Huijian.Tests.House;

namespace Huijian.Tests.Collect;

public sealed class RobotsTests
{
    public static TheoryData<string, string, string, bool> Cases()
    {
        var cases = new TheoryData<string, string, string, bool>();
        foreach (var part in File.ReadAllText(Repository.PathOf("specs", "collecting", "robots.md")).Split("\n## ").Skip(1))
        {
            var lines = part.Split('\n');
            var file = string.Join('\n', lines.Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..]));
            foreach (var line in lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)))
            {
                var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
                cases.Add(lines[0], file, line[2..colon], line[(colon + 2)..] == "yes");
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_holds_as_the_standard_says(string name, string file, string path, bool allowed)
    {
        var decision = RobotsRules.Read(Encoding.UTF8.GetBytes(file), UserAgent.Product).Judge(new Uri("http://example.org" + path));
        Assert.True(decision.Allowed == allowed, $"{name}: {path} is {decision}");
    }

    [Fact]
    public void The_decision_names_its_rule()
    {
        var rules = RobotsRules.Read("User-agent: *\nCrawl-delay: 5\nDisallow: /private/"u8, UserAgent.Product);
        Assert.Equal("disallowed (disallow: /private/ for *)", rules.Judge(new Uri("http://example.org/private/1")).ToString());
        Assert.Equal(TimeSpan.FromSeconds(5), rules.Delay);
    }

    [Fact]
    public void A_file_of_stars_is_judged_at_once()
    {
        var rules = RobotsRules.Read(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2000)) + "$"), UserAgent.Product);
        Assert.True(rules.Judge(new Uri("http://example.org/" + new string('a', 1900) + "b")).Allowed);
    }
}
