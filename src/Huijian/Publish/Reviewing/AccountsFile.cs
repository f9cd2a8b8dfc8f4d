namespace Huijian.Publish.Reviewing;

/// <summary>The reviewers of a site: a line each, name and kept secret with a tab between, as <c>huijian account</c> prints them.</summary>
internal static class AccountsFile
{
    /// <summary>Name and kept secret of each. Throws <see cref="UserError"/> for a file that cannot be read or a line that is no account.</summary>
    public static IReadOnlyDictionary<string, string> Load(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"{path}: {failure.Message}", "Name a file that is there and can be read.");
        }

        var accounts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            if (line.Split('\t') is not [{ Length: > 0 } name, var kept] || kept.Split('.') is not [_, { Length: > 0 } salt, { Length: 64 }] || !salt.All(char.IsAsciiHexDigit) || salt.Length % 2 != 0)
                throw new UserError($"{path}, line {number + 1}: this is no account.", "Make the line with: huijian account NAME");
            accounts[name] = kept;
        }

        return accounts;
    }
}
