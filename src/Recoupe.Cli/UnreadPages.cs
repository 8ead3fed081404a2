using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Cli;

/// <summary>Names on the error stream what could not be read, and why; not even <c>--quiet</c> passes over that.</summary>
internal static class UnreadPages
{
    public static void Print(IReadOnlyList<UnreadPage> pages, InterfaceText ui)
    {
        foreach (var page in pages) Console.Error.WriteLine($"{page.File}: {ui.Because(page.Because)}");
    }
}
