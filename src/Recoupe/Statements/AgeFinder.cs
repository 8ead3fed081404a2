using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>Finds how old persons are said to be: "âgée de 27 ans", "Didier Roumes, 46 ans,", "un homme de 24 ans". "Pendant 27 ans" and "un bail de 9 ans" are no ages.</summary>
internal sealed class AgeFinder
{
    private const int Oldest = 125;
    /// <summary>Words between a name and its age.</summary>
    private const int Reach = 3;

    private readonly HashSet<string> persons;
    private readonly WholeNumbers numbers;

    public AgeFinder(LanguagePack pack) => (numbers, persons) = (new WholeNumbers(pack), pack.Rows("quantities.tsv", 2).Where(row => row[0] == "person").Select(row => row[1]).ToHashSet(StringComparer.Ordinal));

    public List<StatedAge> In(AnnotatedArticle annotated, Clause clause)
    {
        var tokens = annotated.Analysis.Tokens;
        var found = new List<StatedAge>();
        for (var i = clause.First + 1; i < clause.End; i++)
        {
            if (tokens[i].Norm != "ans" || !clause.Contains(i) || numbers.Before(annotated.Analysis.Tokenized, i) is not var (years, number) || years > Oldest) continue;
            if (PersonBefore(annotated, number, i + 1) is { } person) found.Add(new StatedAge(years, person, annotated.Analysis.Tokenized.SpanOf(number, i + 1)));
            else if (IsAge(tokens, number)) found.Add(new StatedAge(years, null, annotated.Analysis.Tokenized.SpanOf(number, i + 1)));
        }
        return found;
    }

    private bool IsAge(Token[] tokens, int number) =>
        number >= 2 && tokens[number - 1].Norm is "de" or "d'" && (tokens[number - 2].Norm.StartsWith("âgé", StringComparison.Ordinal) || persons.Contains(tokens[number - 2].Lemma));

    /// <summary>"Irène Vasquer, 29 ans, …" ends there; "Irène Vasquer, 29 ans après" does not.</summary>
    private static bool Ends(Token[] tokens, int at) => at >= tokens.Length || tokens[at].Pos == PartOfSpeech.Punct;

    /// <summary>The concept of the person whose name ends up to three words before the age, behind a comma or a bracket, or "âgé de".</summary>
    private static string? PersonBefore(AnnotatedArticle annotated, int number, int end)
    {
        var tokens = annotated.Analysis.Tokens;
        if (number == 0 || tokens[number - 1].Norm is not ("," or "(" or "de") || tokens[number - 1].Norm != "de" && !Ends(tokens, end)) return null;
        foreach (var name in annotated.Analysis.Names)
        {
            if (name.Kind != EntityKind.Person || name.Span.End > tokens[number].Start) continue;
            var last = annotated.Analysis.Tokenized.TokenAt(name.Span.End - 1);
            if (number - last - 1 > Reach || tokens[number - 1].Norm == "de" && !tokens[Math.Max(0, number - 2)].Norm.StartsWith("âgé", StringComparison.Ordinal)) continue;
            return Concept.OfName(WordStem.Fold(name.Name));
        }
        return null;
    }
}
