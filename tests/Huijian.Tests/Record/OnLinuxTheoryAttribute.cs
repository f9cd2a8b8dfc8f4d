namespace Huijian.Tests.Record;

/// <summary>A theory that sets limits on a process as only Linux and its shell can.</summary>
internal sealed class OnLinuxTheoryAttribute : TheoryAttribute
{
    public OnLinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Needs Linux: the shell limits the size of files.";
}
