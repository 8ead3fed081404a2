using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Reads which areas a claim names, and how large they are by the nouns before them ("dans le canton d'Arvieu", "dans le département de la Haute-Vène": <c>areas.tsv</c>).</summary>
internal sealed class AreaRanks
{
    /// <summary>No area is larger.</summary>
    public const int State = 9;
    /// <summary>Words from the noun to the name: "de la".</summary>
    private const int NounReach = 3;

    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);
    private readonly AreaLexicon known;

    /// <exception cref="LanguagePackException">The list is missing, or a rank is no number.</exception>
    public AreaRanks(LanguagePack pack, AreaLexicon known)
    {
        this.known = known;
        foreach (var row in pack.Rows("areas.tsv", 2))
            ranks[row[0]] = int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : throw new LanguagePackException($"packs/{pack.Language}/areas.tsv: '{row[1]}' of '{row[0]}' is no number.");
    }

    public CountedAreas Of(Statement statement, AnnotatedArticle article)
    {
        var areas = new List<CountedArea>();
        foreach (var name in article.Analysis.NamesIn(statement.Claim))
            if (name.Kind == EntityKind.Place && statement.Claim.Contains(name.Span)) areas.Add(new CountedArea(Folding.NameKey(name.Name), RankOf(name, article), name.Country));
        return new CountedAreas(areas, known);
    }

    private int RankOf(NameMention name, AnnotatedArticle article)
    {
        var at = article.Analysis.Tokenized.TokenAt(name.Span.Start);
        if (article.Concepts[at] is { } concept && Concept.IsState(concept)) return State;
        for (var i = at - 1; i >= 0 && i >= at - NounReach; i--)
            if (article.Analysis.Tokens[i].Is(PartOfSpeech.Noun)) return ranks.GetValueOrDefault(article.Analysis.Tokens[i].Lemma);
        return 0;
    }
}
