using Recoupe.Lab.Train.Hunspell;
using Recoupe.Language;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Train;

/// <summary>
/// <c>lab train lexicon [FOLDER]</c>: makes packs/fr/lexicon.dat from fr.aff and fr.dic in FOLDER, by default where Debian's hunspell-fr-comprehensive puts them.
/// Reads back what it wrote and looks every form up.
/// </summary>
internal static class LexiconTraining
{
    private const string DebianFolder = "/usr/share/hunspell";

    /// <summary>By tag, then the lemma nearest in length first: of two lemmas with one reading the plainer is taken.</summary>
    private static readonly Comparer<FrenchReading> ReadingOrder = Comparer<FrenchReading>.Create((a, b) =>
        a.Pos != b.Pos ? a.Pos.CompareTo(b.Pos)
        : a.Features != b.Features ? a.Features.CompareTo(b.Features)
        : a.Name != b.Name ? a.Name.CompareTo(b.Name)
        : (a.Lemma?.Length ?? 0) != (b.Lemma?.Length ?? 0) ? (a.Lemma?.Length ?? 0).CompareTo(b.Lemma?.Length ?? 0)
        : string.CompareOrdinal(a.Lemma, b.Lemma));

    public static int Run(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : DebianFolder;
        if (!File.Exists(Path.Combine(folder, "fr.dic")))
        {
            Console.Error.WriteLine($"{folder}/fr.dic: not found; name the folder that holds fr.aff and fr.dic (package hunspell-fr-comprehensive).");
            return 3;
        }
        var forms = Forms(new HunspellDictionary(folder, "fr"));
        var tables = new LexiconLayout(forms).Build();
        var path = Path.Combine(SharedData.RepositoryRoot, "packs", "fr", LexiconTables.FileName);
        using (var stream = File.Create(path)) tables.Write(stream);
        var lexicon = Lexicon.Load(new LanguagePack("fr", _ => File.OpenRead(path)));
        foreach (var (norm, readings) in forms) Check(lexicon, norm, readings);
        Console.WriteLine($"{forms.Count} forms, {tables.Classes.Length} reading sets, {tables.Readings.Length} readings, {tables.AddedStarts.Length - 1} endings, {new FileInfo(path).Length} bytes");
        return 0;
    }

    /// <summary>The readings of every form in lower case; "cœur" is also found as "coeur", as many pages write it.</summary>
    private static SortedDictionary<string, SortedSet<FrenchReading>> Forms(HunspellDictionary dictionary)
    {
        var forms = new SortedDictionary<string, SortedSet<FrenchReading>>(StringComparer.Ordinal);
        foreach (var form in dictionary.Forms())
        {
            if (form.Form.Contains(' ') || form.Fields.Contains("po:err")) continue;
            foreach (var reading in FrenchReadings.Of(form))
            {
                Add(forms, Norm(form.Form), reading);
                if (form.Form.Contains('œ')) Add(forms, Norm(form.Form).Replace("œ", "oe"), reading);
            }
        }
        return forms;
    }

    private static void Add(SortedDictionary<string, SortedSet<FrenchReading>> forms, string norm, FrenchReading reading)
    {
        if (!forms.TryGetValue(norm, out var readings)) forms[norm] = readings = new SortedSet<FrenchReading>(ReadingOrder);
        readings.Add(reading with { Lemma = reading.Lemma?.ToLowerInvariant() });
    }

    private static string Norm(string form) => form.ToLowerInvariant().Replace('’', '\'');

    private static void Check(Lexicon lexicon, string norm, SortedSet<FrenchReading> readings)
    {
        var found = lexicon.ReadingsOf(lexicon.Find(norm));
        if (found.Length != readings.Count) throw new InvalidDataException($"{norm}: {found.Length} readings read back, {readings.Count} written.");
        var i = 0;
        foreach (var reading in readings)
        {
            if (found[i].Pos != reading.Pos || found[i].Features != reading.Features) throw new InvalidDataException($"{norm}: reading {i} is not what was written.");
            if (reading.Lemma is not null && readings.All(r => r == reading || (r.Pos, r.Features) != (reading.Pos, reading.Features)) && lexicon.Lemma(norm, reading.Pos, reading.Features) != reading.Lemma)
                throw new InvalidDataException($"{norm}: lemma {lexicon.Lemma(norm, reading.Pos, reading.Features)} read back, {reading.Lemma} written.");
            i++;
        }
    }
}
