namespace Huijian.Facts.Model;

/// <summary>The seven kinds of happening.</summary>
public enum EventType
{
    Meeting,
    Conference,
    Signing,
    Visit,
    Groundbreaking,
    Commissioning,
    Appointment,
}
