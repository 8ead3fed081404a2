using Recoupe.Lab.Eval.Names;
using Recoupe.Language;
using Recoupe.Language.Names;

namespace Recoupe.Lab.Eval;

/// <summary>
/// Persons, places and organisations: exact span and type, and fuzzy (overlap and type). The Quaero samples are the measure, scored twice: as annotated, and by the
/// name alone, as a mention is defined here: without article, civil title and closing mark, and names within a name ("Diderot" in "place Diderot") set aside.
/// Old newspapers (HIPE) and WikiNEuRal, which a machine annotated, follow. A folder or a file (<c>.tsv</c> of HIPE, else IOB) may be named instead;
/// <c>--list</c> prints every miss of it, or of Quaero.
/// </summary>
internal sealed class NamesEval
{
    private const string Quaero = "data/ner-fr/quaero-mini-dev", Hipe = "data/ner-fr/hipe2022-fr", WikiNeural = "data/ner-fr/wikineural-fr/val.conllu";

    // hipe2020_ranking_summary.md, French, coarse, literal. Its five types include products and dates, which are not scored here.
    private const string HipeToBeat = "   (HIPE-2020, its test file: best .840, .921; CRF .646, .769)";

    private readonly TextAnalyzer _analyzer;
    private readonly NameFinder _finder;
    private readonly List<string> _civilTitles;

    private NamesEval()
    {
        var pack = LanguagePacks.Load("fr");
        _analyzer = new TextAnalyzer(pack);
        _finder = new NameFinder(pack);
        _civilTitles = pack.Rows("titles.tsv", 3).Where(row => row[1] == "civil").Select(row => row[0] + " ").ToList();
    }

    public static int Run(string[] options)
    {
        var named = options.FirstOrDefault(o => !o.StartsWith('-'));
        var list = options.Contains("--list") ? Console.Out : null;
        var eval = new NamesEval();
        var source = SharedData.Require(named ?? Quaero);
        if (File.Exists(source)) eval.Score(ReadFile(source), list).Print("as annotated");
        else eval.ScoreQuaero(source, list);
        if (named is not null) return 0;
        eval.ScoreHipe();
        eval.ScoreWikiNeural();
        return 0;
    }

    private void ScoreQuaero(string folder, TextWriter? list)
    {
        var texts = Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(QuaeroFile.Read).ToList();
        Score(texts, list).Print("as annotated");
        Score(texts.Select(Bare), list: null).Print("name alone");
    }

    private void ScoreHipe()
    {
        if (SharedData.Find(Hipe) is not { } folder)
        {
            Console.WriteLine("HIPE 2022: not here, skipped");
            return;
        }
        NameTallies.PrintHeading("HIPE, as is");
        foreach (var file in Directory.EnumerateFiles(folder, "*-dev*-fr.tsv").Order(StringComparer.Ordinal))
        {
            var name = string.Join('-', Path.GetFileName(file).Split('-')[3..5]);
            Score(HipeFile.Read(file), list: null).PrintAll(name, name == "hipe2020-dev" ? HipeToBeat : "");
        }
    }

    private void ScoreWikiNeural()
    {
        if (SharedData.Find(WikiNeural) is { } file) Score(IobFile.Read(file), list: null).Print("Wiki (silver)");
        else Console.WriteLine("WikiNEuRal: not here, skipped");
    }

    private static IEnumerable<GoldText> ReadFile(string file) => file.EndsWith(".tsv", StringComparison.Ordinal) ? HipeFile.Read(file) : IobFile.Read(file);

    private NameTallies Score(IEnumerable<GoldText> texts, TextWriter? list)
    {
        var tallies = new NameTallies();
        foreach (var gold in texts) tallies.Count(gold, _finder.Find(_analyzer.Tokenize(gold.Text)), list);
        return tallies;
    }

    private GoldText Bare(GoldText gold) => gold with { Names = gold.Names.ConvertAll(name => Bare(gold.Text, name) with { IsNested = IsNested(name, gold.Names) }) };

    private static bool IsNested(GoldName name, List<GoldName> names) =>
        names.Exists(o => o != name && o.Start <= name.Start && name.End <= o.End && o.End - o.Start > name.End - name.Start);

    /// <summary>WebAnno marks whole tokens, and "l'UE", "d'Adrian" and "Aix," are one token each to it.</summary>
    private GoldName Bare(string text, GoldName name)
    {
        int start = name.Start, end = name.End;
        foreach (var article in (ReadOnlySpan<string>)["l'", "l’", "d'", "d’", "le ", "la ", "les "])
            if (string.CompareOrdinal(text, start, article, 0, article.Length) == 0) start += article.Length;
        while (start < end && text[start] == ' ') start++;
        if (name.Kind == EntityKind.Person && _civilTitles.Find(t => string.Compare(text, start, t, 0, t.Length, StringComparison.OrdinalIgnoreCase) == 0) is { } title) start += title.Length;
        while (end > start + 1 && text[end - 1] is ',' or ';' or ':') end--;
        return name with { Start = start, End = end };
    }
}
