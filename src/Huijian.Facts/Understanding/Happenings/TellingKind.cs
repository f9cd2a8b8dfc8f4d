namespace Huijian.Facts.Understanding.Happenings;

/// <summary>What kind of happening a sentence tells of; finer than the record's seven types, which are built from it.</summary>
internal enum TellingKind
{
    /// <summary>会见: one side receives the other.</summary>
    Meeting,

    /// <summary>到访、拜会: one side comes to the other.</summary>
    Call,

    /// <summary>会谈、座谈交流: two sides talk.</summary>
    Talk,

    Conference,
    Signing,
    Visit,
    Groundbreaking,
    Commissioning,
    Appointment,

    /// <summary>揭牌: a conference by the record's types, an event of its own in a sentence.</summary>
    Unveiling,
}
