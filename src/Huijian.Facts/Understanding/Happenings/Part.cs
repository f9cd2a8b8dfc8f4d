namespace Huijian.Facts.Understanding.Happenings;

/// <summary>Somebody's part in a happening; the higher one counts where several are told.</summary>
internal enum Part
{
    Attendee,
    Guest,
    Host,
}
