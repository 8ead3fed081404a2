using System.Globalization;
using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

public sealed class StyleSheetTests
{
    private static readonly string[] Inks = ["ink", "soft", "accent", "single", "corroborated", "updated", "disputed", "denied"];
    private static readonly string[] Grounds = ["ground", "card"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void EveryInkCanBeReadOnEveryGround(int scheme)
    {
        var colours = Schemes()[scheme];
        foreach (var ground in Grounds)
            foreach (var ink in Inks) Contrast(colours[ink], colours[ground]).ShouldBeGreaterThanOrEqualTo(4.5, $"{ink} on {ground}");
        Contrast(colours["ink"], colours["mark"]).ShouldBeGreaterThanOrEqualTo(4.5);
        Contrast(colours["accent"], colours["accent-ground"]).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    private static List<Dictionary<string, string>> Schemes() =>
        [.. Found.In(DossierHtml.Render(Some.EmptyDossier(), Some.Interface("fr")), ":root \\{([^}]*)\\}")
            .Select(block => Found.In(block, "--[a-z-]+: #[0-9a-f]{6}").ToDictionary(pair => pair[2..pair.IndexOf(':')], pair => pair[(pair.IndexOf('#') + 1)..]))];

    /// <summary>WCAG 2.2, definition of contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Channel(colour, 0) + 0.7152 * Channel(colour, 2) + 0.0722 * Channel(colour, 4);

    private static double Channel(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
