using System.Collections.Immutable;
using Huijian.Facts.Model;
using Huijian.Facts.Reading.Containers;

namespace Huijian.Collect;

/// <summary>
/// Web addresses that a person names on the command line → the documents behind them. Asked as politely as a source is:
/// after robots.txt, one at a time per host, and never into a private network unless <paramref name="mayBePrivate"/>.
/// </summary>
/// <param name="mayBePrivate">True if the named hosts themselves may lie in the reader's own network; what they redirect to may not.</param>
internal sealed class Addresses(UserAgent agent, bool mayBePrivate, TimeProvider clock) : IDisposable
{
    private readonly Web _web = new(agent, new WebLimits(), clock, new Random());

    /// <summary>The address that a word of the command line is, or null for a path. Only http and https are addresses; <c>file:</c> is not.</summary>
    public static Uri? Of(string word) =>
        Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Fetches one address. What the server or the way to it refuses is the trouble of that one document.</summary>
    public async Task<IEnumerable<Unpacked>> DocumentsAsync(Uri address, CancellationToken cancel)
    {
        var allowed = mayBePrivate ? ImmutableHashSet.Create(address.Host) : [];
        var answer = await _web.GetAsync(new WebRequest(address) { AllowedHosts = allowed }, cancel);
        return answer switch
        {
            WebAnswer.Got got => Unpacking.Open(
                new Document(Spelling.Of(got.From), default) { Address = got.From, MediaType = got.MediaType, Fetched = clock.GetUtcNow() },
                new MemoryStream(got.Body.ToArray()),
                cancel),
            WebAnswer.Gone gone => [Failed($"The server said {(int)gone.Status}: there is nothing at this address.", "Check the address.")],
            WebAnswer.Blocked blocked => [Failed(blocked.Why, "The site does not want to be read by programs; save the page in a browser and read the file.")],
            WebAnswer.Later later => [Failed(later.Why, "Try again later.")],
            WebAnswer.Refused refused => [Failed(refused.Why, "Only public addresses are fetched; --allow takes a named host in your own network.")],
            _ => throw new InvalidOperationException($"Asked for the whole of {address} and got {answer}."),
        };

        Unpacked Failed(string what, string remedy) => new(new Document(address.AbsoluteUri, default), new Trouble(what, remedy, Fatal: true));
    }

    public void Dispose() => _web.Dispose();
}
