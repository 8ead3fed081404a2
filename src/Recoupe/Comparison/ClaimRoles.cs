using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Which concepts of a claim stand on the side of who does it, and which on that of whom it is done to: "Orvane | a racheté | Mérat", "Mérat | a été racheté par | Orvane".</summary>
/// <param name="Verb">The lemma of what is done.</param>
/// <param name="Doers">What stands there and nowhere else in the claim.</param>
/// <param name="Others">The same.</param>
internal sealed record ClaimRoles(string Verb, IReadOnlySet<string> Doers, IReadOnlySet<string> Others)
{
    /// <summary>Words between "être" and the participle.</summary>
    private const int AuxiliaryReach = 4;
    /// <summary>What two claims must share, and how much of the longer one.</summary>
    private const int FewestShared = 3;
    private const double Share = 0.9;

    /// <returns>Null where no verb tells it, where two may do it to each other, and where the order of words says nothing.</returns>
    public static ClaimRoles? Of(Statement statement, AnnotatedArticle article, RoleLexicon lexicon)
    {
        var (tokens, text) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (first, end) = (text.TokenAt(statement.Claim.Start), text.TokenAt(statement.Claim.End - 1) + 1);
        var verb = first;
        // "A porté plainte": where the verb says nothing itself, it is the first.
        while (verb < end && !(tokens[verb].Pos == PartOfSpeech.Verb && (statement.Predicate is not { } said || article.Concepts[verb] == said))) verb++;
        // "À Sarnay passe le bac", "l'homme qu'a mordu le chien": the subject may stand behind its verb.
        if (verb == first || verb == end || lexicon.IsMutual(tokens[verb]) || tokens[first].Pos == PartOfSpeech.Adp || Array.Exists(tokens[first..end], token => token.Norm is "que" or "qu'" or "dont" or "où")) return null;
        var (before, behind) = (Side(first, verb, verb, end), Side(verb + 1, end, first, verb));
        return IsPassive(tokens, first, verb, end) ? new ClaimRoles(tokens[verb].Lemma, behind, before) : new ClaimRoles(tokens[verb].Lemma, before, behind);

        HashSet<string> Side(int from, int to, int elseFrom, int elseTo)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            for (var i = from; i < to; i++)
                if (i != verb && article.Concepts[i] is { } concept && tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj && (i < verb || statement.Terms.Contains(concept)) && Array.IndexOf(article.Concepts, concept, elseFrom, elseTo - elseFrom) < 0) found.Add(concept);
            return found;
        }
    }

    private static bool IsPassive(Token[] tokens, int first, int verb, int end) =>
        tokens[verb].Has(Morphology.Participle) && Array.FindIndex(tokens, verb, end - verb, token => token.Norm == "par") >= 0 && Array.Exists(tokens[Math.Max(first, verb - AuxiliaryReach)..verb], token => token.Lemma == "être");

    /// <summary>Whether the two say the same of the same, and who does it in the one, suffers it in the other.</summary>
    public bool IsReverseOf(ClaimRoles other) =>
        Verb == other.Verb && Doers.Overlaps(other.Others) && Others.Overlaps(other.Doers);

    /// <summary>Whether both speak of much the same, on whatever side.</summary>
    public bool IsLike(ClaimRoles other)
    {
        var (one, two) = (Doers.Union(Others).ToHashSet(StringComparer.Ordinal), other.Doers.Union(other.Others).ToHashSet(StringComparer.Ordinal));
        var shared = one.Count(two.Contains);
        return shared >= FewestShared && shared >= Share * Math.Max(one.Count, two.Count);
    }
}
