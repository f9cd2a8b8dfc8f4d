namespace Huijian.Ask;

/// <summary>The side on which somebody took part; hosts receive, guests are received.</summary>
public enum PartyRole
{
    Host,
    Guest,
    Attendee,
    Organisation,
}
