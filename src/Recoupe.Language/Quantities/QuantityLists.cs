using System.Globalization;

namespace Recoupe.Language.Quantities;

/// <summary>What kind of thing a noun counts; <see cref="Clock"/> is time below a day.</summary>
internal enum UnitKind : byte { None, Percent, Money, Length, Area, Speed, Weight, Volume, Temperature, Magnitude, Other, Clock, Time, Casualty }

/// <summary>How words beside a number tell that it counts what was counted before: as words of the quantity, as words apart from it, or of some of those.</summary>
internal enum Carry : byte { Plain, Apart, Part }

/// <param name="Factor">How many of <paramref name="Lemma"/> one of it is: 100 for "siècle", which is counted in "an".</param>
internal readonly record struct Unit(string Lemma, UnitKind Kind, double Factor);

/// <summary>The words that stand around numbers (<c>quantities.tsv</c>).</summary>
internal sealed class QuantityLists
{
    private readonly Dictionary<string, HashSet<string>> sets = new(StringComparer.Ordinal);

    public QuantityLists(LanguagePack pack)
    {
        foreach (var row in pack.Rows("quantities.tsv", 2)) Add(pack.Language, row);
        (Adjectives, Stops, Months, Streets) = (Set("adjective"), Set("stop"), Set("month"), Set("street"));
        (Labels, Persons, PersonEndings, Has, Aged) = (Set("label"), Set("person"), Set("person-ending"), Set("has"), Set("aged"));
        (CountedOnes, YearsBefore, ClocksBefore, Links, Joints) = (Set("counted-one"), Set("year-before"), Set("clock-before"), Set("link"), Set("joint"));
        (Estimates, Measured) = (Set("estimate"), Set("measured"));
        (Generics, Auxiliaries, Changes, CountVerbs, Invariables, Scores, Compass, Onlies) = (Set("generic"), Set("auxiliary"), Set("change"), Set("count-verb"), Set("invariable"), Set("score"), Set("compass"), Set("only"));
    }

    public PhraseTable<Qualifier> Before { get; } = new();
    public PhraseTable<Qualifier> After { get; } = new();
    public PhraseTable<Unit> Units { get; } = new();
    /// <summary>Casualty nouns and nouns of several words.</summary>
    public PhraseTable<Unit> Nouns { get; } = new();
    public PhraseTable<string> Severities { get; } = new();
    public PhraseTable<string> PartSeverities { get; } = new();
    public PhraseTable<string> Verbs { get; } = new();
    public PhraseTable<string> Fates { get; } = new();
    public PhraseTable<bool> Parts { get; } = new();
    public PhraseTable<bool> Wholes { get; } = new();
    public PhraseTable<bool> Hundredths { get; } = new();
    /// <summary>Qualifiers that tell a place before a few things: "près de trois hameaux".</summary>
    public PhraseTable<bool> Besides { get; } = new();
    /// <summary>True for those that stand right after what was counted: "126 voix sur 210".</summary>
    public PhraseTable<bool> CarriesBefore { get; } = new();
    public PhraseTable<bool> Then { get; } = new();
    /// <summary>True for those that are no part of the quantity: "10.000 selon".</summary>
    public PhraseTable<Carry> CarriesAfter { get; } = new();
    public PhraseTable<bool> NumberOf { get; } = new();
    /// <summary>What says that a count has come to another: "trois morts de plus".</summary>
    public PhraseTable<bool> Surplus { get; } = new();

    /// <summary>What says that a bare number counts: "au nombre de".</summary>
    public PhraseTable<bool> CountsBefore { get; } = new();
    public PhraseTable<bool> Told { get; } = new();
    public PhraseTable<string> BeforeNumber { get; } = new();
    public Dictionary<string, string> Singulars { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Adjectives { get; }
    public HashSet<string> Stops { get; }
    public HashSet<string> Months { get; }
    public HashSet<string> Streets { get; }
    public HashSet<string> Labels { get; }
    public HashSet<string> Persons { get; }
    public HashSet<string> PersonEndings { get; }
    public HashSet<string> Has { get; }
    public HashSet<string> Aged { get; }
    public HashSet<string> CountedOnes { get; }
    public HashSet<string> YearsBefore { get; }
    public HashSet<string> ClocksBefore { get; }
    public HashSet<string> Links { get; }
    public HashSet<string> Joints { get; }
    public HashSet<string> Generics { get; }
    public HashSet<string> Auxiliaries { get; }
    public HashSet<string> Estimates { get; }
    /// <summary>Nouns that are measured by, though they are no units: "près de deux fois".</summary>
    public HashSet<string> Measured { get; }
    public HashSet<string> Changes { get; }
    public HashSet<string> CountVerbs { get; }
    public HashSet<string> Invariables { get; }
    public HashSet<string> Scores { get; }
    public HashSet<string> Compass { get; }
    public HashSet<string> Onlies { get; }

    private HashSet<string> Set(string kind) => sets.TryGetValue(kind, out var set) ? set : [];

    private void Add(string language, string[] row)
    {
        string Cell(int i) => row.Length > i ? row[i] : throw new LanguagePackException($"packs/{language}/quantities.tsv: '{row[0]} {row[1]}' has {row.Length} cells, expected at least {i + 1}.");
        var form = row[1];
        switch (row[0])
        {
            case "before": Before.Add(form, Parse<Qualifier>(language, Cell(2))); break;
            case "after": After.Add(form, Parse<Qualifier>(language, Cell(2))); break;
            case "unit": Units.Add(form, new Unit(Cell(2), Parse<UnitKind>(language, Cell(3)), double.Parse(Cell(4), CultureInfo.InvariantCulture))); break;
            case "casualty": Nouns.Add(form, new Unit(Cell(2), UnitKind.Casualty, 1)); break;
            case "noun": Nouns.Add(form, new Unit(Cell(2), UnitKind.None, 1)); break;
            case "severity": Severities.Add(form, Cell(2)); break;
            case "part-severity": PartSeverities.Add(form, Cell(2)); break;
            case "verb": Verbs.Add(form, Cell(2)); break;
            case "fate": Fates.Add(form, Cell(2)); break;
            case "part": Parts.Add(form, true); break;
            case "carry-before": CarriesBefore.Add(form, row.Length > 2 && row[2] == "near"); break;
            case "then": Then.Add(form, true); break;
            case "carry-after": CarriesAfter.Add(form, row.Length > 2 ? Parse<Carry>(language, row[2]) : Carry.Plain); break;
            case "beside": Besides.Add(form, true); break;
            case "whole": Wholes.Add(form, true); break;
            case "count-before": CountsBefore.Add(form, true); break;
            case "told": Told.Add(form, true); break;
            case "hundredth": Hundredths.Add(form, true); break;
            case "surplus": Surplus.Add(form, true); break;
            case "number-of": NumberOf.Add(form, true); break;
            case "before-number": BeforeNumber.Add(form, Cell(2)); break;
            case "singular": Singulars.Add(form, Cell(2)); break;
            default:
                if (!sets.TryGetValue(row[0], out var set)) sets.Add(row[0], set = new HashSet<string>(StringComparer.Ordinal));
                set.Add(form);
                break;
        }
    }

    private static T Parse<T>(string language, string name) where T : struct, Enum =>
        Enum.TryParse<T>(name, ignoreCase: true, out var value) ? value : throw new LanguagePackException($"packs/{language}/quantities.tsv: '{name}' is no {typeof(T).Name}.");
}
