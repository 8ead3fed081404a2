using Recoupe.Language;

namespace Recoupe.Statements;

/// <summary>The words that tell how firmly a clause is claimed (<c>modality.tsv</c>).</summary>
internal sealed class ModalityWords
{
    private readonly HashSet<string> softening = new(StringComparer.Ordinal);
    private readonly HashSet<string> perfects = new(StringComparer.Ordinal);
    private readonly HashSet<string> planning = new(StringComparer.Ordinal);
    private readonly HashSet<string> softPlans = new(StringComparer.Ordinal);
    private readonly HashSet<string> planned = new(StringComparer.Ordinal);
    private readonly List<string[]> hypotheses = [];

    /// <exception cref="LanguagePackException">A row names a type that there is none of.</exception>
    public ModalityWords(LanguagePack pack)
    {
        foreach (var row in pack.Rows("modality.tsv", 2))
            switch (row[1])
            {
                case "softening": softening.Add(row[0]); break;
                case "softening-perfect": perfects.Add(row[0]); break;
                case "planning": planning.Add(row[0]); break;
                case "planning-conditional": softPlans.Add(row[0]); break;
                case "planned": planned.Add(row[0]); break;
                case "hypothesis": hypotheses.Add(row[0].Replace("'", "' ").Split(' ')); break;
                default: throw new LanguagePackException($"packs/{pack.Language}/modality.tsv: type '{row[1]}' of '{row[0]}', expected softening, softening-perfect, planning, planning-conditional, planned or hypothesis.");
            }
    }

    /// <summary>"pourrait", "voudrait": duty, courtesy and wish in the conditional.</summary>
    public bool Softens(Token verb) => softening.Contains(verb.Lemma);

    /// <summary>"aurait pu", "aurait dû": what did not come about.</summary>
    public bool SoftensInPerfect(Token participle) => perfects.Contains(participle.Lemma);

    /// <summary>"va", "doit": with an infinitive, what is to come.</summary>
    public bool Plans(Token verb) => planning.Contains(verb.Lemma);

    /// <summary>"devrait".</summary>
    public bool PlansSoftly(Token verb) => softPlans.Contains(verb.Lemma);

    /// <summary>"prévu" in "est prévu".</summary>
    public bool IsPlanned(Token participle) => planned.Contains(participle.Lemma);

    /// <summary>"sans", "en cas de", "dans l'hypothèse" at the head of the sentence.</summary>
    public bool OpensHypothesis(Token[] tokens, Sentence sentence)
    {
        foreach (var opening in hypotheses)
            if (opening.Length < sentence.Count && Opens(tokens, sentence.First, opening)) return true;
        return false;
    }

    private static bool Opens(Token[] tokens, int first, string[] opening)
    {
        for (var i = 0; i < opening.Length; i++)
            if (tokens[first + i].Norm != opening[i]) return false;
        return true;
    }
}
