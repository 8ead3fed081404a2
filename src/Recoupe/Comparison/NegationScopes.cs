using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Says of each word of a sentence whether it stands under a negation, in all the forms that one takes: "ne … pas", "aucun", "sans", "démentir", "l'absence de", "il est faux que".
/// A negation bears on what follows it in its clause; under two of them, a word is affirmed again ("n'a pas démenti").
/// </summary>
internal sealed class NegationScopes
{
    private const int AdverbReach = 8;
    private const int ShortReach = 6;
    private const int PredicateReach = 3;
    private const int SubjectReach = 14;

    private readonly NegationLexicon lexicon;
    private readonly AnnotatedArticle article;
    private readonly Token[] tokens;
    private readonly Sentence sentence;
    private readonly bool[] denied;
    private readonly bool[] taken;

    public NegationScopes(NegationLexicon lexicon, AnnotatedArticle article, Sentence sentence)
    {
        (this.lexicon, this.article, this.sentence) = (lexicon, article, sentence);
        tokens = article.Analysis.Tokens;
        denied = new bool[sentence.Count];
        taken = new bool[sentence.Count];
        for (var i = sentence.First; i < sentence.End; i++) Read(i);
    }

    public List<Negation> Negations { get; } = [];

    public bool IsDenied(int token) => denied[token - sentence.First];

    private void Read(int i)
    {
        if (tokens[i].Norm is "ne" or "n'") ReadNe(i);
        else if (taken[i - sentence.First]) return;
        else if (lexicon.IsAlone(tokens[i])) ReadAlone(i);
        else if (lexicon.PrepositionAt(tokens, i, sentence.End) is > 0 and var length) ReadPreposition(i, i + length);
        else if (lexicon.IsVerb(tokens[i])) Deny(i, IsPassive(i) && HasBefore(i, "être") ? ClauseStart(i) : i + 1, ClauseEnd(i + 1));
        else if (lexicon.IsBar(tokens[i]) && !IsPassive(i)) Deny(i, i + 1, ClauseEnd(i + 1));
        else if (lexicon.IsNoun(tokens[i])) Deny(i, i + 1, ComplementEnd(i + 1));
        // "L'idée est fausse", and not "le faux billet".
        else if (lexicon.IsFalsity(tokens[i]) && HasBefore(i, "être")) ReadFalsity(i);
    }

    /// <summary>"ne" with its second half; without one it is a restriction ("ne … que"), or stands for nothing ("avant qu'il ne parte").</summary>
    private void ReadNe(int i)
    {
        var adverb = -1;
        for (var k = i + 1; k < Math.Min(sentence.End, i + AdverbReach) && adverb < 0; k++)
        {
            if (tokens[k].Norm is "que" or "qu'") break;
            if (lexicon.IsBesideNe(tokens[k])) adverb = k;
        }
        if (adverb >= 0) taken[adverb - sentence.First] = true;
        if (adverb >= 0 && (adverb + 1 < sentence.End && lexicon.IsWeakening(tokens[adverb + 1]) || IsNotYet(adverb) || IsOfSome(adverb))) return;
        if (adverb < 0 && !HasNegativeSubject(i))
        {
            // "ne cesse de grandir": it goes on.
            if (i + 1 < sentence.End && lexicon.IsBar(tokens[i + 1])) taken[i + 1 - sentence.First] = true;
            return;
        }
        var end = ClauseEnd(Math.Max(i, adverb) + 1);
        // "N'a pas cédé au même endroit" is a denial like any; "n'en a pas fait autant" denies nothing that it names.
        var isPlain = adverb >= 0 && lexicon.IsPlain(tokens[adverb]) && HeadIn(i, i + 1, end) >= 0;
        if (!IsPartial(i) && !IsAwaited(i) && (isPlain || !Compares(Math.Max(sentence.First, i - SubjectReach), end))) Deny(i, i + 1, end);
    }

    /// <summary>"n'a pas encore cédé", "n'a pas été encore rouvert", "n'a toujours pas cédé", "n'avait encore ni eau": by the next page it may have.</summary>
    private bool IsNotYet(int adverb)
    {
        if (tokens[adverb - 1].Norm == "toujours") return true;
        for (var k = adverb - 1; k < Math.Min(sentence.End, adverb + PredicateReach); k++)
            if (tokens[k].Norm == "encore") return true;
        return false;
    }

