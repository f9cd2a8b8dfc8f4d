using System.CommandLine;
using System.Globalization;
using Huijian.Facts.Reading;
using Huijian.Facts.Understanding;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian reread</c>: the documents kept, read again with the rules of this program.</summary>
internal static class RereadCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var command = new Command("reread", "Read every document of the record again with this program's rules. Documents, wordings, ids and judgements stay.\n\nExample: huijian reread --record news.db");
        var record = RecordOption.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var understander = new Understander();
            var articles = new Rereading(store, surroundings.Clock).Run(document =>
                [.. Reader.Read(document).Articles.Select(article => (article, understander.Understand(article)))]);
            await surroundings.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{articles} articles read again in {store.Name}."));
            return ExitCode.AllRead;
        });
        return command;
    }
}
