using Recoupe.Language.Tagging;

namespace Recoupe.Language.Names;

internal enum TitleKind : byte { Civil, Role, Military, Religious }

/// <summary>A word or words that stand before a person's name.</summary>
internal sealed record Title(TitleKind Kind, WordKind Gender);

internal enum HeadNeed : byte { Cap, Demonym, Own, Apposed }

/// <summary>A noun that heads the names of organisations, and what makes a name of it.</summary>
internal sealed record OrganisationHead(SourceKind Voice, HeadNeed Need);

/// <summary>A noun that belongs to a place's name.</summary>
/// <param name="IsCapital">With a capital only: "Pays de Vaur".</param>
/// <param name="IsApposed">Before the name itself only: "tour Vaur" is one, "tour de Vaur" a race.</param>
internal sealed record PlaceHead(bool IsCapital, bool IsApposed);

/// <summary>The word lists of the name finder, read from the pack once.</summary>
internal sealed class NameLexicon
{
    /// <summary>Letters: shorter words end like an adjective by chance.</summary>
    private const int ShortestAdjective = 6;

    private readonly WordList words;
    private readonly TokenTrie<Title> titles;
    private readonly TokenTrie<OrganisationHead> heads;
    private readonly TokenTrie<PlaceHead> placeHeads;

    private readonly Lexicon dictionary;
    private readonly List<string> adjectiveEndings = [];
    private readonly List<string> placeBeginnings = [];

    public NameLexicon(LanguagePack pack, Lexicon dictionary)
    {
        this.dictionary = dictionary;
        words = new WordList(pack);
        titles = new TokenTrie<Title>(words, WordKind.TitleStart, 1024);
        heads = new TokenTrie<OrganisationHead>(words, WordKind.HeadStart, 512);
        placeHeads = new TokenTrie<PlaceHead>(words, WordKind.PlaceHead, 128);
        var countries = pack.Rows("countries.tsv", 5);
        Demonyms = new DemonymIndex(countries);
        foreach (var form in Demonyms.Forms) words.Mark(form, WordKind.Demonym);
        Gazetteer = new Gazetteer(pack, words, countries);
        foreach (var row in pack.Rows("firstnames.tsv", 2)) words.Mark(row[0].ToLowerInvariant(), Gender(pack, "firstnames.tsv", row[1]));
        foreach (var row in pack.Rows("titles.tsv", 3)) AddTitle(pack, row);
        foreach (var row in pack.Rows("orgheads.tsv", 3)) AddHead(pack, row);
        foreach (var row in pack.Rows("placeheads.tsv")) placeHeads.Add(words.Cut(row[0]), new PlaceHead(char.IsUpper(row[0][0]), row.Length > 1 && row[1] == "apposed"));
        foreach (var row in pack.Rows("namecues.tsv", 2))
            if (row[0] == "adjective-ending") adjectiveEndings.Add(row[1]);
            else if (row[0] == "place-beginning") placeBeginnings.Add(row[1]);
            else words.Mark(row[1].ToLowerInvariant(), Cue(pack, row[0]));
    }

    public Gazetteer Gazetteer { get; }
    public DemonymIndex Demonyms { get; }

    public int NumberOf(string norm) => words.NumberOf(norm);
    public WordKind KindsOf(int number) => words.KindsOf(number);
    public WordKind KindsOf(ReadOnlySpan<char> norm) => words.KindsOf(norm);

    /// <summary>Whether the dictionary knows the word as more than a name.</summary>
    public bool IsCommon(string norm)
    {
        foreach (ref readonly var reading in dictionary.ReadingsOf(dictionary.Find(norm)))
            if (reading.Name == NameKind.None) return true;
        return false;
    }

    /// <summary>Whether the word can be the verb of a sentence: "alerte", "précise".</summary>
    public bool CanBeFinite(string norm)
    {
        foreach (ref readonly var reading in dictionary.ReadingsOf(dictionary.Find(norm)))
            if (reading.Features.HasFlag(Morphology.Fin)) return true;
        return false;
    }

