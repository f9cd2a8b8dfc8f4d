namespace Huijian.Ask.Whole;

/// <summary>An article and something it names, by their places in an <see cref="Outline"/>.</summary>
/// <param name="How">Tells apart in which ways an article can name the same.</param>
internal readonly record struct Tie(int Article, int Other, int How);
