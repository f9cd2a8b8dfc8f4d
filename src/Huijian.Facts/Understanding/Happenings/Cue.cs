namespace Huijian.Facts.Understanding.Happenings;

/// <summary>What a word of <c>knowledge/happening-words.tsv</c> tells of.</summary>
internal enum Cue
{
    /// <summary>会见: who stands before it receives whom it names.</summary>
    Meets,

    /// <summary>拜会、到访: who stands before it is received.</summary>
    Calls,

    /// <summary>会谈、座谈: both sides stand before it.</summary>
    Talks,

    /// <summary>座谈会、论坛、大会</summary>
    Gathering,

    /// <summary>举行、召开、闭幕: an occasion takes place.</summary>
    Opens,

    Signs,
    SigningCeremony,

    /// <summary>见证: present at a signing as its witness.</summary>
    Witnesses,

    /// <summary>考察、调研</summary>
    Inspects,

    /// <summary>开工、奠基</summary>
    Breaks,
    BreakingCeremony,

    /// <summary>投产、通车</summary>
    Runs,
    RunningCeremony,
    Appoints,
    Removes,
    Unveils,

    /// <summary>主持</summary>
    Chairs,

    /// <summary>讲话、致辞、介绍</summary>
    Addresses,

    /// <summary>出席、参加、陪同</summary>
    Attends,

    /// <summary>主办: whose occasion it is.</summary>
    Sponsors,

    /// <summary>承办、协办: named for the occasion, but no party to it.</summary>
    Serves,

    /// <summary>说、表示: what follows is speech.</summary>
    Says,

    /// <summary>将、拟、预计</summary>
    Plans,

    /// <summary>取消、推迟</summary>
    Stops,
}
