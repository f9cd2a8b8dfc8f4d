using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Huijian.Tests.House;

/// <summary>What ARCHITECTURE.md promises and no analyzer knows.</summary>
public sealed partial class HouseRules
{
    /// <summary>The stages in the order that data flows; a stage may use only what stands before it.</summary>
    private static readonly string[] Flow = ["Model", "Knowledge", "Reading", "Understanding", "Wire", "Joining", "Collect", "Record", "Ask", "Publish", "Commands"];

    /// <summary>Collecting comes first in time but knows none of the stages that follow it, although they stand in the library below.</summary>
    private static readonly Dictionary<string, string[]> Forbidden = new()
    {
        ["Collect"] = ["Understanding", "Joining"],
        ["Reading"] = ["Understanding", "Joining", "Wire"],
    };

    private static readonly string[] Rooms = ["src", "tests", "eval", "bench"];

    [Fact]
    public void The_projects_refer_only_downwards()
    {
        Assert.Equal(
            """
            Huijian -> Huijian.Facts
            Huijian.Benchmarks -> Huijian, Huijian.Facts
            Huijian.Evaluation -> Huijian, Huijian.Facts
            Huijian.Facts ->
            Huijian.Tests -> Huijian, Huijian.Facts
            """,
            string.Join('\n', Projects().Select(project => $"{Name(project)} -> {string.Join(", ", References(project))}".TrimEnd())),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_facts_cannot_see_disk_network_clock_or_database()
    {
        var packages = XDocument.Load(Repository.PathOf("src", "Huijian.Facts", "Huijian.Facts.csproj"))
            .Descendants("PackageReference").Select(package => (string)package.Attribute("Include")!);
        Assert.Empty(packages.Except(["Markdig", "YamlDotNet", "System.Text.Encoding.CodePages"]));

        var offenders =
            from file in Repository.Sources("src/Huijian.Facts")
            from Match word in OutsideWorld().Matches(WithoutComments(File.ReadAllText(file)))
            select $"{Path.GetFileName(file)} uses {word.Value}";
        Assert.Empty(offenders);
    }

    [Fact]
    public void A_stage_knows_only_the_stages_before_it()
    {
        var offenders =
            from file in Repository.Sources("src")
            let stage = StageOf(file)
            where stage is not null
            from Match use in StageUse().Matches(WithoutComments(File.ReadAllText(file)))
            let used = use.Groups["stage"].Value
            where Array.IndexOf(Flow, used) > Array.IndexOf(Flow, stage) || Forbidden.GetValueOrDefault(stage, []).Contains(used)
            select $"{stage}/{Path.GetFileName(file)} knows {used}";
        Assert.Empty(offenders.Distinct());
    }

    [Fact]
    public void Sql_stands_only_where_the_record_is_written_and_asked()
    {
        var offenders =
            from file in Repository.Sources("src")
            where StageOf(file) is not ("Record" or "Ask")
            where Sql().IsMatch(WithoutComments(File.ReadAllText(file)))
            select Path.GetFileName(file);
        Assert.Empty(offenders);
    }

    [Fact]
    public void A_file_is_named_after_its_one_public_type()
    {
        var astray =
            from file in Repository.Sources("src")
            let types = PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).ToList()
            let name = Path.GetFileName(file).Split('.')[0]
            where types.Count > 1 || (types.Count == 1 && types[0] != name)
            select $"{Path.GetFileName(file)} declares {string.Join(", ", types)}";
        Assert.Empty(astray);
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var vague =
            from file in Rooms.SelectMany(Repository.Sources)
            where VagueName().IsMatch(Path.GetFileNameWithoutExtension(file))
            select Path.GetFileName(file);
        Assert.Empty(vague);
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold()
    {
        var longest =
            from file in Repository.Sources("src")
            let lines = File.ReadLines(file).Count()
            where lines > 600
            select $"{Path.GetFileName(file)} has {lines} lines";
        Assert.Empty(longest);
    }

    private static IEnumerable<string> Projects() =>
        Rooms.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .OrderBy(Name, StringComparer.Ordinal);

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Name(((string)reference.Attribute("Include")!).Replace('\\', '/')))
            .Order(StringComparer.Ordinal);

    private static string? StageOf(string file)
    {
        var parts = Path.GetRelativePath(Repository.PathOf("src"), file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 2 && Flow.Contains(parts[1]) ? parts[1] : null;
    }

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"^\s*///?.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(File\.(Read|Write|Open|Exists)|Directory\.|HttpClient|Socket|DbConnection|SqliteConnection|TimeProvider|Environment\.|Process\.)")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(@"\bHuijian\.(Facts\.)?(?<stage>Model|Knowledge|Reading|Understanding|Wire|Joining|Collect|Record|Ask|Publish|Commands)\b")]
    private static partial Regex StageUse();

    [GeneratedRegex(@"\b(select\s+[^;{}]+?\s+from\s+\w+|insert\s+into\s+\w+|update\s+\w+\s+set\s|delete\s+from\s+\w+|create\s+table)\b", RegexOptions.Singleline)]
    private static partial Regex Sql();

    [GeneratedRegex(@"^public (?:sealed |readonly |static |abstract |partial |ref )*(?:record struct|record|enum|class|struct|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Utils|Util|Base|Service|Impl|Info|Data)$")]
    private static partial Regex VagueName();
}
