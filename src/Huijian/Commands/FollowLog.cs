using Microsoft.Extensions.Logging.Console;

namespace Huijian.Commands;

/// <summary>What a running collector says: lines on standard error for a person, or JSON for whoever gathers logs.</summary>
internal static class FollowLog
{
    /// <param name="json">One JSON object a line, with the values by name.</param>
    public static ILoggerFactory Open(bool json) => LoggerFactory.Create(logging =>
    {
        if (json)
            logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        else
            logging.AddSimpleConsole(console => (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat, console.ColorBehavior) = (true, true, "HH:mm:ss ", LoggerColorBehavior.Disabled));
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    });
}
