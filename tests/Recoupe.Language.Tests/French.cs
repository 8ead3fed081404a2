namespace Recoupe.Language.Tests;

/// <summary>The French analyzer, loaded once for all tests.</summary>
internal static class French
{
    public static LanguagePack Pack { get; } = new("fr", name =>
        Path.Combine(AppContext.BaseDirectory, "packs", "fr", name) is var path && File.Exists(path) ? File.OpenRead(path) : null);

    public static TextAnalyzer Analyzer { get; } = new(Pack);
}
