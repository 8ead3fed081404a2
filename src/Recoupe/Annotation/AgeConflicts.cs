using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>One person of two ages on one page: "Karim Belloc, 51 ans, …", and further on "Karim Belloc (53 ans)".</summary>
internal static class AgeConflicts
{
    public static IEnumerable<Warning> Find(AnalyzedText text)
    {
        var ages = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var age in text.Ages)
        {
            if (age is not { Qualifier: Qualifier.Exact, Upper: null } || PersonBefore(text, age) is not { } person || ages.TryAdd(person, age) || ages[person].Value == age.Value) continue;
            yield return new Warning("internal-conflict", text.Sentences[text.Tokenized.SentenceAt(age.Span.Start)].Span, new Reason("conflict-figures", ages[person].Span.Of(text.Text).ToString(), age.Span.Of(text.Text).ToString()));
        }
    }

    /// <summary>The full name that nothing but a comma or bracket parts from the age, which ends there.</summary>
    private static string? PersonBefore(AnalyzedText text, Quantity age)
    {
        int first = text.Tokenized.TokenAt(age.Span.Start), after = text.Tokenized.TokenAt(age.Span.End - 1) + 1;
        if (first < 2 || text.Tokens[first - 1].Norm is not ("," or "(") || after < text.Tokens.Length && !text.Tokens[after].Is(PartOfSpeech.Punct)) return null;
        var index = SortedSpans.At(text.Names, text.Tokens[first - 2].Start, static name => name.Span);
        return index >= 0 && text.Names[index] is { Kind: EntityKind.Person } name && name.Span.End == text.Tokens[first - 2].End && name.Name.Contains(' ', StringComparison.Ordinal) ? Folding.NameKey(name.Name) : null;
    }
}
