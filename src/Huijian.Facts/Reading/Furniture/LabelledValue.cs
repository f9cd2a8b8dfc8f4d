namespace Huijian.Facts.Reading.Furniture;

/// <summary>A label and its value: 来源：新华社.</summary>
/// <param name="Start">Where the label begins in the line.</param>
internal readonly record struct LabelledValue(LabelKind Kind, string Value, int Start);