    private void ReadPreposition(int i, int first)
    {
        if (first < sentence.End && !lexicon.IsIdle(tokens[first])) Deny(i, first, ComplementEnd(first));
    }

    /// <summary>"Tant que le vent ne tombera pas": until then only; "en tant que maire" awaits nothing.</summary>
    private bool IsAwaited(int ne)
    {
        var start = ClauseStart(ne);
        return start >= sentence.First + 2 && tokens[start - 1].Norm is "que" or "qu'" && lexicon.IsWaiting(tokens[start - 2]) && !(start >= sentence.First + 3 && tokens[start - 3].Norm == "en");
    }

    /// <summary>"Tous ne sont pas partis" leaves some who are.</summary>
    private bool IsPartial(int ne)
    {
        for (var k = ClauseStart(ne); k < ne; k++)
            if (lexicon.IsPartial(tokens[k])) return true;
        return false;
    }

    /// <summary>"Ne détruira pas toute vie" leaves some that it may destroy.</summary>
    private bool IsOfSome(int adverb)
    {
        var i = adverb + 1;
        while (i < sentence.End && tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) i++;
        return i + 1 < sentence.End && lexicon.IsPartial(tokens[i]) && tokens[i + 1].Pos is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun;
    }

    /// <summary>"Jamais crue n'avait été aussi forte", "rien de tel", "qu'aucun autre n'égale": it was the strongest. "Un hameau tel que Brissac" compares nothing.</summary>
    private bool Compares(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (lexicon.IsComparison(tokens[i]) && !(tokens[i].Lemma == "tel" && i + 1 < end && tokens[i + 1].Norm is "que" or "qu'")) return true;
        return false;
    }

    private bool HasNegativeSubject(int ne)
    {
        for (var k = Math.Max(sentence.First, ne - SubjectReach); k < ne; k++)
            if (!lexicon.IsPlain(tokens[k]) && lexicon.IsBesideNe(tokens[k])) return true;
        return false;
    }

    /// <summary>"aucun blessé", "pas la gare", "et non trois", "et non pas trois": up to the verb, which has its own "ne".</summary>
    private void ReadAlone(int i)
    {
        if (tokens[i].Norm == "non" && i + 1 < sentence.End && lexicon.IsPlain(tokens[i + 1])) taken[i++ - sentence.First + 1] = true;
        if (i + 1 < sentence.End && (lexicon.IsWeakening(tokens[i + 1]) || tokens[i + 1].Norm == "plus" || tokens[i].Norm == "non" && (tokens[i + 1].Pos == PartOfSpeech.Adj || tokens[i + 1].Has(Morphology.Participle)))) return;
        var end = Math.Min(ClauseEnd(i + 1), i + 1 + ShortReach);
        for (var k = i + 1; k < end; k++)
            if (tokens[k].Norm is "ne" or "n'") end = k;
        if (!Compares(i, ClauseEnd(Math.Min(end + 1, sentence.End)))) Deny(i, i + 1, end);
    }

    /// <summary>"L'idée que la digue a cédé est fausse", "il est faux que la digue a cédé": all of the clause.</summary>
    private void ReadFalsity(int i)
    {
        var first = i;
        while (first > sentence.First && tokens[first - 1].Norm is not ("," or ";" or ":")) first--;
        Deny(i, first, ClauseEnd(i + 1));
    }

    private void Deny(int cue, int first, int end)
    {
        if (HeadIn(cue, first, end) is var at && (at < 0 || lexicon.IsExistence(tokens[at])) && tokens[cue].Norm is "ne" or "n'") first = ClauseStart(cue);
        var head = -1;
        for (var k = first; k < end; k++)
        {
            if (k == cue && first < cue) continue;
            denied[k - sentence.First] ^= true;
            if (head < 0 && article.Concepts[k] is not null && !lexicon.IsCarrier(tokens[k])) head = k;
        }
        var start = ClauseStart(Math.Min(cue, first));
        Negations.Add(new Negation(cue, head, KindOf(cue), start, end, NoneIn(start, end), AsideStart(start) is > 0 and var aside ? ClauseStart(aside) : start));
    }

