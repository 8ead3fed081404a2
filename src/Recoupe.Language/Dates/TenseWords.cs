namespace Recoupe.Language.Dates;

/// <summary>Tells which way a clause looks, from its verbs' tags where the text is tagged, else from the forms that <c>dates.tsv</c> lists.</summary>
internal sealed class TenseWords
{
    // Costs in tokens: a verb beyond a comma is a third as near, one beyond a relative or a bracket hardly near at all.
    private const int Reach = 40;
    private const int CommaCost = 4;
    private const int ClauseCost = 9;

    // "promis de ne plus s'y rendre".
    private const int CallReach = 6;

    // "à la rentrée de | septembre".
    private const int DeferReach = 3;

    private readonly Dictionary<string, Tense> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> weak = new(StringComparer.Ordinal);
    private readonly HashSet<string> exceptions = new(StringComparer.Ordinal);
    private readonly HashSet<string> calls = new(StringComparer.Ordinal);
    private readonly HashSet<string> stays = new(StringComparer.Ordinal);
    private readonly HashSet<string> clauseWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> decides = new(StringComparer.Ordinal);
    private readonly HashSet<string> defers = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, Tense Tense)> leads = [];
    private readonly List<string[]> leans = [];
    private readonly List<string> participles = [];
    private readonly List<(string Ending, Tense Tense)> endings = [];

    public TenseWords(LanguagePack pack)
    {
        foreach (var row in pack.Rows("dates.tsv", 2))
            switch (row[0])
            {
                case "past": words[row[1]] = Tense.Past; if (row.Length > 2 && row[2] == "weak") weak.Add(row[1]); break;
                case "planned": words[row[1]] = Tense.Planned; break;
                case "future": words[row[1]] = Tense.Future; break;
                case "past-ending": endings.Add((row[1], Tense.Past)); break;
                case "future-ending": endings.Add((row[1], Tense.Future)); break;
                case "role": if (row[2] == "clause") clauseWords.Add(row[1]); break;
                case "participle-ending": participles.Add(row[1]); break;
                case "decide": decides.Add(row[1]); break;
                case "defer": defers.Add(row[1]); break;
                case "lead": leads.Add((row[1].Split(' '), row[2] == "past" ? Tense.Past : Tense.Future)); break;
                case "lean": leans.Add(row[1].Split(' ')); break;
                case "call": calls.Add(row[1]); break;
                case "stay": stays.Add(row[1]); break;
                case "tense-exception": exceptions.Add(row[1]); break;
                default: break;
            }
    }

    public static bool Holds(string kind) => kind is "past" or "future" or "past-ending" or "future-ending" or "participle-ending" or "tense-exception" or "call" or "stay" or "decide" or "defer" or "lead" or "lean" or "planned";

    /// <summary>The tense of the verb nearest to the tokens <c>[first, end)</c> within their sentence.</summary>
    /// <param name="takesStates">Whether "est" and a participle tell of the past: "est parti" does, "est ouvert jusqu'au 3 mai" does not.</param>
    public Tense Near(TokenizedText text, int first, int end, bool takesStates = true)
    {
        var at = text.SentenceAt(text.Tokens[first].Start);
        if (at < 0) return Tense.Unknown;
        var sentence = text.Sentences[at];
        if (Led(text, first, sentence) is not Tense.Unknown and var led) return led;
        // "la résolution adoptée jeudi": a participle right before the date is what is dated.
        if (first > sentence.First && IsParticiple(text.Tokens[first - 1]))
            return OfAuxiliary(text, first - 2, sentence) == Tense.Future ? Tense.Future : words.GetValueOrDefault(text.Tokens[first - 1].Norm, Tense.Past);
        var (before, costBefore) = Look(text, first - 1, -1, sentence, takesStates);
        var (after, costAfter) = Look(text, end, 1, sentence, takesStates);
        if (before == Tense.Future && IsOldPlan(text, first, sentence, after == Tense.Past && costAfter <= ClauseCost)) return Tense.Planned;
        if (before == Tense.Unknown && after == Tense.Unknown) return Leans(text, first, sentence) ? Tense.Future : Tense.Unknown;
        if (before == Tense.Unknown) return after;
        return after == Tense.Unknown || costBefore <= costAfter ? before : after;
    }

    /// <summary>Whether what runs until a date runs still: "est ouvert jusqu'au 3 mai", "a fermé mardi le col jusqu'à jeudi", but not "a tenu jusqu'à jeudi".</summary>
    public bool LastsUntil(TokenizedText text, int first, int end)
    {
        var at = text.SentenceAt(text.Tokens[first].Start);
        if (at < 0) return true;
        var sentence = text.Sentences[at];
        var verb = VerbBefore(text, first, sentence);
        if (verb < 0) return Near(text, first, end, takesStates: false) != Tense.Past;
        if (decides.Contains(text.Tokens[verb].Lemma)) return !text.Tokens[verb].Has(Morphology.Imperfect) && !IsOfImperfect(text, verb, sentence);
        // "reste coupée jusqu'à mardi, a dit le maire": what stands behind tells of the saying.
        return Look(text, first - 1, -1, sentence, takesStates: false).Tense != Tense.Past;
    }

    /// <summary>The verb of the clause that "jusqu'à" before a date belongs to; -1 where none stands before it.</summary>
    private static int VerbBefore(TokenizedText text, int first, Sentence sentence)
    {
        for (var at = first - 1; at >= sentence.First; at--)
            if (text.Tokens[at].Is(PartOfSpeech.Verb) || text.Tokens[at].Is(PartOfSpeech.Aux)) return at;
        return -1;
    }

    /// <summary>"avait fermé", "était encore suspendu": what was so then may be over.</summary>
    private static bool IsOfImperfect(TokenizedText text, int participle, Sentence sentence)
    {
        var at = participle - 1;
        while (at >= sentence.First && (text.Tokens[at].Is(PartOfSpeech.Adv) || text.Tokens[at] is { Lemma: "être", Pos: PartOfSpeech.Aux } and var been && been.Has(Morphology.Participle))) at--;
        return at >= sentence.First && text.Tokens[at].Is(PartOfSpeech.Aux) && text.Tokens[at].Has(Morphology.Imperfect);
    }

    /// <summary>"était prévu en mars", and "le chantier, prévu en mars, a été repoussé": a plan that the past has caught up with.</summary>
    private bool IsOldPlan(TokenizedText text, int first, Sentence sentence, bool pastFollows)
    {
        var at = first - 1;
        while (at > sentence.First && Of(text, at) == Tense.Unknown) at--;
        if (at <= sentence.First || !IsParticiple(text.Tokens[at])) return false;
        while (at > sentence.First + 1 && text.Tokens[at - 1].Is(PartOfSpeech.Adv)) at--;
        var auxiliary = text.Tokens[at - 1];
        return words.GetValueOrDefault(auxiliary.Norm) == Tense.Past && !weak.Contains(auxiliary.Norm) || pastFollows && !auxiliary.Is(PartOfSpeech.Aux);
    }

    /// <summary>"chômage partiel dès lundi", "avant lundi": where no verb tells.</summary>
    private bool Leans(TokenizedText text, int first, Sentence sentence)
    {
        foreach (var phrase in leans)
            if (first - phrase.Length >= sentence.First && Stands(text, phrase, first - phrase.Length)) return true;
        return false;
    }

    /// <summary>"fermées depuis vendredi", "à compter de jeudi", "reporté à samedi": the words right before a date tell more than any verb.</summary>
    private Tense Led(TokenizedText text, int first, Sentence sentence)
    {
        foreach (var (words, tense) in leads)
            if (first - words.Length >= sentence.First && Stands(text, words, first - words.Length)) return tense;
        // "reportée à la rentrée de | septembre", not "remis à ses élus en | novembre".
        var at = first - 1;
        if (at > sentence.First && text.Tokens[at].Norm is "de" or "d'") at = Math.Max(sentence.First, at - DeferReach);
        return at > sentence.First && text.Tokens[at].Norm is "à" or "au" && defers.Contains(text.Tokens[at - 1].Lemma) ? Tense.Future : Tense.Unknown;
    }

    private static bool Stands(TokenizedText text, string[] words, int at)
    {
        for (var i = 0; i < words.Length; i++)
            if (text.Tokens[at + i].Norm != words[i]) return false;
        return true;
    }

    /// <summary>The tense of what stands right before a participle, over adverbs: "seront bientôt reçus", "doit être reçu".</summary>
    private Tense OfAuxiliary(TokenizedText text, int at, Sentence sentence)
    {
        for (; at >= sentence.First; at--)
        {
            if (Of(text, at) is not Tense.Unknown and var tense) return tense;
            if (!text.Tokens[at].Is(PartOfSpeech.Adv) && !text.Tokens[at].Has(Morphology.Inf)) return Tense.Unknown;
        }
        return Tense.Unknown;
    }

    private bool IsParticiple(Token token)
    {
        if (token.Pos != PartOfSpeech.X) return token.Is(PartOfSpeech.Verb) && token.Has(Morphology.Participle | Morphology.Past);
        foreach (var ending in participles)
            if (token.Length > ending.Length + 1 && token.Norm.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private (Tense Tense, int Cost) Look(TokenizedText text, int from, int step, Sentence sentence, bool takesStates)
    {
        var cost = 0;
        for (var i = from; i >= sentence.First && i < sentence.End && cost < Reach; i += step)
        {
            cost += Boundary(text.Tokens[i].Norm);
            var tense = Of(text, i);
            if (tense == Tense.Unknown) continue;
            if (!takesStates && weak.Contains(text.Tokens[i].Norm) && !(i + 1 < sentence.End && stays.Contains(text.Tokens[i + 1].Lemma))) return (Tense.Unknown, cost);
            // "est attendu", "sont prévus": the participle decides.
            if (tense == Tense.Past && weak.Contains(text.Tokens[i].Norm) && Participle(text, i, sentence) is var next and not Tense.Past) return (next, cost);
            return (tense, cost);
        }
        return (Tense.Unknown, Reach);
    }

    private Tense Participle(TokenizedText text, int verb, Sentence sentence)
    {
        for (var i = verb + 1; i < sentence.End && i <= verb + 3; i++)
            if (words.GetValueOrDefault(text.Tokens[i].Norm) == Tense.Future) return Tense.Future;
            else if (text.Tokens[i].Norm is [.., 'é' or 'i' or 'u' or 't' or 's' or 'e']) return Tense.Past;
        return Tense.Unknown;
    }

    private Tense Of(TokenizedText text, int i)
    {
        var token = text.Tokens[i];
        if (token.Lemma == "avoir" && token.Has(Morphology.Pres) && IsPossession(text, i)) return Tense.Unknown;
        if (words.TryGetValue(token.Norm, out var known)) return known;
        if (token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux)
        {
            // "le pont rouvrirait lundi": the conditional of a simple tense tells what was to come; that of hearsay stands with a participle.
            if (token.Has(Morphology.Fut) || token.Pos == PartOfSpeech.Verb && token.Has(Morphology.Cnd) || token.Has(Morphology.Inf) && IsCalledFor(text, i)) return Tense.Future;
            if (token.Has(Morphology.Fin) && (token.Features & (Morphology.Past | Morphology.Imperfect)) != Morphology.None) return Tense.Past;
            return Tense.Unknown;
        }
        if (token.Pos != PartOfSpeech.X || token.Length < 5 || exceptions.Contains(token.Norm) || text.IsCapitalized(i)) return Tense.Unknown;
        foreach (var (ending, tense) in endings)
            if (token.Norm.EndsWith(ending, StringComparison.Ordinal)) return tense;
        return Tense.Unknown;
    }

    /// <summary>"il a dix jours pour répondre", "elle n'a plus que trois voix": what somebody has is present.</summary>
    private static bool IsPossession(TokenizedText text, int verb)
    {
        var last = text.Sentences[text.SentenceAt(text.Tokens[verb].Start)].End;
        var at = verb + 1;
        while (at < last && (text.Tokens[at].Is(PartOfSpeech.Adv) || text.Tokens[at].Norm is "que" or "qu'")) at++;
        return at < last && text.Tokens[at].Pos is PartOfSpeech.Num or PartOfSpeech.Det;
    }

    /// <summary>"appelés à cesser le travail", "a promis de ne plus revenir": what somebody is to do lies ahead.</summary>
    private bool IsCalledFor(TokenizedText text, int infinitive)
    {
        var first = text.Sentences[text.SentenceAt(text.Tokens[infinitive].Start)].First;
        for (var i = infinitive - 2; i >= Math.Max(first, infinitive - CallReach) && text.Tokens[i + 1].Norm != ","; i--)
            if (calls.Contains(text.Tokens[i].Norm)) return text.Tokens[i + 1].Is(PartOfSpeech.Adp);
        return false;
    }

    private int Boundary(string norm) => norm switch
    {
        "," => CommaCost,
        ";" or ":" or "(" or ")" or "«" or "»" or "\"" or "–" or "—" or "“" or "”" => ClauseCost,
        _ => clauseWords.Contains(norm) ? ClauseCost : 1,
    };
}
