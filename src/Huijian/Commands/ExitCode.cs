namespace Huijian.Commands;

/// <summary>What the shell is told: all read, some documents failed, wrong usage.</summary>
internal static class ExitCode
{
    public const int AllRead = 0;
    public const int SomeFailed = 1;
    public const int WrongUsage = 2;
}
