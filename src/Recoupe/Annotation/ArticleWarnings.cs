using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>What the analysis of an article shows that its reader should know.</summary>
internal sealed class ArticleWarnings(LanguagePack pack)
{
    private readonly DemonymWarnings demonyms = new(pack);

    public IReadOnlyList<Warning> Find(AnalyzedText analysis)
    {
        var warnings = new List<Warning>();
        foreach (var demonym in demonyms.Find(analysis.Tokenized, analysis.Names))
            warnings.Add(new Warning("demonym", demonym.Span, new Reason("warning-demonym", demonym.Span.Of(analysis.Text).ToString(), CountryName(analysis, demonym.Expected))));
        return warnings;
    }

    /// <summary>The country as the text itself names it; a warning is only raised where it does.</summary>
    private static string CountryName(AnalyzedText analysis, string country)
    {
        foreach (var name in analysis.Names)
            if (name.Kind == EntityKind.Place && name.Country == country) return name.Name;
        return country;
    }
}
