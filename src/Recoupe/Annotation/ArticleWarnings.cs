using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>What the analysis of an article shows that its reader should know.</summary>
internal sealed class ArticleWarnings
{
    private readonly DemonymWarnings demonyms;
    private readonly ClockConflicts clocks;
    private readonly FigureConflicts figures;
    private readonly ShareConflicts shares;
    private readonly WholeConflicts wholes;
    private readonly TotalConflicts totals;
    private readonly ChamberConflicts chambers;
    private readonly ReusedQuotations quotations;
    private readonly SumConflicts sums;
    private readonly TitleConflicts titles;

    public ArticleWarnings(LanguagePack pack)
    {
        demonyms = new DemonymWarnings(pack);
        var lexicon = new ConflictLexicon(pack);
        clocks = new ClockConflicts(lexicon);
        figures = new FigureConflicts(lexicon);
        shares = new ShareConflicts(lexicon);
        wholes = new WholeConflicts(lexicon);
        totals = new TotalConflicts(lexicon);
        chambers = new ChamberConflicts(lexicon);
        quotations = new ReusedQuotations(pack);
        sums = new SumConflicts(lexicon);
        titles = new TitleConflicts(lexicon);
    }

    /// <param name="analysis">The article's analysis.</param>
    /// <param name="concepts">What each of its words speaks of.</param>
    /// <param name="blocks">The article's title and paragraphs.</param>
    public IReadOnlyList<Warning> Find(AnalyzedText analysis, IReadOnlyList<string?> concepts, IReadOnlyList<ArticleBlock> blocks)
    {
        var warnings = new List<Warning>();
        foreach (var demonym in demonyms.Find(analysis.Tokenized, analysis.Names))
            warnings.Add(new Warning("demonym", demonym.Span, new Reason("warning-demonym", demonym.Span.Of(analysis.Text).ToString(), CountryName(analysis, demonym.Expected))));
        warnings.AddRange(clocks.Find(analysis, concepts));
        warnings.AddRange(figures.Find(analysis, concepts));
        warnings.AddRange(shares.Find(analysis));
        warnings.AddRange(wholes.Find(analysis, concepts));
        warnings.AddRange(totals.Find(analysis, blocks));
        warnings.AddRange(PartConflicts.Find(analysis));
        warnings.AddRange(sums.Find(analysis));
        warnings.AddRange(titles.Find(analysis, concepts, blocks));
        warnings.AddRange(AgeConflicts.Find(analysis));
        warnings.AddRange(chambers.Find(analysis));
        warnings.AddRange(quotations.Find(analysis));
        warnings.AddRange(RepeatedPlaces.Find(analysis));
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
