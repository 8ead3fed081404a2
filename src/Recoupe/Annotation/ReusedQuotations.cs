using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>The same words from two named persons, on one page or on two of a story.</summary>
/// <param name="pack">The language of the names.</param>
public sealed class ReusedQuotations(LanguagePack pack)
{
    private const int FewestWords = 6;

    private readonly NameSpelling spelling = new(pack);

    /// <summary>The pages of a story, those with a warning that give words to another person than a page before them does.</summary>
    public IReadOnlyList<AnnotatedArticle> Warn(IReadOnlyList<AnnotatedArticle> story)
    {
        var speakers = new Dictionary<string, string>(StringComparer.Ordinal);
        var warned = new List<AnnotatedArticle>(story.Count);
        foreach (var page in story)
        {
            var known = page.Warnings.Select(warning => warning.Span).ToHashSet();
            var warnings = Find(page.Analysis, speakers).Where(warning => !known.Contains(warning.Span)).ToList();
            warned.Add(warnings.Count == 0 ? page : page with { Warnings = [.. page.Warnings, .. warnings] });
        }
        return warned;
    }

    /// <summary>The words of one page that it gives to two persons.</summary>
    internal IEnumerable<Warning> Find(AnalyzedText text) => Find(text, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <param name="text">The page.</param>
    /// <param name="speakers">Who said what before, by the words; what the page adds is added to it.</param>
    private IEnumerable<Warning> Find(AnalyzedText text, Dictionary<string, string> speakers)
    {
        if (text.Quotations.Count == 0) yield break;
        var persons = text.Names.Where(name => name.Kind == EntityKind.Person).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var quotation in text.Quotations)
        {
            if (quotation.Speaker is not { } speaker || !persons.Contains(speaker) || WordsOf(quotation.Inner.Of(text.Text)) is not { } words) continue;
            if (speakers.TryAdd(words, speaker)) continue;
            if (AreOthers(speakers[words], speaker)) yield return new Warning("reused-quotation", quotation.Inner, new Reason("reused-quotation", speakers[words], speaker));
        }
    }

    /// <summary>"Léa Morand" and "Mme Morand" may be one; "Denis Kowalski" and "Denis Kovalski" are one in two spellings.</summary>
    private bool AreOthers(string one, string other) =>
        Folding.NameKey(one).Split(' ')[^1] != Folding.NameKey(other).Split(' ')[^1] && !spelling.AreOneInTwo(one, other);

    /// <summary>What is said, whatever its marks and capitals; null where it is too short to tell who said it.</summary>
    private static string? WordsOf(ReadOnlySpan<char> quoted)
    {
        var folded = Folding.NameKey(quoted.ToString()).ToCharArray();
        for (var i = 0; i < folded.Length; i++)
            if (!char.IsLetterOrDigit(folded[i])) folded[i] = ' ';
        var words = new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FewestWords ? null : string.Join(' ', words);
    }
}
