using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace Huijian.Collect;

/// <summary>
/// Asks the web for one address at a time, as a polite stranger does: in its turn, after robots.txt, with a name and a contact,
/// only for what has changed, and never further than the limits.
/// </summary>
internal sealed class Web : IDisposable
{
    private static readonly TimeSpan RobotsKept = TimeSpan.FromDays(1);

    private static readonly TimeSpan RobotsRetried = TimeSpan.FromMinutes(10);

    private readonly HttpClient _public;
    private readonly HttpClient _anywhere;
    private readonly HostTurns _turns;
    private readonly WebLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Random _chance;
    private readonly ConcurrentDictionary<string, Robots> _robots = new(StringComparer.Ordinal);

    /// <param name="chance">Spreads the retries; seeded in tests.</param>
    /// <param name="handler">Makes the handler for public hosts (false) and for hosts allowed by name (true).</param>
    public Web(UserAgent agent, WebLimits limits, TimeProvider clock, Random chance, Func<bool, HttpMessageHandler>? handler = null)
    {
        handler ??= anywhere => PublicConnection.Handler(Dns.GetHostAddressesAsync, anywhere);
        (_limits, _clock, _chance, _turns) = (limits, clock, chance, new HostTurns(clock));
        _public = Client(agent, handler(false));
        _anywhere = Client(agent, handler(true));
    }

    public HostTurns Turns => _turns;

    /// <summary>Fetches an address through all its redirects. Never throws for what a server does; throws when cancelled.</summary>
    public async Task<WebAnswer> GetAsync(WebRequest request, CancellationToken cancel)
    {
        var at = request.Address;
        var been = new HashSet<Uri>();
        RobotsDecision? decision = null;
        while (been.Count <= _limits.Redirects)
        {
            if (PublicAddress.Refusal(at, request.AllowedHosts) is { } refusal)
                return new WebAnswer.Refused(refusal) { Robots = decision };
            if (!been.Add(at))
                return new WebAnswer.Refused($"It redirects in a circle, back to {at}.") { Robots = decision };
            var robots = await RobotsOfAsync(at, request, cancel);
            if (robots.Unreachable is { } why)
                return new WebAnswer.Later($"robots.txt of {at.Authority} cannot be read ({why}), so nothing is fetched there.", RobotsRetried);
            decision = robots.Rules.Judge(at);
            if (!decision.Allowed)
                return new WebAnswer.Blocked($"robots.txt: {decision.Why}") { Robots = decision };

            var delay = robots.Rules.Delay is { } wished && wished > request.Delay ? wished : request.Delay;
            var (answer, next) = await AskAsync(request with { Address = at, Delay = delay }, _limits.Bytes, cancel);
            CollectMeters.Request(answer);
            if (next is null)
                return answer with { Robots = decision };
            at = next;
        }

        return new WebAnswer.Refused($"More than {_limits.Redirects} redirects.") { Robots = decision };
    }

    /// <summary>The rules of a site, as kept or fetched now; none if its robots.txt cannot be read.</summary>
    public async Task<RobotsRules> RulesAsync(WebRequest request, CancellationToken cancel) =>
        (await RobotsOfAsync(request.Address, request, cancel)).Rules;

    public void Dispose()
    {
        _public.Dispose();
        _anywhere.Dispose();
    }

    private static HttpClient Client(UserAgent agent, HttpMessageHandler handler)
    {
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(agent.ToString());
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN, zh;q=0.8, en;q=0.3");
        return client;
    }

    private async Task<Robots> RobotsOfAsync(Uri address, WebRequest request, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        if (_robots.TryGetValue(address.Authority, out var kept) && now < kept.Until && now > kept.Since - RobotsKept)
            return kept;
        var fresh = await FetchRobotsAsync(new Uri(address, "/robots.txt"), request, cancel);
        // An old copy is better than none while the site does not answer (RFC 9309, 2.4).
        if (fresh.Unreachable is not null && kept is { Unreachable: null })
            fresh = kept with { Since = now, Until = now + RobotsRetried };
        _robots[address.Authority] = fresh;
        return fresh;
    }

    private async Task<Robots> FetchRobotsAsync(Uri address, WebRequest request, CancellationToken cancel)
    {
        var at = address;
        for (var hop = 0; hop <= 5; hop++)
        {
            if (PublicAddress.Refusal(at, request.AllowedHosts) is not null)
                break;
            var asked = new WebRequest(at) { Delay = request.Delay, AllowedHosts = request.AllowedHosts };
            var (answer, next) = await AskAsync(asked, RobotsRules.ReadBytes, cancel, cut: true);
            var now = _clock.GetUtcNow();
            switch (answer)
            {
                case WebAnswer.Got got:
                    var rules = RobotsRules.Read(got.Body.Span, UserAgent.Product);
                    // The pause behind this very request was still our own.
                    _turns.Rest(address, rules.Delay ?? TimeSpan.Zero);
                    return new Robots(rules, now, now + RobotsKept);
                case WebAnswer.Later later:
                    return new Robots(RobotsRules.None, now, now + RobotsRetried, later.Why);
                case WebAnswer.Refused refused when next is null:
                    return new Robots(RobotsRules.None, now, now + RobotsRetried, refused.Why);
            }

            // 4xx: there are no rules (RFC 9309, 2.3.1.3).
            if (next is null)
                break;
            at = next;
        }

        var since = _clock.GetUtcNow();
        return new Robots(RobotsRules.None, since, since + RobotsKept);
    }

