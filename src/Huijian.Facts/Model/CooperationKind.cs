namespace Huijian.Facts.Model;

/// <summary>希望 is a wish of the speaker's for the other side, 将、愿 a pledge of his own.</summary>
public enum CooperationKind
{
    Hope,
    Pledge,
}
