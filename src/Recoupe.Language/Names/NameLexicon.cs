using Recoupe.Language.Tokens;

namespace Recoupe.Language.Names;

internal enum TitleKind : byte { Civil, Role, Military, Religious }

/// <summary>A word or words that stand before a person's name.</summary>
internal sealed record Title(TitleKind Kind, WordKind Gender);

internal enum HeadNeed : byte { Cap, Demonym, Own, Apposed }

/// <summary>A noun that heads the names of organisations, and what makes a name of it.</summary>
internal sealed record OrganisationHead(SourceKind Voice, HeadNeed Need);

/// <summary>The word lists of the name finder, read from the pack once.</summary>
internal sealed class NameLexicon
{
    private readonly Dictionary<string, WordKind> kinds = new(8192, StringComparer.Ordinal);
    private readonly TokenTrie<Title> titles = new();
    private readonly TokenTrie<OrganisationHead> heads = new();

    public NameLexicon(LanguagePack pack)
    {
        var tokenizer = new Tokenizer(new TokenLists(pack));
        Demonyms = new DemonymIndex(pack);
        foreach (var form in Demonyms.Forms) Mark(form, WordKind.Demonym);
        Gazetteer = new Gazetteer(pack, tokenizer, norm => Mark(norm, WordKind.GazetteerStart));
        foreach (var row in pack.Rows("firstnames.tsv", 2))
            Mark(row[0].ToLowerInvariant(), Gender(pack, "firstnames.tsv", row[1]));
        foreach (var row in pack.Rows("titles.tsv", 3)) AddTitle(pack, tokenizer, row);
        foreach (var row in pack.Rows("orgheads.tsv", 3)) AddHead(pack, tokenizer, row);
        foreach (var row in pack.Rows("namecues.tsv", 2)) Mark(row[1].ToLowerInvariant(), Cue(pack, row[0]));
    }

    public Gazetteer Gazetteer { get; }
    public DemonymIndex Demonyms { get; }

    public WordKind KindsOf(string norm) => kinds.GetValueOrDefault(norm);

    public Title? MatchTitle(NameScan scan, int first, out int end)
    {
        end = first;
        return scan.Is(first, WordKind.TitleStart) ? titles.Longest<object?>(scan, first, null, static (_, _, _, _, _) => true, out end) : null;
    }

    public OrganisationHead? MatchHead(NameScan scan, int first, out int end)
    {
        end = first;
        return scan.Is(first, WordKind.HeadStart) ? heads.Longest<object?>(scan, first, null, static (_, _, _, _, _) => true, out end) : null;
    }

    private void Mark(string norm, WordKind kind) => kinds[norm] = kinds.GetValueOrDefault(norm) | kind;

    private void AddTitle(LanguagePack pack, Tokenizer tokenizer, string[] row)
    {
        var kind = row[1] switch
        {
            "civil" => TitleKind.Civil,
            "role" => TitleKind.Role,
            "military" => TitleKind.Military,
            "religious" => TitleKind.Religious,
            _ => throw new LanguagePackException($"packs/{pack.Language}/titles.tsv: kind '{row[1]}', expected civil, role, military or religious."),
        };
        var key = tokenizer.Tokenize(row[0]);
        titles.Add(key, new Title(kind, Gender(pack, "titles.tsv", row[2])));
        Mark(key[0].Norm, WordKind.TitleStart);
    }

    private void AddHead(LanguagePack pack, Tokenizer tokenizer, string[] row)
    {
        var need = row[2] switch
        {
            "cap" => HeadNeed.Cap,
            "demonym" => HeadNeed.Demonym,
            "own" => HeadNeed.Own,
            "apposed" => HeadNeed.Apposed,
            _ => throw new LanguagePackException($"packs/{pack.Language}/orgheads.tsv: need '{row[2]}', expected cap, demonym, own or apposed."),
        };
        var key = tokenizer.Tokenize(row[0]);
        heads.Add(key, new OrganisationHead(Gazetteer.Voice(pack, "orgheads.tsv", row[1]), need));
        Mark(key[0].Norm, WordKind.HeadStart);
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
        "locative" => WordKind.Locative,
        "speech" => WordKind.Speech,
        "participle" => WordKind.Participle,
        "particle" => WordKind.Particle,
        "prefix" => WordKind.Prefix,
        "feature" => WordKind.Feature,
        "notname" => WordKind.NotName,
        "function" => WordKind.Function,
        "adjective" => WordKind.Adjective,
        "medium" => WordKind.Medium,
        _ => throw new LanguagePackException($"packs/{pack.Language}/namecues.tsv: cue '{cue}' is unknown."),
    };
}
