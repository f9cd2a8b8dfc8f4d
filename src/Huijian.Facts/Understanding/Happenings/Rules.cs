namespace Huijian.Facts.Understanding.Happenings;

/// <summary>The names of the rules that find happenings; they stay the same over versions.</summary>
internal static class Rules
{
    public static string NameOf(TellingKind kind, Cue cue) => kind switch
    {
        TellingKind.Meeting => "event.receives",
        TellingKind.Call => "event.calls-on",
        TellingKind.Talk => "event.two-sides-talk",
        TellingKind.Conference => "event.gathering-held",
        TellingKind.Signing when cue == Cue.SigningCeremony => "event.signing-ceremony",
        TellingKind.Signing => "event.parties-sign",
        TellingKind.Visit => "event.visits",
        TellingKind.Groundbreaking => "event.work-begins",
        TellingKind.Commissioning => "event.runs",
        TellingKind.Appointment when cue == Cue.Removes => "event.removed",
        TellingKind.Appointment => "event.appointed",
        _ => "event.unveils",
    };
}
