namespace Huijian.Facts.Joining;

/// <summary>What kind of writing an article is, as far as its headline says.</summary>
[Flags]
public enum Genre
{
    /// <summary>A report, as far as one can tell.</summary>
    Report = 0,

    /// <summary>Writing about what was reported: comment, reaction, interview (反响, 评论员文章).</summary>
    Echo = 1,

    /// <summary>Many small items under one heading (要闻速览).</summary>
    Digest = 2,

    /// <summary>Of what is still to come (将访华).</summary>
    Plan = 4,
}
