using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Reads how far a clause says that something has come, from the tense of its verb and the words of <c>stages.tsv</c> beside it.</summary>
internal sealed class StageReader
{
    /// <summary>Words between an auxiliary and its participle ("n'a pas encore été"), and between a verb and what negates it.</summary>
    private const int AuxiliaryReach = 6;
    /// <summary>Words from a verb to its infinitive ("hésite encore à racheter").</summary>
    private const int InfinitiveReach = 4;
    /// <summary>Words from the particle of a negation to its verb: "ne l'y".</summary>
    private const int ParticleReach = 3;
    /// <summary>Words from a verb to what says that it goes on or begins anew.</summary>
    private const int AdverbReach = 5;

    /// <summary>What the words of <c>stages.tsv</c> may be.</summary>
    public static readonly string[] Types = ["intends", "may", "still", "yet", "no-more", "not", "again", "cancels", "postpones", "changed", "once"];

    private readonly IReadOnlySet<string> intends, may, still, yet, noMore, not;
    private readonly List<string[]> again;

    public StageReader(LanguagePack pack)
    {
        var words = new TypedWords(pack, "stages.tsv", Types);
        (intends, may, still, yet, noMore, not) = (words["intends"], words["may"], words["still"], words["yet"], words["no-more"], words["not"]);
        again = [.. words["again"].Select(phrase => phrase.Split(' '))];
    }

    /// <returns>Null where the clause has no verb that tells it.</returns>
    public ClauseStage? Read(Statement statement, AnnotatedArticle article)
    {
        if (statement.Predicate is null) return null;
        var tokens = article.Analysis.Tokens;
        var (first, end) = (article.Analysis.Tokenized.TokenAt(statement.Claim.Start), article.Analysis.Tokenized.TokenAt(statement.Claim.End - 1) + 1);
        var said = first;
        while (said < end && (article.Concepts[said] != statement.Predicate || tokens[said].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux))) said++;
        if (said == end) return null;
        var finite = FiniteOf(tokens, first, said);
        // "Soumis par le club": a clause of its own, without an auxiliary.
        if (finite < 0) return said == first && tokens[said].Has(Morphology.Participle | Morphology.Past) ? Of(Stage.Done, said, said, said + 1) : null;
        var head = IsIntending(tokens[finite]) ? InfinitiveAfter(article, finite, end) : said;
        if (head < 0 || article.Concepts[head] is null) return null;
        var isNegated = HasParticle(tokens, first, finite);
        var denying = isNegated ? DenyingAfter(tokens, finite, end) : -1;
        // "Ne … que" and "ne" alone deny nothing, "ni" and "rien" deny something else.
        if (isNegated && denying < 0) return null;
        if (StageOf(tokens, finite, head, denying, end) is not { } stage) return null;
        var from = isNegated ? ParticleAt(tokens, first, finite) : finite;
        return Of(stage, head, from, Math.Max(head, stage is Stage.Again ? AgainEnd(tokens, head, end) - 1 : denying) + 1);

        ClauseStage Of(Stage stage, int verb, int from, int to) => new(stage, article.Concepts[verb]!, tokens[verb].Lemma, article.Analysis.Tokenized.SpanOf(from, to));
    }

    private Stage? StageOf(Token[] tokens, int finite, int head, int denying, int end)
    {
        var verb = tokens[finite];
        // "Est allé remettre", too, is done.
        var isPerfect = finite != head && Enumerable.Range(finite + 1, head - finite).Any(i => tokens[i].Has(Morphology.Participle | Morphology.Past));
        if (denying >= 0)
        {
            if (noMore.Contains(tokens[denying].Norm)) return verb.Has(Morphology.Pres) && !IsIntending(verb) ? Stage.Ended : null;
            if (IsAwaiting(tokens, denying)) return IsIntending(verb) ? null : Stage.Awaited;
            return verb.Has(Morphology.Fut) ? Stage.Declined : isPerfect && verb.Has(Morphology.Pres) || verb.Has(Morphology.Past) ? Stage.Undone : null;
        }
        if (verb.Has(Morphology.Fut) || IsIntending(verb)) return Stage.Coming;
        if (verb.Has(Morphology.Cnd)) return null;
        if (isPerfect && !verb.Has(Morphology.Sub)) return verb.Has(Morphology.Pres) && Enumerable.Range(finite + 1, head - finite).Any(i => still.Contains(tokens[i].Norm)) ? Stage.Going : Stage.Done;
        if (verb.Has(Morphology.Past)) return Stage.Done;
        if (!verb.Has(Morphology.Pres) || tokens[head].Has(Morphology.Inf)) return null;
        return AgainEnd(tokens, head, end) > 0 ? Stage.Again : Stage.Going;
    }

    /// <summary>A verb in the present, or in the conditional of what may come.</summary>
    private bool IsIntending(Token verb) =>
        verb.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && (verb.Has(Morphology.Pres | Morphology.Fin) && intends.Contains(verb.Lemma) || verb.Has(Morphology.Cnd) && may.Contains(verb.Lemma));

    private static int FiniteOf(Token[] tokens, int first, int said)
    {
        for (var i = said; i >= Math.Max(first, said - AuxiliaryReach) && tokens[i].Norm is not ("," or ";" or ":" or "qui" or "que" or "qu'"); i--)
            if (tokens[i].Has(Morphology.Fin)) return i;
        return -1;
    }

    private static int InfinitiveAfter(AnnotatedArticle article, int finite, int end)
    {
        for (var i = finite + 1; i < Math.Min(end, finite + InfinitiveReach + 1); i++)
        {
            var token = article.Analysis.Tokens[i];
            if (token.Has(Morphology.Inf) && article.Concepts[i] is not null) return i;
            if (token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Punct or PartOfSpeech.Sconj) return -1;
        }
        return -1;
    }

    private static bool HasParticle(Token[] tokens, int first, int finite) => ParticleAt(tokens, first, finite) >= 0;

    private static int ParticleAt(Token[] tokens, int first, int finite)
    {
        for (var i = finite - 1; i >= Math.Max(first, finite - ParticleReach); i--)
            if (tokens[i].Norm is "ne" or "n'") return i;
        return -1;
    }

    private int DenyingAfter(Token[] tokens, int finite, int end)
    {
        for (var i = finite + 1; i < Math.Min(end, finite + AuxiliaryReach) && tokens[i].Norm is not ("que" or "qu'" or ","); i++)
            if (not.Contains(tokens[i].Norm) || noMore.Contains(tokens[i].Norm)) return i;
        return -1;
    }

    /// <summary>"Pas encore", "toujours pas".</summary>
    private bool IsAwaiting(Token[] tokens, int denying) => yet.Contains(tokens[denying - 1].Norm) || denying + 1 < tokens.Length && tokens[denying + 1].Norm == "encore";

    /// <summary>One past "à nouveau" behind the verb; 0 where it does not stand there.</summary>
    private int AgainEnd(Token[] tokens, int head, int end)
    {
        for (var i = head + 1; i < Math.Min(end, head + AdverbReach); i++)
            foreach (var phrase in again)
                if (i + phrase.Length <= end && Enumerable.Range(0, phrase.Length).All(k => tokens[i + k].Norm == phrase[k])) return i + phrase.Length;
        return 0;
    }
}
