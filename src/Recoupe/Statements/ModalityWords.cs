using Recoupe.Language;

namespace Recoupe.Statements;

/// <summary>The words that tell how firmly a clause is claimed (<c>modality.tsv</c>).</summary>
internal sealed class ModalityWords
{
    private readonly IReadOnlySet<string> softening, perfects, planning, softPlans, planned;
    private readonly List<string[]> hypotheses;

    /// <exception cref="LanguagePackException">A row names a type that there is none of.</exception>
    public ModalityWords(LanguagePack pack)
    {
        var words = new TypedWords(pack, "modality.tsv", "softening", "softening-perfect", "planning", "planning-conditional", "planned", "hypothesis");
        (softening, perfects) = (words["softening"], words["softening-perfect"]);
        (planning, softPlans, planned) = (words["planning"], words["planning-conditional"], words["planned"]);
        hypotheses = [.. words["hypothesis"].Select(opening => opening.Replace("'", "' ").Split(' '))];
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
