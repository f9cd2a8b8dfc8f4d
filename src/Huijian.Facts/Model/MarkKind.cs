namespace Huijian.Facts.Model;

/// <summary>The short list of inline elements that survive reading, and noise (inserted pinyin, stray entities).</summary>
public enum MarkKind
{
    Strong,
    Emphasis,
    Link,
    Noise,
}
