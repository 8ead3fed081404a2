using Recoupe.Language;
using Recoupe.Language.Quotations;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>The same words from two named persons, on one page or on two of a story.</summary>
public static class ReusedQuotations
{
    private const int FewestWords = 6;

    /// <summary>The pages of a story, those with a warning that give words to another person than a page before them does.</summary>
    public static IReadOnlyList<AnnotatedArticle> Warn(IReadOnlyList<AnnotatedArticle> story)
    {
        var speakers = new Dictionary<string, string>(StringComparer.Ordinal);
        var warned = new List<AnnotatedArticle>(story.Count);
        foreach (var page in story)
        {
            var text = page.Analysis;
            var warnings = new List<Warning>();
            foreach (var quotation in text.Quotations)
            {
                if (!IsNamed(text, quotation) || WordsOf(text, quotation) is not { Length: >= FewestWords } words) continue;
                if (!speakers.TryGetValue(string.Join(' ', words), out var before)) speakers[string.Join(' ', words)] = quotation.Speaker!;
                else if (AreOthers(before, quotation.Speaker!) && !page.Warnings.Any(w => w.Span == quotation.Inner)) warnings.Add(new Warning("reused-quotation", quotation.Inner, new Reason("reused-quotation", before, quotation.Speaker!)));
            }
            warned.Add(warnings.Count == 0 ? page : page with { Warnings = [.. page.Warnings, .. warnings] });
        }
        return warned;
    }

    /// <summary>The words of one page that it gives to two persons.</summary>
    internal static IEnumerable<Warning> Find(AnalyzedText text)
    {
        for (var later = 1; later < text.Quotations.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (a, b) = (text.Quotations[earlier], text.Quotations[later]);
                if (!IsNamed(text, a) || !IsNamed(text, b) || !AreOthers(a.Speaker!, b.Speaker!)) continue;
                if (WordsOf(text, a) is not { Length: >= FewestWords } words || !words.AsSpan().SequenceEqual(WordsOf(text, b))) continue;
                yield return new Warning("reused-quotation", b.Inner, new Reason("reused-quotation", a.Speaker!, b.Speaker!));
                break;
            }
    }

    /// <summary>"Léa Morand" and "Mme Morand" may be one.</summary>
    private static bool AreOthers(string one, string other) => WordStem.Fold(one).Split(' ')[^1] != WordStem.Fold(other).Split(' ')[^1];

    private static bool IsNamed(AnalyzedText text, Quotation quotation) =>
        quotation is { Speaker: { } speaker } && text.Names.Any(name => name.Kind == Language.Names.EntityKind.Person && name.Name == speaker);

    private static string[] WordsOf(AnalyzedText text, Quotation quotation) =>
        WordStem.Fold(quotation.Inner.Of(text.Text).ToString()).Split([' ', ',', '.', ';', ':', '!', '?', '…', '\u00A0', '\u202F', '’'], StringSplitOptions.RemoveEmptyEntries);
}