    /// <summary>"Parti radical utopiste": after a capitalised head, what ends as adjectives do is taken for one.</summary>
    public bool EndsAsAdjective(string norm)
    {
        if (norm.Length < ShortestAdjective) return false;
        foreach (var ending in adjectiveEndings)
            if (norm.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"Saint-Aubin" is a place, "la Saint-Aubin" his day.</summary>
    public bool BeginsAsPlace(string norm)
    {
        foreach (var beginning in placeBeginnings)
            if (norm.StartsWith(beginning, StringComparison.Ordinal)) return true;
        return false;
    }

    public Title? MatchTitle(NameScan scan, int first, out int end) => titles.Longest(scan, first, static (_, _, _, _) => true, out end);

    public OrganisationHead? MatchHead(NameScan scan, int first, out int end) => heads.Longest(scan, first, static (_, _, _, _) => true, out end);

    /// <summary>The noun that belongs to a place's name and stands at <paramref name="first"/>.</summary>
    public PlaceHead? MatchPlaceHead(NameScan scan, int first, out int end) => placeHeads.Longest(scan, first, static (scan, first, _, head) => !head.IsCapital || scan.IsUpper(first), out end);

    private void AddTitle(LanguagePack pack, string[] row)
    {
        var kind = row[1] switch
        {
            "civil" => TitleKind.Civil,
            "role" => TitleKind.Role,
            "military" => TitleKind.Military,
            "religious" => TitleKind.Religious,
            _ => throw new LanguagePackException($"packs/{pack.Language}/titles.tsv: kind '{row[1]}', expected civil, role, military or religious."),
        };
        titles.Add(words.Cut(row[0]), new Title(kind, Gender(pack, "titles.tsv", row[2])));
    }

    private void AddHead(LanguagePack pack, string[] row)
    {
        var need = row[2] switch
        {
            "cap" => HeadNeed.Cap,
            "demonym" => HeadNeed.Demonym,
            "own" => HeadNeed.Own,
            "apposed" => HeadNeed.Apposed,
            _ => throw new LanguagePackException($"packs/{pack.Language}/orgheads.tsv: need '{row[2]}', expected cap, demonym, own or apposed."),
        };
        heads.Add(words.Cut(row[0]), new OrganisationHead(Gazetteer.Voice(pack, "orgheads.tsv", row[1]), need));
    }

    private static WordKind Gender(LanguagePack pack, string file, string letter) => letter switch
    {
        "m" => WordKind.MaleName,
        "f" => WordKind.FemaleName,
        "u" => WordKind.FirstName,
        _ => throw new LanguagePackException($"packs/{pack.Language}/{file}: gender '{letter}', expected m, f or u."),
    };

    private static WordKind Cue(LanguagePack pack, string cue) => cue switch
    {
        "place" => WordKind.PlaceCue,
        "speech" => WordKind.Speech,
        "participle" => WordKind.Participle,
        "particle" => WordKind.Particle,
        "prefix" => WordKind.Prefix,
        "notname" => WordKind.NotName,
        "function" => WordKind.Function,
        "adjective" => WordKind.Adjective,
        "medium" => WordKind.Medium,
        "event" => WordKind.Event,
        "storm" => WordKind.Storm | WordKind.Event,
        "product" => WordKind.Product,
        "craft" => WordKind.Craft | WordKind.Product,
        "personof" => WordKind.OfPerson,
        "placeof" => WordKind.OfPlace,
        "legalform" => WordKind.LegalForm,
        "giving" => WordKind.Giving,
        "calling" => WordKind.Calling,
        "organising" => WordKind.Organising,
        "beforeperson" => WordKind.BeforePerson,
        "nearplace" => WordKind.NearPlace,
        "former" => WordKind.Former,
        "acting" => WordKind.Acting,
        "orgtail" => WordKind.OrganisationTail,
        "placetail" => WordKind.PlaceTail,
        _ => throw new LanguagePackException($"packs/{pack.Language}/namecues.tsv: cue '{cue}' is unknown."),
    };
}
