namespace Huijian.Evaluation;
internal static class Articles { public static Task AnswerAsync(string folder, string output) => Task.CompletedTask; }
