using Huijian;
using Huijian.Evaluation;

// Huijian.Evaluation DIR --out OUT: reads what lies in DIR, asks the product, and writes a predictions file per gold file.
if (args is not [var folder, "--out", var output])
{
    Console.Error.WriteLine("usage: Huijian.Evaluation DIR --out OUT");
    Console.Error.WriteLine("DIR is a folder of gold: *.jsonl (language), or pages with ID.json beside each page. OUT gets a predictions file per gold file.");
    return 2;
}

try
{
    Directory.CreateDirectory(output);
    foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        GoldFile.Answer(file, Path.Combine(output, Path.GetFileName(file)));
    await Articles.AnswerAsync(folder, output);
    return 0;
}
catch (UserError mistake)
{
    Console.Error.WriteLine(mistake.Problem);
    Console.Error.WriteLine(mistake.Remedy);
    return 1;
}
