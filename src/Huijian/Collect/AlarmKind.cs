namespace Huijian.Collect;

/// <summary>What may be wrong with a source.</summary>
internal enum AlarmKind
{
    /// <summary>It answers, but has published nothing for far longer than usual.</summary>
    Silent,

    /// <summary>Its list shows no articles any more, or its pages cannot be read any more.</summary>
    Layout,

    /// <summary>It does not answer, or not as it should.</summary>
    Failing,

    /// <summary>It does not want us: robots.txt, 403, a test for humans.</summary>
    Blocked,
}
