namespace Huijian.Tests.Commands;

public sealed class DoctorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huijian-").FullName;

    [Fact]
    public async Task It_says_what_is_well_and_what_to_mend()
    {
        var terminal = new Terminal();
        var sources = Path.Combine(_folder, "sources.yml");
        File.WriteAllText(sources, "contact: desk@example.org\nsources:\n  - name: 收件\n    folder: nowhere\n");
        Assert.Equal(0, await terminal.RunAsync("doctor", sources, "--record", Path.Combine(_folder, "r.db")));
        Assert.Contains("well  record", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("well  source 收件 (new)", terminal.Error, StringComparison.Ordinal);

        File.WriteAllText(sources, "sources: []\n");
        Assert.Equal(1, await terminal.RunAsync("doctor", sources, "--record", Path.Combine(_folder, "r.db")));
        Assert.Contains("mend  sources file", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("there is no contact", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Config_shows_every_setting_and_where_it_comes_from()
    {
        var terminal = new Terminal();
        Assert.Equal(0, await terminal.RunAsync("config", "--json"));
        Assert.Contains("\"key\":\"record\"", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("\"key\":\"port\"", terminal.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
