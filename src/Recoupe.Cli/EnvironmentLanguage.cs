namespace Recoupe.Cli;

/// <summary>The language that the environment asks for (POSIX: LC_ALL, then LC_MESSAGES, then LANG).</summary>
internal static class EnvironmentLanguage
{
    public static string Find()
    {
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                return value.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? "fr" : "en";
        return "en";
    }
}
