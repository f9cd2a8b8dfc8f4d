using System.Text;
using Huijian.Commands;

namespace Huijian.Tests.Commands;

/// <summary>Runs a command line as a terminal would and keeps what it printed.</summary>
internal sealed class Terminal
{
    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public async Task<int> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, new Surroundings(output, error, TimeProvider.System, Interactive: false));
        Output = Encoding.UTF8.GetString(output.ToArray());
        Error = error.ToString();
        return code;
    }
}
