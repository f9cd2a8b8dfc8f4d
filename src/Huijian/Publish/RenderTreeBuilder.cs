using System.Globalization;
using Huijian.Publish;

// What the compiler of Razor writes calls these two types by their full names. Ours stand for the framework's (CS0436 says so and is silenced): a page that is drawn
// once needs no tree that is kept to be compared with the next.
#pragma warning disable IDE0130
namespace Microsoft.AspNetCore.Components
{
    /// <summary>A piece of a page, to be written where it is put.</summary>
    public delegate void RenderFragment(Rendering.RenderTreeBuilder builder);
}

namespace Microsoft.AspNetCore.Components.Rendering
{
    /// <summary>
    /// Writes HTML as a component says what it shows. It has the calls that Razor makes for pages without events and without state; for any other the build stops.
    /// Their first argument, the place in the source, is of no use here.
    /// </summary>
    public sealed class RenderTreeBuilder
    {
        private readonly HtmlText _html;
        private readonly Dictionary<(Type Part, string? Room, bool English), (Edition Of, byte[] Drawn)> _repeated = [];
        private readonly Stack<string> _elements = [];
        private readonly Stack<Drawn> _parts = [];
        // True behind the name of an element whose attributes may follow.
        private bool _isInTag;

        internal RenderTreeBuilder(HtmlText html) => _html = html;

        /// <summary>Forgets a page that was not drawn to its end.</summary>
        internal void Clear()
        {
            _elements.Clear();
            _parts.Clear();
            _isInTag = false;
        }

        public void OpenElement(int _, string name)
        {
            EndTag();
            _html.Open(name);
            _elements.Push(name);
            _isInTag = true;
        }

        public void CloseElement()
        {
            var name = _elements.Pop();
            // What has no end has nothing inside either.
            var mayBeVoid = _isInTag;
            EndTag();
            if (!mayBeVoid || !IsVoid(name))
                _html.Close(name);
        }

        public void AddAttribute(int _, string name, string? value)
        {
            if (value is null)
                return;
            _html.Name(name);
            _html.Append("=\"");
            _html.AppendValue(value);
            _html.Append('"');
        }

        /// <summary>An attribute without a value, such as <c>hidden</c>.</summary>
        public void AddAttribute(int _, string name) => _html.Name(name);

        /// <summary>An attribute without a value that is there or not.</summary>
        public void AddAttribute(int place, string name, bool value)
        {
            if (value)
                AddAttribute(place, name);
        }

        public void AddAttribute(int place, string name, object? value) => AddAttribute(place, name, Convert.ToString(value, CultureInfo.InvariantCulture));

        /// <summary>What stands between the beginning and the end of a component.</summary>
        public void AddAttribute(int place, string name, RenderFragment value) => AddComponentParameter(place, name, value);

        public void AddContent(int _, string? text)
        {
            EndTag();
            _html.AppendText(text);
        }

        public void AddContent(int place, object? value) => AddContent(place, Convert.ToString(value, CultureInfo.InvariantCulture));

        public void AddContent(int place, MarkupString markup) => AddMarkupContent(place, markup.Value);

        public void AddContent(int _, RenderFragment? piece)
        {
            EndTag();
            piece?.Invoke(this);
        }

        public void AddMarkupContent(int _, string? markup)
        {
            EndTag();
            _html.Append(markup);
        }

        public void OpenComponent<TPart>(int _)
            where TPart : Drawn, new()
        {
            EndTag();
            _parts.Push(new TPart());
        }

        public void AddComponentParameter(int _, string name, object? value) => _parts.Peek().Take(name, value);

        public void CloseComponent()
        {
            var part = _parts.Pop();
            if (part is Repeated repeated)
                Repeat(repeated);
            else
                part.DrawInto(this);
        }

        /// <summary>Writes what the part looked like when it was last drawn for this very edition and room; if it never was, draws it.</summary>
        private void Repeat(Repeated part)
        {
            var place = (part.GetType(), part.Room, part.E.English);
            if (_repeated.TryGetValue(place, out var before) && ReferenceEquals(before.Of, part.E))
            {
                _html.AppendUtf8(before.Drawn);
                return;
            }

            var start = _html.Utf8().Length;
            part.DrawInto(this);
            _repeated[place] = (part.E, _html.Utf8()[start..].ToArray());
        }

        private void EndTag()
        {
            if (!_isInTag)
                return;
            _html.Append('>');
            _isInTag = false;
        }

        private static bool IsVoid(string element) => element is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr";
    }
}
