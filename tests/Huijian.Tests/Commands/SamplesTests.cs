using Huijian.Tests.House;

namespace Huijian.Tests.Commands;

/// <summary>The main job on the samples, as the first run does it.</summary>
public sealed class SamplesTests
{
    [Fact]
    public async Task Every_sample_goes_in_once_and_can_be_found()
    {
        var record = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".db");
        var terminal = new Terminal();
        try
        {
            Assert.Equal(0, await terminal.RunAsync("add", Repository.PathOf("samples"), "--record", record));
            Assert.Contains("18 articles added", terminal.Error, StringComparison.Ordinal);
            Assert.Contains(" 0 failed", terminal.Error, StringComparison.Ordinal);
            Assert.Contains("600050.SH: 57 days", terminal.Error, StringComparison.Ordinal);

            Assert.Equal(0, await terminal.RunAsync("add", Repository.PathOf("samples"), "--record", record));
            Assert.Contains(" 0 articles added", terminal.Error, StringComparison.Ordinal);

            Assert.Equal(0, await terminal.RunAsync("find", "刘烈宏", "--record", record, "--json"));
            Assert.Equal(3, terminal.Output.Count(c => c == '\n'));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in new[] { record, record + "-wal", record + "-shm" })
                File.Delete(file);
        }
    }
}
