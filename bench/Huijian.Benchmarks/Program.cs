using BenchmarkDotNet.Running;
using Huijian.Benchmarks;

// bench -- whole FOLDER [STAGE...]   a plain timed run over real documents
// bench -- understand FOLDER   understanding alone, by its parts, and of one article that doubles in size
// bench -- record COUNT FILE|CONNECTION   how adding and searching hold out as a record grows
// bench -- ask FILE|CONNECTION   look-up of copies and every search in a record that is there
// bench -- fetches COUNT FILE|CONNECTION  how collecting holds out over very many fetches
// bench -- small [BenchmarkDotNet's options]
return args switch
{
    ["whole", var folder, .. var stages] => await WholeRun.RunAsync(folder, stages, Console.Out),
    ["understand", var folder] => await UnderstandAsync(folder),
    ["record", var count, var where] => await GrowAsync(count, where),
    ["ask", var where] => await AskAsync(where),
    ["fetches", var count, var where] => await FetchAsync(count, where),
    ["small", .. var options] => Small(options),
    _ => Usage(),
};

static async Task<int> UnderstandAsync(string folder)
{
    await UnderstandRun.RunAsync(folder, Console.Out);
    return 0;
}

static async Task<int> GrowAsync(string count, string where)
{
    await RecordRun.RunAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), where, Console.Out);
    return 0;
}

static async Task<int> AskAsync(string where)
{
    await RecordRun.AskAsync(where, Console.Out);
    return 0;
}

static async Task<int> FetchAsync(string count, string where)
{
    await FetchRun.RunAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), where, Console.Out);
    return 0;
}

static int Small(string[] options)
{
    BenchmarkSwitcher.FromAssembly(typeof(WholeRun).Assembly).Run(options);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project bench/Huijian.Benchmarks -- whole FOLDER [read] [understand] [add] [publish] [find]");
    Console.Error.WriteLine("       dotnet run -c Release --project bench/Huijian.Benchmarks -- understand FOLDER");
    Console.Error.WriteLine("       dotnet run -c Release --project bench/Huijian.Benchmarks -- record COUNT FILE|CONNECTION");
    Console.Error.WriteLine("       dotnet run -c Release --project bench/Huijian.Benchmarks -- ask FILE|CONNECTION");
    Console.Error.WriteLine("       dotnet run -c Release --project bench/Huijian.Benchmarks -- fetches COUNT FILE|CONNECTION");
    Console.Error.WriteLine("       dotnet run -c Release --project bench/Huijian.Benchmarks -- small --filter '*'");
    return 2;
}