    /// <summary>One request in its turn. A redirect gives the next address; its answer then says nothing.</summary>
    /// <param name="cut">True to take the beginning of a body that is too long; false to refuse it.</param>
    private async Task<(WebAnswer Answer, Uri? Next)> AskAsync(WebRequest request, int maxBytes, CancellationToken cancel, bool cut = false)
    {
        using var turn = await _turns.TakeAsync(request.Address, request.Delay, cancel);
        using var deadline = new CancellationTokenSource(_limits.Time, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            using var message = Message(request);
            var client = PublicAddress.IsAllowed(request.Address, request.AllowedHosts) ? _anywhere : _public;
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return await AnswerAsync(request, response, maxBytes, cut, both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Faulty(request, $"no whole answer within {_limits.Time.TotalSeconds:0} s");
        }
        catch (HttpRequestException broken) when (Refusal(broken) is { } refused)
        {
            return (new WebAnswer.Refused(refused.Message), null);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException)
        {
            return Faulty(request, broken.InnerException is { } inner && broken is HttpRequestException ? $"{broken.Message} {inner.Message}" : broken.Message);
        }
    }

    private static PublicConnection.RefusedException? Refusal(Exception? broken)
    {
        while (broken is not null and not PublicConnection.RefusedException)
            broken = broken.InnerException;
        return broken as PublicConnection.RefusedException;
    }

    private static HttpRequestMessage Message(WebRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, request.Address);
        if (request.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            message.Headers.IfNoneMatch.Add(parsed);
        // Given back as it came: the server's clock may be wrong, but its own stamps are its own.
        if (request.LastModified is { } stamp)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", stamp);
        return message;
    }

    private async Task<(WebAnswer, Uri?)> AnswerAsync(
        WebRequest request, HttpResponseMessage response, int maxBytes, bool cut, CancellationToken cancel)
    {
        var status = (int)response.StatusCode;
        switch (status)
        {
            case 304:
                _turns.Answered(request.Address);
                return (new WebAnswer.Unchanged(request.Address), null);
            case 301 or 302 or 303 or 307 or 308 when response.Headers.Location is { } location:
                _turns.Answered(request.Address);
                return Uri.TryCreate(request.Address, location, out var next)
                    ? (new WebAnswer.Refused("redirected"), next)
                    : (new WebAnswer.Refused($"It redirects to what is no address: {location.OriginalString}"), null);
            case 404 or 410:
                _turns.Answered(request.Address);
                return (new WebAnswer.Gone(response.StatusCode), null);
            case 429 or >= 500 or 408 or 425:
                var wait = RetryAfter(response);
                var failures = _turns.Failed(request.Address);
                if (wait is not null || status is 429 or 503)
                    _turns.Rest(request.Address, wait ?? Backoff.After(failures, _chance));
                return (new WebAnswer.Later(Said(response), wait), null);
            case 200 or 203:
                var body = await BodyAsync(response, maxBytes, cut, cancel);
                _turns.Answered(request.Address);
                return body is null
                    ? (new WebAnswer.Refused($"Larger than {maxBytes / 1024} KiB."), null)
                    : (Got(request.Address, response, body), null);
            default:
                _turns.Answered(request.Address);
                return (new WebAnswer.Blocked(Said(response)), null);
        }
    }

    private static WebAnswer.Got Got(Uri from, HttpResponseMessage response, byte[] body) => new(
        from,
        body,
        response.Content.Headers.ContentType?.ToString(),
        response.Headers.ETag?.ToString(),
        response.Content.Headers.TryGetValues("Last-Modified", out var stamps) ? stamps.FirstOrDefault() : null);

    private static string Said(HttpResponseMessage response) => $"The server said {(int)response.StatusCode} {response.ReasonPhrase}.";

    /// <summary>
    /// Retry-After in seconds, or as a date. The date is read against the server's own Date, since either clock may be wrong.
    /// </summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - (response.Headers.Date ?? _clock.GetUtcNow()));
        if (wait is not { } time)
            return null;
        return time < TimeSpan.Zero ? TimeSpan.Zero : time > _limits.LongestRest ? _limits.LongestRest : time;
    }

    /// <summary>The body up to a limit; null if it goes on behind it and is not to be cut. A body that ends early throws, as the line would.</summary>
    private static async Task<byte[]?> BodyAsync(HttpResponseMessage response, int maxBytes, bool cut, CancellationToken cancel)
    {
        if (!cut && response.Content.Headers.ContentLength > maxBytes)
            return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var body = new MemoryStream();
        var piece = new byte[32 * 1024];
        while (await stream.ReadAsync(piece, cancel) is > 0 and var read)
        {
            body.Write(piece, 0, read);
            if (body.Length > maxBytes)
                return cut ? body.ToArray()[..maxBytes] : null;
        }

        return body.ToArray();
    }

    /// <summary>The line or the host is at fault: others at this host would fare no better, so it rests for a while.</summary>
    private (WebAnswer, Uri?) Faulty(WebRequest request, string why)
    {
        if (_turns.Failed(request.Address) is > 1 and var failures)
            _turns.Rest(request.Address, Backoff.After(failures - 1, _chance));
        return (new WebAnswer.Later($"{request.Address.Authority}: {why}"), null);
    }

    /// <param name="Unreachable">Why the file could not be read although it may be there; null if the rules are known.</param>
    private sealed record Robots(RobotsRules Rules, DateTimeOffset Since, DateTimeOffset Until, string? Unreachable = null);
}
