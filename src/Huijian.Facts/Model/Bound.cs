namespace Huijian.Facts.Model;

/// <summary>How a stated value bounds the true one.</summary>
public enum Bound
{
    Exact,

    /// <summary>超、逾、余、多、突破</summary>
    Over,

    /// <summary>近</summary>
    Nearly,

    /// <summary>约、左右</summary>
    About,

    /// <summary>不超过、不足</summary>
    Under,

    /// <summary>A range: <see cref="Figure.Value"/> to <see cref="Figure.To"/>.</summary>
    Range,
}
