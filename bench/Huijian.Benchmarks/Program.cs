using BenchmarkDotNet.Running;
using Huijian.Benchmarks;

// bench -- whole FOLDER [STAGE...]   a plain timed run over real documents
// bench -- small [BenchmarkDotNet's options]
return args switch
{
    ["whole", var folder, .. var stages] => await WholeRun.RunAsync(folder, stages, Console.Out),
    ["small", .. var options] => Small(options),
    _ => Usage(),
};

static int Small(string[] options)
{
    BenchmarkSwitcher.FromAssembly(typeof(WholeRun).Assembly).Run(options);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Huijian.Benchmarks -- whole FOLDER [read understand add find publish]");
    Console.Error.WriteLine("       dotnet run -c Release --project bench/Huijian.Benchmarks -- small --filter '*'");
    return 2;
}
