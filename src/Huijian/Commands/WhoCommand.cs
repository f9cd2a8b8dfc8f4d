using System.CommandLine;
using Huijian.Ask;
using Huijian.Facts.Model;
using Huijian.Record;

namespace Huijian.Commands;

/// <summary><c>huijian who</c>: who held a post, on a day or over time.</summary>
internal static class WhoCommand
{
    private static readonly Column<Holder>[] Columns =
    [
        new("post", "职务", holder => holder.Term.Post.Name),
        new("person", "姓名", holder => holder.Term.Person.Name),
        new("acting", "代", holder => holder.Term.Acting ? "代" : null),
        new("from_after", "不早于", holder => Day(holder.Term.StartEarliest)),
        new("first", "首见", holder => Day(holder.Term.StartLatest)),
        new("last", "末见", holder => Day(holder.Term.EndEarliest)),
        new("until_before", "不晚于", holder => Day(holder.Term.EndLatest)),
        new("predecessor", "前任", holder => holder.Term.Predecessor?.Name),
        new("successor", "后任", holder => holder.Term.Successor?.Name),
        new("sure", "依据", holder => holder.Attested ? "有据" : "推定"),
        new("confirmed", "确认", holder => holder.Term.Confirmed ? null : "未确认"),
        new("attestations", "出处", holder => holder.Term.Attestations.Count),
    ];

    public static Command Build(Surroundings surroundings)
    {
        var post = new Argument<string>("POST") { Description = "A post with its body: 辽宁省委书记, 中国联通董事长. Short names will do." };
        var on = new Option<string?>("--on") { Description = "The day asked for; without it everybody ever seen in the post.", HelpName = "DATE" };
        var command = new Command("who", "Tell who held a post, with what dated articles allow to say.\n\nExample: huijian who 辽宁省委书记 --on 2023-05-15");
        command.Arguments.Add(post);
        command.Options.Add(on);
        var record = RecordOption.AddTo(command);
        var form = Listing.FormOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var day = Asked.Day(parsed.GetValue(on), "--on");
            using var store = RecordStore.Open(parsed.GetValue(record)!);
            var answers = new Answers(store);
            var posts = await answers.Posts.NamedAsync(parsed.GetValue(post)!, 5, cancel);
            if (posts.Count == 0)
                throw new UserError($"{parsed.GetValue(post)}: no article gives anybody this post.", "Try the body's full name, or: huijian show " + parsed.GetValue(post));
            var holders = new List<Holder>();
            foreach (var one in posts)
            {
                holders.AddRange(day is { } asked
                    ? await answers.Posts.HoldersAsync(one.Id, asked, cancel)
                    : (await answers.Posts.PostAsync(one.Id, null, cancel))!.Terms.Select(term => new Holder(term, Attested: true)));
            }

            Listing.Print(holders, Columns, form(parsed), surroundings);
            return ExitCode.AllRead;
        });
        return command;
    }

    private static string? Day(DateOnly? day) => day?.Iso();
}
