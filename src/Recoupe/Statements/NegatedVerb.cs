using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>Finds which verb of a clause is negated ("n'a pas cédé"), by the words of <c>negations.tsv</c>.</summary>
internal sealed class NegatedVerb
{
    private readonly HashSet<string> adverbs;
    private readonly HashSet<string> nothing;
    private readonly HashSet<string> nobody;
    private readonly HashSet<string> weakened;
    private readonly HashSet<string> awaiting;
    private readonly HashSet<string> particles;

    public NegatedVerb(LanguagePack pack)
    {
        var rows = pack.Rows("negations.tsv", 2);
        (adverbs, nothing, nobody) = (Words("adverb"), Words("nothing"), Words("nobody"));
        (weakened, awaiting, particles) = (Words("adverb-weakened"), Words("adverb-awaiting"), Words("particle"));

        HashSet<string> Words(string kind) => [.. rows.Where(row => row[0] == kind).SelectMany(row => row[1].Split(", "))];
    }

    /// <summary>The concept of the negated participle, "" where something else is negated; null where nothing is. "Pas moins de" and "pas seulement" negate nothing, "personne" does only beside "ne".</summary>
    public string? In(AnnotatedArticle annotated, int first, int end)
    {
        var tokens = annotated.Analysis.Tokens;
        for (var i = first; i < end; i++)
        {
            var next = i + 1 < end ? tokens[i + 1].Norm : "";
            if (adverbs.Contains(tokens[i].Norm) && !weakened.Contains($"{tokens[i].Norm} {next}")) return awaiting.Contains(next) ? "" : VerbAfter(annotated, i, end);
            if (nothing.Contains(tokens[i].Norm) || nobody.Contains(tokens[i].Norm) && particles.Contains(next)) return "";
        }
        return null;
    }

    /// <summary>The participle or infinitive after the adverb: "n'a pas cédé". A present ("des morts qu'on ne compte pas") tells what is usual, not whether something happened.</summary>
    private static string VerbAfter(AnnotatedArticle annotated, int adverb, int end)
    {
        var tokens = annotated.Analysis.Tokens;
        for (var i = adverb + 1; i < end && tokens[i].Pos is PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Verb; i++)
            if (tokens[i].Pos == PartOfSpeech.Verb) return annotated.Concepts[i] ?? "";
        return "";
    }
}
