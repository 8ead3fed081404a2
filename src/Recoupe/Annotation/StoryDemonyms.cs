using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>
/// "les deux avions suisses" on one page of a story that knows of Swedish ones alone: the demonym of a country that nothing else names, for its neighbour's.
/// Only what a reader is taken to know already is doubted, since a page may well tell of one more Swiss.
/// </summary>
internal sealed class StoryDemonyms
{
    /// <summary>How often a story names a country that it is about.</summary>
    private const int FewestOfSubject = 3;
    /// <summary>How often one of its nouns must go with the demonym of a country that it names less.</summary>
    private const int FewestOfHead = 2;
    /// <summary>Nor is it about a country whose demonym is so many times rarer than another's.</summary>
    private const int LeastShare = 4;
    /// <summary>How many adjectives may stand between a noun and its demonym, or before it.</summary>
    private const int MostAdjectives = 2;

    private readonly DemonymIndex demonyms;
    private readonly ConflictLexicon lexicon;
    private readonly Dictionary<string, List<string>> neighbours = new(StringComparer.Ordinal);

    public StoryDemonyms(LanguagePack pack)
    {
        demonyms = new DemonymIndex(pack);
        lexicon = new ConflictLexicon(pack);
        foreach (var row in pack.Rows("confusables.tsv", 2))
        {
            Add(row[0], row[1]);
            Add(row[1], row[0]);
        }
    }

    /// <summary>The pages of a story, those with a warning that speak of a country which nothing else in it does.</summary>
    public IReadOnlyList<AnnotatedArticle> Warn(IReadOnlyList<AnnotatedArticle> story)
    {
        if (story.Count < 2) return story;
        var own = story.Select(page => Count(page.Analysis)).ToList();
        var all = own.SelectMany(named => named).GroupBy(named => named.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(named => named.Value), StringComparer.Ordinal);
        if (!all.Any(named => named.Value == 1 && neighbours.ContainsKey(named.Key))) return story;
        var uses = story.SelectMany(page => Uses(page.Analysis)).GroupBy(use => use.Country, StringComparer.Ordinal).ToDictionary(country => country.Key, country => country.ToList(), StringComparer.Ordinal);
        if (uses.Count == 0) return story;
        var most = uses.Values.Max(country => country.Count);
        var subjects = uses.Where(country => all[country.Key] >= FewestOfSubject && country.Value.Count * LeastShare >= most).Select(country => country.Key).ToHashSet(StringComparer.Ordinal);
        return story.Select((page, i) => Find(page, own[i], all, uses, subjects) is { Count: > 0 } warnings ? page with { Warnings = [.. page.Warnings, .. warnings] } : page).ToList();
    }

    private List<Warning> Find(AnnotatedArticle page, Dictionary<string, int> own, Dictionary<string, int> all, Dictionary<string, List<Use>> uses, HashSet<string> subjects)
    {
        var warnings = new List<Warning>();
        foreach (var use in Uses(page.Analysis))
        {
            if (all[use.Country] > 1 || !neighbours.TryGetValue(use.Country, out var near)) continue;
            // The story is about it, and not on this page alone.
            var meant = near.Where(country => (subjects.Contains(country) || IsUsual(use, country, uses)) && all[country] > own.GetValueOrDefault(country)).ToList();
            if (meant.Count != 1 || !IsKnown(page.Analysis, use, uses[meant[0]]) || page.Warnings.Any(warning => warning.Span == use.Span)) continue;
            var word = uses[meant[0]].GroupBy(other => other.Word, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
            warnings.Add(new Warning("demonym", use.Span, new Reason("warning-demonym-story", use.Span.Of(page.Analysis.Text).ToString(), word)));
        }
        return warnings;
    }

    /// <summary>"le groupe danois", twice, where a page has "le groupe suédois": a country may be little spoken of, and yet be whose such a thing is.</summary>
    private static bool IsUsual(Use use, string country, Dictionary<string, List<Use>> uses) =>
        use.Head is { } head && uses.TryGetValue(country, out var usual) && usual.Count(other => other.Head == head) >= FewestOfHead;

    /// <summary>Whether the page takes it for known: "l'entrepreneur néerlandais"; what the story says the like of ("deux avions suisses"); people of something ("les Néerlandais du club").</summary>
    private bool IsKnown(AnalyzedText text, Use use, List<Use> usual)
    {
        if (use.Opening is not { } opening || IsNamed(text, use.Token + 1)) return false;
        if (use.Head is null) return lexicon.Is("definite", opening) && (text.Tokens[use.Token].Norm[^1] is not ('s' or 'x') || IsOfName(text, use.Token + 1));
        if (use.IsNational) return false;
        return lexicon.Is("definite", opening) || opening.Pos == PartOfSpeech.Num && usual.Exists(other => other.Head == use.Head);
    }

    private static bool IsNamed(AnalyzedText text, int token) =>
        token < text.Tokens.Length && SortedSpans.At(text.Names, text.Tokens[token].Start, static name => name.Span) is >= 0 and var index && text.Names[index].Kind == EntityKind.Person && text.Names[index].Span.Start == text.Tokens[token].Start;

    /// <summary>"du Racing Vaur": a preposition and a name.</summary>
    private static bool IsOfName(AnalyzedText text, int token) =>
        token + 1 < text.Tokens.Length && text.Tokens[token].Pos == PartOfSpeech.Adp && text.Tokens[token + 1].Pos == PartOfSpeech.Propn;

    /// <summary>Each demonym of a text with the noun that it goes with.</summary>
    private IEnumerable<Use> Uses(AnalyzedText text)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (demonyms.CountryOf(text.Tokens[i].Norm) is not { } country) continue;
            var head = i;
            for (var back = 1; back <= MostAdjectives + 1 && i - back >= 0 && head == i; back++)
            {
                if (text.Tokens[i - back].Pos == PartOfSpeech.Noun) head = i - back;
                else if (text.Tokens[i - back].Pos != PartOfSpeech.Adj) break;
            }
            var opening = head - 1;
            while (opening >= 0 && head - opening <= MostAdjectives && text.Tokens[opening].Pos == PartOfSpeech.Adj) opening--;
            yield return new Use(i, text.Tokens[i].Span, text.Tokens[i].Norm, country, head == i ? null : text.Tokens[head].Lemma, head != i && lexicon.Is("national", text.Tokens[head]), opening < 0 ? null : text.Tokens[opening]);
        }
    }

    private Dictionary<string, int> Count(AnalyzedText text)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var country in text.Names.Where(name => name.Kind == EntityKind.Place).Select(name => name.Country).Concat(text.Tokens.Select(token => demonyms.CountryOf(token.Norm))))
            if (country is not null) named[country] = named.GetValueOrDefault(country) + 1;
        return named;
    }

    private void Add(string one, string other)
    {
        if (!neighbours.TryGetValue(one, out var others)) neighbours[one] = others = [];
        others.Add(other);
    }

    /// <param name="Token">The demonym's place.</param>
    /// <param name="Span">The same, in the text.</param>
    /// <param name="Word">Its form.</param>
    /// <param name="Country">Its country.</param>
    /// <param name="Head">The noun that it goes with, by its lemma; null where it is the noun.</param>
    /// <param name="IsNational">Whether every country has such a thing.</param>
    /// <param name="Opening">What stands before both.</param>
    private readonly record struct Use(int Token, TextSpan Span, string Word, string Country, string? Head, bool IsNational, Token? Opening);
}
