using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Says whom "ils" and "elles" mean.</summary>
internal sealed class PluralMemory(TokenizedText text, CueLexicon lexicon)
{
    /// <summary>How many sentences "ils" reaches back for those who spoke.</summary>
    private const int LongestPluralReach = 4;

    /// <summary>"Les habitants ont défilé. Ils ont crié …": the last source of several, or those with whom a sentence just before begins, whichever stands nearer.</summary>
    public ResolvedSource? Before(Token pronoun, List<ResolvedSource> spoken)
    {
        var here = text.SentenceAt(pronoun.Start);
        var source = LastOfSeveral(here, spoken);
        for (var i = here; i >= Math.Max(0, here - 2); i--)
        {
            var (first, end) = (text.Sentences[i].First, i == here ? text.TokenAt(pronoun.Start) : text.Sentences[i].End);
            for (var at = first; at + 1 < end; at++)
            {
                // "À la sortie, les ouvriers restent": what stands before a comma does not head the sentence.
                if (at > first && text.Tokens[at - 1].Norm != "," || !IsPluralAt(at) || NounPhrase.EndFrom(text, at, end) is var to && (to < at + 2 || to >= end) || at > first && !text.Tokens[to].Has(Morphology.Fin)) continue;
                var words = text.SpanOf(at, to);
                return source is not null && words.Start <= source.Words.End ? source : new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: true);
            }
        }
        return source;
    }

    /// <summary>Whoever spoke stands in the order of the text: what lies before the first out of reach is out of reach too.</summary>
    private ResolvedSource? LastOfSeveral(int here, List<ResolvedSource> spoken)
    {
        for (var i = spoken.Count - 1; i >= 0 && here - text.SentenceAt(spoken[i].Words.Start) <= LongestPluralReach; i--)
            if (IsPluralAt(text.TokenAt(spoken[i].Words.Start))) return spoken[i];
        return null;
    }

    private bool IsPluralAt(int token) => lexicon.Groups.OpensPlural(text.Tokens[token].Norm) || IsSomeAt(token) || IsCoupleAt(token);

    /// <summary>"De jeunes femmes", "D'anciens marins": before an adjective "des" is "de".</summary>
    private bool IsSomeAt(int token) =>
        text.Tokens[token].Norm is "de" or "d'" && text.IsCapitalized(token) && token + 2 < text.Tokens.Length && text.Tokens[token + 1] is { Pos: PartOfSpeech.Adj } adjective && adjective.Has(Morphology.Plur) && text.Tokens[token + 2] is { Pos: PartOfSpeech.Noun } noun && noun.Has(Morphology.Plur);

    /// <summary>"Yacine et Inès".</summary>
    private bool IsCoupleAt(int token)
    {
        for (var i = token; i + 1 < text.Tokens.Length && i < token + 4; i++)
        {
            if (i > token && text.Tokens[i].Norm == "et") return text.Tokens[i + 1].Pos == PartOfSpeech.Propn;
            if (text.Tokens[i].Pos != PartOfSpeech.Propn) return false;
        }
        return false;
    }
}
