namespace Recoupe.Reporting;

/// <summary>The words of dossier.json for the program's own kinds: the C# names in lower case.</summary>
public static class DossierWords
{
    public static string Word<T>(this T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
