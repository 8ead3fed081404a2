using Recoupe.Language;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Train.Hunspell;

/// <summary>How a form can be read, with the lemma that goes with each reading; no lemma where the tagger's lemmas are not taken from the dictionary.</summary>
internal readonly record struct FrenchReading(PartOfSpeech Pos, Morphology Features, NameKind Name, string? Lemma);

/// <summary>Maps the tags of the French dictionary (Dicollecte) to Universal Dependencies, as the French treebanks use them.</summary>
internal static class FrenchReadings
{
    private static readonly Dictionary<string, Morphology> Moods = new(StringComparer.Ordinal)
    {
        ["po:ipre"] = Morphology.Ind | Morphology.Pres,
        ["po:iimp"] = Morphology.Ind | Morphology.Imperfect,
        ["po:ipsi"] = Morphology.Ind | Morphology.Past,
        ["po:ifut"] = Morphology.Ind | Morphology.Fut,
        ["po:cond"] = Morphology.Cnd | Morphology.Pres,
        ["po:spre"] = Morphology.Sub | Morphology.Pres,
        ["po:simp"] = Morphology.Sub | Morphology.Past,
        ["po:impe"] = Morphology.Imperative | Morphology.Pres,
    };

    private static readonly Dictionary<string, Morphology> Persons = new(StringComparer.Ordinal)
    {
        ["po:1sg"] = Morphology.First | Morphology.Sing,
        ["po:2sg"] = Morphology.Second | Morphology.Sing,
        ["po:3sg"] = Morphology.Third | Morphology.Sing,
        ["po:1pl"] = Morphology.First | Morphology.Plur,
        ["po:2pl"] = Morphology.Second | Morphology.Plur,
        ["po:3pl"] = Morphology.Third | Morphology.Plur,
        ["po:3pl!"] = Morphology.Third | Morphology.Plur,
    };

    private static readonly Dictionary<string, PartOfSpeech> Classes = new(StringComparer.Ordinal)
    {
        ["nom"] = PartOfSpeech.Noun,
        ["titr"] = PartOfSpeech.Noun,
        ["loc.nom"] = PartOfSpeech.Noun,
        ["adj"] = PartOfSpeech.Adj,
        ["nbro"] = PartOfSpeech.Adj,
        ["loc.adj"] = PartOfSpeech.Adj,
        ["adv"] = PartOfSpeech.Adv,
        ["negadv"] = PartOfSpeech.Adv,
        ["advint"] = PartOfSpeech.Adv,
        ["proadv"] = PartOfSpeech.Adv,
        ["loc.adv"] = PartOfSpeech.Adv,
        ["prep"] = PartOfSpeech.Adp,
        ["prepv"] = PartOfSpeech.Adp,
        ["loc.prep"] = PartOfSpeech.Adp,
        ["loc.prepv"] = PartOfSpeech.Adp,
        ["cjco"] = PartOfSpeech.Cconj,
        ["cjsub"] = PartOfSpeech.Sconj,
        ["cj"] = PartOfSpeech.Sconj,
        ["loc.cj"] = PartOfSpeech.Sconj,
        ["loc.cjsub"] = PartOfSpeech.Sconj,
        ["det"] = PartOfSpeech.Det,
        ["detpos"] = PartOfSpeech.Det,
        ["detind"] = PartOfSpeech.Det,
        ["detdem"] = PartOfSpeech.Det,
        ["detneg"] = PartOfSpeech.Det,
        ["detex"] = PartOfSpeech.Det,
        ["prodem"] = PartOfSpeech.Pron,
        ["proind"] = PartOfSpeech.Pron,
        ["prorel"] = PartOfSpeech.Pron,
        ["proint"] = PartOfSpeech.Pron,
        ["proneg"] = PartOfSpeech.Pron,
        ["propersuj"] = PartOfSpeech.Pron,
        ["properobj"] = PartOfSpeech.Pron,
        ["preverb"] = PartOfSpeech.Pron,
        ["interj"] = PartOfSpeech.Intj,
        ["loc.interj"] = PartOfSpeech.Intj,
        ["nb"] = PartOfSpeech.Num,
        ["npr"] = PartOfSpeech.Propn,
        ["prn"] = PartOfSpeech.Propn,
        ["patr"] = PartOfSpeech.Propn,
        ["loc.patr"] = PartOfSpeech.Propn,
    };

    public static IEnumerable<FrenchReading> Of(DictionaryForm form)
    {
        var fields = form.Fields;
        var verb = Array.Find(fields, f => f.Length > 4 && f.StartsWith("po:v", StringComparison.Ordinal) && char.IsAsciiDigit(f[4]));
        if (verb is null) return fields.Where(f => f.StartsWith("po:", StringComparison.Ordinal)).SelectMany(f => Word(form, f[3..])).Distinct();
        // "v0" marks être and avoir, which the treebanks call auxiliaries wherever they serve as such.
        var readings = Verb(form);
        return verb[4] == '0' ? readings.SelectMany(r => new[] { r, r with { Pos = PartOfSpeech.Aux, Lemma = null } }) : readings;
    }

    private static IEnumerable<FrenchReading> Word(DictionaryForm form, string tag)
    {
        if (!Classes.TryGetValue(tag, out var pos)) yield break;
        var name = tag switch { "prn" => NameKind.First, "patr" or "loc.patr" => NameKind.Surname, _ => NameKind.Other };
        // "France" is a noun to the dictionary; what is written with a capital alone is a proper noun to the treebanks.
        if (pos == PartOfSpeech.Noun && char.IsUpper(form.Form[0])) pos = PartOfSpeech.Propn;
        if (pos == PartOfSpeech.Propn) yield return new FrenchReading(pos, Agreement(form.Fields), name, null);
        else yield return new FrenchReading(pos, Agreement(form.Fields), NameKind.None, HasLemma(pos) ? form.Stem : null);
    }

    private static IEnumerable<FrenchReading> Verb(DictionaryForm form)
    {
        var fields = form.Fields;
        if (fields.Contains("po:infi") || fields.Contains("is:infi")) yield return Verbal(form, Morphology.Inf);
        if (fields.Contains("po:ppre")) yield return Verbal(form, Morphology.Participle | Morphology.Pres);
        if (fields.Contains("po:ppas")) yield return Verbal(form, Morphology.Participle | Morphology.Past | Agreement(fields));
        if (fields.Contains("po:adj")) yield return new FrenchReading(PartOfSpeech.Adj, Agreement(fields), NameKind.None, form.Participle);
        foreach (var mood in fields.Where(Moods.ContainsKey))
            foreach (var person in fields.Where(Persons.ContainsKey))
                yield return Verbal(form, Morphology.Fin | Moods[mood] | Persons[person]);
    }

    private static FrenchReading Verbal(DictionaryForm form, Morphology features) => new(PartOfSpeech.Verb, features, NameKind.None, form.Stem);

    private static bool HasLemma(PartOfSpeech pos) => pos is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adv;

    /// <summary>"epi" and "inv" stand for any gender and any number: no feature.</summary>
    private static Morphology Agreement(string[] fields)
    {
        var features = Morphology.None;
        foreach (var field in fields)
            features |= field switch { "is:mas" => Morphology.Masc, "is:fem" => Morphology.Fem, "is:sg" => Morphology.Sing, "is:pl" => Morphology.Plur, _ => Morphology.None };
        return features;
    }
}
