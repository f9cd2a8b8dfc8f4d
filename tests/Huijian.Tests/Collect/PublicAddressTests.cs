using System.Net;
using Huijian.Collect;
using Huijian.Tests.House;

namespace Huijian.Tests.Collect;

public sealed class PublicAddressTests
{
    public static TheoryData<string, string, string> Addresses()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Repository.PathOf("specs", "collecting", "addresses.tsv")).Skip(2))
        {
            var cells = line.Split('\t');
            cases.Add(cells[0], cells[1], cells[2]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Only_public_addresses_are_asked(string address, string resolves, string verdict)
    {
        IPAddress[] answers = resolves == "-" ? [] : [.. resolves.Split(' ').Select(IPAddress.Parse)];
        Assert.Equal(verdict, await VerdictAsync(address, (_, _) => Task.FromResult(answers)));
    }

    [Fact]
    public async Task A_name_that_turns_private_after_its_first_answer_is_refused()
    {
        var asked = 0;
        Task<IPAddress[]> Turning(string host, CancellationToken cancel) =>
            Task.FromResult(new[] { IPAddress.Parse(asked++ == 0 ? "93.184.216.34" : "10.0.0.1") });

        Assert.Equal("fetched", await VerdictAsync("http://turning.example/", Turning));
        Assert.Equal("refused", await VerdictAsync("http://turning.example/", Turning));
    }

    [Fact]
    public void A_source_may_allow_a_host_by_name_and_no_other()
    {
        HashSet<string> allowed = ["127.0.0.1:8080", "intranet.example"];
        Assert.Null(PublicAddress.Refusal(new Uri("http://127.0.0.1:8080/feed"), allowed));
        Assert.Null(PublicAddress.Refusal(new Uri("http://intranet.example/feed"), allowed));
        Assert.NotNull(PublicAddress.Refusal(new Uri("http://127.0.0.1:9090/feed"), allowed));
        Assert.NotNull(PublicAddress.Refusal(new Uri("http://[::1]:8080/feed"), allowed));
    }

    /// <summary>Asks through the real check with a network of our own behind it: nothing leaves the machine, whatever the address.</summary>
    private static async Task<string> VerdictAsync(string address, PublicConnection.Resolve resolve)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || PublicAddress.Refusal(uri, new HashSet<string>()) is not null)
            return "refused";
        using var client = new HttpClient(PublicConnection.Handler(resolve, anywhere: false, (_, _, _) => throw new LetThroughException()));
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(uri));
        return failure.GetBaseException() switch
        {
            PublicConnection.RefusedException => "refused",
            LetThroughException => "fetched",
            var other => throw other,
        };
    }

    private sealed class LetThroughException : Exception;
}
