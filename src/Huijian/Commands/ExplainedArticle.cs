using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Huijian.Facts.Model;

namespace Huijian.Commands;

/// <summary>
/// <c>huijian read --explain</c>: the article with its facts marked, then every fact with the sentence that states it and the rule that found it.
/// A pure function of article and facts.
/// </summary>
internal static class ExplainedArticle
{
    public static string Of(Article article, ArticleFacts facts)
    {
        var told = Facts(facts).OrderBy(fact => fact.Evidence.Span).ThenBy(fact => fact.Kind, StringComparer.Ordinal).ToImmutableArray();
        var text = new StringBuilder();
        text.Append("# ").AppendLine(article.File);
        for (var line = TextSpan.Title; line < article.Paragraphs.Length; line++)
        {
            if (article.Line(line).Length > 0)
                text.AppendLine().AppendLine(Marked(article, line, told));
        }

        text.AppendLine();
        for (var i = 0; i < told.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1,4}  {told[i].Kind}  {told[i].What}").AppendLine();
            text.Append(CultureInfo.InvariantCulture, $"      “{Sentence(article, told[i].Evidence.Span)}”  [{told[i].Evidence.Rule}]").AppendLine();
        }

        return text.AppendLine().ToString();
    }

    private static IEnumerable<(string Kind, string What, Evidence Evidence)> Facts(ArticleFacts facts)
    {
        foreach (var person in facts.People)
        {
            yield return ("person", person.Name, person.Evidence);
            foreach (var post in person.Posts)
                yield return ("post", $"{person.Name}: {post.Body} {post.Title} ({post.Standing})", post.Evidence);
        }

        foreach (var body in facts.Bodies)
            yield return ("body", body.Full is null ? body.Name : $"{body.Name} = {body.Full}", body.Evidence);
        foreach (var place in facts.Places)
            yield return ("place", place.Code is null ? place.Name : $"{place.Name} {place.Code}", place.Evidence);
        foreach (var time in facts.Times)
            yield return ("time", time.Norm ?? "open", time.Evidence);
        foreach (var happening in facts.Events)
            yield return ("event", $"{happening.Type} {happening.Date} {happening.Place} {string.Join("、", happening.Hosts.Concat(happening.Guests).Concat(happening.Attendees).Select(part => part.Name))}", happening.Evidence);
        foreach (var cooperation in facts.Cooperation)
            yield return ("cooperation", $"{cooperation.Speaker} {cooperation.Kind}", cooperation.Evidence);
        foreach (var figure in facts.Figures)
            yield return ("figure", string.Create(CultureInfo.InvariantCulture, $"{figure.What} {figure.Bound} {figure.Value} {figure.Unit}"), figure.Evidence);
        foreach (var agreement in facts.Agreements)
            yield return ("agreement", $"{agreement.Type} {agreement.Name}", agreement.Evidence);
        foreach (var project in facts.Projects)
            yield return ("project", $"{project.Stage} {project.Name}", project.Evidence);
        foreach (var security in facts.Securities)
            yield return ("security", $"{security.Security} {security.Reason}", security.Evidence);
    }

    /// <summary>A line with ⟦…⟧ around what facts rest on and their numbers behind; whole sentences are left unmarked, marks do not cross.</summary>
    private static string Marked(Article article, int line, ImmutableArray<(string Kind, string What, Evidence Evidence)> told)
    {
        var words = article.Line(line);
        var spans = told.Select((fact, index) => (fact.Evidence.Span, Number: index + 1))
            .Where(mark => mark.Span.Paragraph == line && mark.Span.Length is > 0 and <= 40 && mark.Span.End <= words.Length)
            .GroupBy(mark => mark.Span)
            .OrderBy(mark => mark.Key);
        var text = new StringBuilder();
        var at = 0;
        foreach (var mark in spans)
        {
            if (mark.Key.Start < at)
                continue;
            text.Append(words, at, mark.Key.Start - at).Append('⟦').Append(words, mark.Key.Start, mark.Key.Length).Append('⟧');
            text.AppendJoin(',', mark.Select(fact => fact.Number.ToString(CultureInfo.InvariantCulture)));
            at = mark.Key.End;
        }

        return text.Append(words, at, words.Length - at).ToString();
    }

    /// <summary>The words between the marks that end sentences around a span.</summary>
    private static string Sentence(Article article, TextSpan span)
    {
        var words = article.Line(span.Paragraph);
        var start = span.Start == 0 ? 0 : words.LastIndexOfAny(['。', '！', '？', '；'], Math.Min(span.Start, words.Length) - 1) + 1;
        var end = span.End >= words.Length ? -1 : words.IndexOfAny(['。', '！', '？', '；'], Math.Max(span.Start, span.End - 1));
        return words[start..(end < 0 ? words.Length : end + 1)].Trim();
    }
}
