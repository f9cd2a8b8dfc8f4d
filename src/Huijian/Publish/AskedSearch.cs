using Huijian.Ask;
using Huijian.Facts.Model;

namespace Huijian.Publish;

/// <summary>From an address to a search.</summary>
internal static class AskedSearch
{
    public static SearchQuery Of(Asked asked) => new()
    {
        Words = asked.Text("q") ?? "",
        Kind = asked.Choice<EventType>("kind"),
        Person = asked.Text("person"),
        Body = asked.Text("body"),
        Place = asked.Text("place"),
        Security = asked.Text("security"),
        Outlet = asked.Text("outlet"),
        From = asked.Day("from"),
        To = asked.Until,
        Amount = asked.Amount("amount"),
        Order = asked.Choice<SearchOrder>("sort") ?? default,
        Offset = asked.Whole("offset", 0, 1_000_000),
    };
}
