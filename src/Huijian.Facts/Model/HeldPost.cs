namespace Huijian.Facts.Model;

/// <summary>
/// A post that the article gives a person, at the time told. 辽宁省委书记 → body 辽宁省委, title 书记.
/// 代、副、原、拟任 stay in the title; <see cref="Standing"/> says what they mean.
/// </summary>
/// <param name="Body">The body the post is in, completed from the article (省委 → 辽宁省委); null where the article names none.</param>
public sealed record HeldPost(string? Body, string Title, PostStanding Standing, Evidence Evidence);
