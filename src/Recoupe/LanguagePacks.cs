using Recoupe.Language;

namespace Recoupe;

/// <summary>Finds the language packs that the build laid beside the binary.</summary>
public static class LanguagePacks
{
    /// <summary>The pack of a language, read from <c>packs/&lt;language&gt;</c> beside the running program.</summary>
    public static LanguagePack Load(string language)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "packs", language);
        return new LanguagePack(language, name => Path.Combine(folder, name) is var path && File.Exists(path) ? File.OpenRead(path) : null);
    }
}
