namespace Recoupe.Tests;

/// <summary>Pages of as many sentences as one likes, each kind long in another way.</summary>
internal static class LongPages
{
    /// <summary>As long as a text may be that is read at all.</summary>
    private const int Longest = 590_000;
    private const int SentencesOfParagraph = 6;
    private static readonly string[] Syllables = ["ba", "lo", "mi", "re", "tu", "van", "ker", "du", "sol", "pin", "gar", "del", "mon", "cha", "vil", "ros"];
    private static readonly string[] Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] Verbs = ["dit", "affirmé", "indiqué", "précisé", "annoncé"];
    private static readonly string[] Nouns = ["personnes", "maisons", "blessés", "voitures", "habitants", "pompiers", "enfants"];

    /// <summary>What each kind of page is made of, by the number of its sentences.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Kinds { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["reports"] = n => Paragraphs(n, Report),
        ["one paragraph"] = n => Sentences(n, Report),
        ["one sentence over and over"] = n => Paragraphs(n, _ => "Le maire a dit que 12 personnes sont mortes à Lyon mardi."),
        ["quotations"] = n => Paragraphs(n, i => $"« La digue {Name(i)} a cédé vers {i % 24} heures », a {Verbs[i % 5]} Anne {Capital(i)}."),
        ["quotations without a speaker"] = n => string.Join("\n\n", Enumerable.Range(0, n).Select(i => $"« La digue {Name(i)} a cédé vers {i % 24} heures. »")),
        ["labels"] = n => string.Join("\n\n", Enumerable.Range(0, n).Select(i => $"{Capital(i)[0]}. {Capital(i * 7)[0]}. : « La digue {Name(i)} cède ! »")),
        ["figures of one thing"] = n => Paragraphs(n, i => $"Le bilan est de {i + 3} morts."),
        ["parts of a whole"] = n => Paragraphs(n, i => $"{i % 80 + 2} blessés, dont {i % 7} enfants, {i % 9} pompiers et {i % 5} élus à {Capital(i % 99)}."),
        ["dates"] = n => Paragraphs(n, i => $"Le {1 + i % 28} {Months[i % 12]} {1950 + i % 90}, la rivière a débordé."),
        ["hours"] = n => Paragraphs(n, i => $"La cérémonie {Capital(i)} commence à {i % 24} h {i % 60:00}."),
        ["names"] = n => Paragraphs(n, i => $"{Capital(i)} {Capital(i * 7 + 3)} habite {Capital(i * 3 + 1)}."),
        ["ages"] = n => Paragraphs(n, i => $"Irène {Capital(i)}, {20 + i % 60} ans, est morte à {Capital(i % 50)}."),
        ["bare nouns"] = n => Paragraphs(n, i => i % 2 == 0 ? $"Le groupe {Capital(i)} emploie {i % 90 + 2} personnes." : $"Le groupe a {Verbs[i % 5]} que la digue cède."),
        ["roles"] = n => Paragraphs(n, i => i % 2 == 0 ? $"Le préfet {Capital(i)} {Capital(i + 3)} est venu." : $"Le préfet a {Verbs[i % 5]} que la digue cède."),
        ["descriptions"] = n => Paragraphs(n, i => i % 2 == 0 ? $"Le directeur du port {Capital(i)}, Paul {Capital(i + 3)}, est venu." : $"Le directeur du port {Capital(i - 1)} a {Verbs[i % 5]} que la digue cède."),
        ["names for a role"] = n => Paragraphs(n, i => i % 2 == 0 ? $"Le président Paul {Capital(i)} est venu." : $"Le chef de l'État a {Verbs[i % 5]} que la digue cède."),
        ["pronouns"] = n => Paragraphs(n, i => i % 2 == 0 ? $"Anne {Capital(i)} est venue." : $"Il a {Verbs[i % 5]} que la digue cède."),
        ["media"] = n => Paragraphs(n, i => $"Le quotidien a {Verbs[i % 5]} que la digue cède, selon l'agence."),
        ["denials"] = n => Paragraphs(n, i => $"La digue {Capital(i % 300)} n'a pas cédé, a {Verbs[i % 5]} le maire de {Capital(i % 70)}."),
        ["capitals"] = n => Paragraphs(n, i => $"LE MAIRE {Name(i).ToUpperInvariant()} A DIT QUE {12 + i % 900} PERSONNES SONT MORTES À LYON."),
        ["capitalized words"] = n => Paragraphs(n, i => string.Join(' ', Enumerable.Range(i * 9, 8).Select(Capital)) + "."),
        ["one sentence"] = n => "La crue " + string.Join(", ", Enumerable.Range(0, n).Select(i => $"emporte {i % 90 + 2} maisons de {Capital(i)}")) + ".",
        ["commas"] = n => string.Join(", ", Enumerable.Range(0, n * 8).Select(Name)) + ".",
        ["colons"] = n => string.Join(" : ", Enumerable.Range(0, n * 8).Select(Name)) + ".",
        ["opening marks"] = n => Paragraphs(n, i => $"« La {Capital(i)} cède."),
        ["straight marks"] = n => Paragraphs(n, i => $"Il a dit \"{Capital(i)} cède\" et \"{Capital(i + 1)} tient\"."),
        ["nested marks"] = n => string.Join("\n\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat("« ", 50)) + "mot " + string.Concat(Enumerable.Repeat("» ", 50)), n / 10)),
    };

    /// <summary>A page of a kind, cut where a text may be no longer.</summary>
    public static string Of(string kind, int sentences)
    {
        var text = "La crue de la ville\n\n" + Kinds[kind](sentences);
        return text.Length <= Longest ? text : text[..Longest];
    }

    private static string Report(int i) => $"Le maire {Capital(i)} a {Verbs[i % 5]} que {12 + i % 900} {Nouns[i % 7]} sont mortes à {Capital(i % 97)} {Days[i % 7]}.";

    private static string Sentences(int count, Func<int, string> sentence) => string.Join(' ', Enumerable.Range(0, count).Select(sentence));

    private static string Paragraphs(int count, Func<int, string> sentence) =>
        string.Join("\n\n", Enumerable.Range(0, count).Select(sentence).Chunk(SentencesOfParagraph).Select(paragraph => string.Join(' ', paragraph)));

    private static string Capital(int number) => char.ToUpperInvariant(Name(number)[0]) + Name(number)[1..];

    /// <summary>A word of no language, another for each number.</summary>
    private static string Name(int number)
    {
        var name = "";
        for (var rest = number + Syllables.Length; rest > 0; rest /= Syllables.Length) name += Syllables[rest % Syllables.Length];
        return name;
    }
}
