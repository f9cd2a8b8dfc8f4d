using Huijian.Facts.Joining;
using Huijian.Facts.Model;

namespace Huijian.Record;

/// <summary>The ids of people and bodies by their names, with what people put together; each name is worked out once in a batch.</summary>
internal sealed class EntityIds(Gazetteer gazetteer, Merges merges)
{
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Full, BodyKind Kind)?> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _people = new(StringComparer.Ordinal);

    /// <summary>The full name of a body and its kind, as far as the lists know it.</summary>
    public (string Full, BodyKind Kind)? Listed(string name) => _listed.TryGetValue(name, out var known) ? known : _listed[name] = gazetteer.Body(name);

    public string Body(string name) => _bodies.TryGetValue(name, out var id) ? id : _bodies[name] = merges.Survivor(Ids.Of('b', Canonical(name)));

    public string Person(string name) => _people.TryGetValue(name, out var id) ? id : _people[name] = merges.Survivor(Ids.Of('p', gazetteer.Plain(name)));

    private string Canonical(string body) => gazetteer.Plain(Listed(body)?.Full ?? body).Replace("人民政府", "政府", StringComparison.Ordinal);
}