    private NegationKind KindOf(int cue) =>
        tokens[cue].Norm is "ne" or "n'" ? IsOrder(cue) ? NegationKind.Order : NegationKind.Clause : lexicon.IsFalsity(tokens[cue]) || lexicon.IsVerb(tokens[cue]) ? NegationKind.Told : NegationKind.Complement;

    /// <summary>"Il ne faut pas boire l'eau", "ne buvez pas", "ne pas boire": whoever forbids says nothing of whether it was done.</summary>
    private bool IsOrder(int ne)
    {
        for (var i = ne + 1; i < Math.Min(sentence.End, ne + PredicateReach + 1); i++)
            if (tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return lexicon.IsDuty(tokens[i]) || tokens[i].Has(Morphology.Imperative) || tokens[i].Has(Morphology.Inf) && tokens[i].Pos == PartOfSpeech.Verb;
        return false;
    }

    private int HeadIn(int cue, int first, int end)
    {
        for (var k = first; k < end; k++)
            if (k != cue && article.Concepts[k] is not null && !lexicon.IsCarrier(tokens[k])) return k;
        return -1;
    }

    /// <summary>"L'attaque a été démentie": what is denied is the subject.</summary>
    private bool IsPassive(int i) => tokens[i].Has(Morphology.Participle) && !HasBefore(i, "avoir");

    private bool HasBefore(int i, string verb)
    {
        for (var k = i - 1; k >= Math.Max(sentence.First, i - PredicateReach); k--)
            if (tokens[k].Lemma == verb) return true;
        return false;
    }

    /// <summary>Where a noun or a preposition lets go of what it bears on.</summary>
    private int ComplementEnd(int from)
    {
        var i = from;
        for (var end = Math.Min(ClauseEnd(from), from + ShortReach); i < end && !(i > from && tokens[i].Norm is "et" or "ou");) i++;
        return i;
    }

    private int ClauseStart(int from)
    {
        var i = from;
        while (i > sentence.First && from - i < SubjectReach && tokens[i - 1].Norm is not ("," or ";" or ":" or "." or "(" or ")") && !lexicon.OpensClause(tokens[i - 1])) i--;
        return i;
    }

    /// <summary>"L'entraîneur, Paul Mérat, n'a pas cédé": where nothing stands between the comma and the negation, the subject stands before what is set between commas.</summary>
    /// <returns>Where the first of the two commas is; -1 where there is no such pair, or no noun before it.</returns>
    private int AsideStart(int from)
    {
        if (from - 2 <= sentence.First || tokens[from - 1].Norm != ",") return -1;
        for (var i = from - 2; i > sentence.First && from - i <= SubjectReach; i--)
        {
            if (tokens[i].Norm == ",") return tokens[i - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj ? i : -1;
            if (IsStop(i) || tokens[i].Has(Morphology.Fin) || lexicon.OpensClause(tokens[i])) return -1;
        }
        return -1;
    }

    /// <summary>"Aucune écluse n'a cédé", "n'a détruit aucune écluse": the noun of which there is none.</summary>
    private int NoneIn(int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
            // "En aucun cas" is no more than "pas".
            if (lexicon.IsNone(tokens[i]) && (i == first || tokens[i - 1].Pos != PartOfSpeech.Adp))
                for (var k = i + 1; k < Math.Min(end, i + 1 + PredicateReach); k++)
                    if (tokens[k].Pos is PartOfSpeech.Noun && article.Concepts[k] is not null) return k;
        return -1;
    }

    private int ClauseEnd(int from)
    {
        var i = from;
        while (i < sentence.End && !IsStop(i) && !(i > from && (tokens[i].Norm == "," && !(i + 1 < sentence.End && tokens[i + 1].Norm == "ni") || lexicon.EndsClause(tokens[i]) || tokens[i].Norm is "et" or "ou" && HasVerb(i + 1)))) i++;
        return i;
    }

    private bool IsStop(int i) => tokens[i].Norm is "." or ";" or ":" or "!" or "?" or "(" or ")" or "–" or "—";

    /// <summary>Whether what a conjunction adds is a clause, and not one more word.</summary>
    private bool HasVerb(int from)
    {
        for (var i = from; i < sentence.End && !IsStop(i) && tokens[i].Norm != ","; i++)
            if (tokens[i].Has(Morphology.Fin)) return true;
        return false;
    }
}
