using Recoupe.Reporting;
using Recoupe.Tests.Reporting;

namespace Recoupe.Tests.House;

public sealed class ReasonTests
{
    private const string Construction = "new Reason(\"";

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void EveryReasonHasTheArgumentsThatItsWordingNeeds(string language)
    {
        var ui = InterfaceText.Load(language);
        var reasons = SourceTree.Read("src/Recoupe", ".cs").SelectMany(file => ReasonsIn(string.Join('\n', file.Code)).Select(reason => (file.Path, reason.Key, reason.Arguments))).ToList();
        reasons.Count.ShouldBeGreaterThan(40);
        foreach (var (path, key, arguments) in reasons) Needed(ui.Text(key)).ShouldBeLessThanOrEqualTo(arguments, $"{path}: {key}");
    }

    /// <summary>The keys of the reasons that a source makes, with the number of their arguments.</summary>
    private static IEnumerable<(string Key, int Arguments)> ReasonsIn(string source)
    {
        for (var at = source.IndexOf(Construction, StringComparison.Ordinal); at >= 0; at = source.IndexOf(Construction, at + 1, StringComparison.Ordinal))
        {
            var start = at + Construction.Length;
            yield return (source[start..source.IndexOf('"', start)], Commas(source.AsSpan(start - 1)));
        }
    }

    /// <summary>The commas at the depth of the call whose first argument the text opens with.</summary>
    private static int Commas(ReadOnlySpan<char> call)
    {
        var (depth, commas, isQuoted) = (0, 0, false);
        foreach (var c in call)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted) continue;
            else if (c is '(' or '[' or '{') depth++;
            else if (c is ')' or ']' or '}' && depth-- == 0) break;
            else if (c == ',' && depth == 0) commas++;
        }
        return commas;
    }

    /// <summary>With no arguments, what a wording cannot do without shows as "…".</summary>
    private static int Needed(string wording) => Found.In(wording, "…").Count;
}
