namespace Recoupe.Language;

/// <summary>Writes tags and features as Universal Dependencies spells them (universaldependencies.org/u/feat).</summary>
public static class UniversalFeatures
{
    private const string Article = "PronType=Art";

    /// <summary>In the alphabetical order that CoNLL-U asks for, capitals aside.</summary>
    private static readonly (Morphology Bit, string Feature)[] Order =
    [
        (Morphology.Def, "Definite=Def"), (Morphology.Indef, "Definite=Ind"),
        (Morphology.Foreign, "Foreign=Yes"),
        (Morphology.Fem, "Gender=Fem"), (Morphology.Masc, "Gender=Masc"),
        (Morphology.Cnd, "Mood=Cnd"), (Morphology.Imperative, "Mood=Imp"), (Morphology.Ind, "Mood=Ind"), (Morphology.Sub, "Mood=Sub"),
        (Morphology.Plur, "Number=Plur"), (Morphology.Sing, "Number=Sing"),
        (Morphology.Card, "NumType=Card"), (Morphology.Ord, "NumType=Ord"),
        (Morphology.First, "Person=1"), (Morphology.Second, "Person=2"), (Morphology.Third, "Person=3"),
        (Morphology.Neg, "Polarity=Neg"), (Morphology.Poss, "Poss=Yes"),
        (Morphology.Def, Article), (Morphology.Indef, Article), (Morphology.Demonstrative, "PronType=Dem"), (Morphology.IndefinitePronoun, "PronType=Ind"), (Morphology.Interrogative, "PronType=Int"),
        (Morphology.Personal, "PronType=Prs"), (Morphology.Relative, "PronType=Rel"),
        (Morphology.Reflex, "Reflex=Yes"),
        (Morphology.Fut, "Tense=Fut"), (Morphology.Imperfect, "Tense=Imp"), (Morphology.Past, "Tense=Past"), (Morphology.Pres, "Tense=Pres"),
        (Morphology.Fin, "VerbForm=Fin"), (Morphology.Inf, "VerbForm=Inf"), (Morphology.Participle, "VerbForm=Part"),
        (Morphology.Pass, "Voice=Pass"),
    ];

    /// <summary>Those of the features that are known here; the reverse of <see cref="Write"/>.</summary>
    public static Morphology Parse(string features)
    {
        var parsed = Morphology.None;
        foreach (var feature in features.Split('|'))
            foreach (var (bit, known) in Order)
                if (feature == known && known != Article) parsed |= bit;
        return parsed;
    }

    /// <summary>"Gender=Fem|Number=Sing"; "_" for none.</summary>
    public static string Write(Morphology features)
    {
        if (features == Morphology.None) return "_";
        var written = new List<string>();
        foreach (var (bit, feature) in Order)
            if ((features & bit) == bit) written.Add(feature);
        return written.Count == 0 ? "_" : string.Join('|', written);
    }

    /// <summary>"NOUN", "PROPN".</summary>
    public static string NameOf(PartOfSpeech pos) => pos.ToString().ToUpperInvariant();
}
