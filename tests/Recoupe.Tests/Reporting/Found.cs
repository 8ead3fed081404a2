using System.Text.RegularExpressions;

namespace Recoupe.Tests.Reporting;

/// <summary>What a pattern finds in a text: its first group, or all of it where it has none.</summary>
internal static class Found
{
    public static List<string> In(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.NonBacktracking | RegexOptions.Singleline).Select(match => match.Groups[match.Groups.Count > 1 ? 1 : 0].Value)];
}
