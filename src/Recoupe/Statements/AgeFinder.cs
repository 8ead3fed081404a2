using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>
/// Finds how old persons are said to be: "âgée de 27 ans", "Didier Roumes, 46 ans,", "un homme de 24 ans", "une quadragénaire", "un homme d'une vingtaine d'années".
/// "Pendant 27 ans" and "un bail de 9 ans" are no ages.
/// </summary>
internal sealed class AgeFinder
{
    /// <summary>Years.</summary>
    private const int Oldest = 125;
    /// <summary>Words between a name and its age.</summary>
    private const int Reach = 3;
    /// <summary>Words between an age and the noun for the person: "la directrice générale des services, 63 ans,".</summary>
    private const int NounReach = 8;

    private readonly HashSet<string> persons;
    private readonly List<string> endings;
    private readonly HashSet<string> has;
    private readonly Dictionary<string, AgeWord> words;
    private readonly HashSet<string> years;
    private readonly HashSet<string> countedYears;
    private readonly List<string> aged;
    private readonly HashSet<string> pronouns;
    private readonly WholeNumbers numbers;

    public AgeFinder(LanguagePack pack)
    {
        numbers = new WholeNumbers(pack);
        var rows = pack.Rows("quantities.tsv", 2).ToList();
        persons = rows.Where(row => row[0] == "person").Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
        endings = rows.Where(row => row[0] == "person-ending").Select(row => row[1]).ToList();
        has = rows.Where(row => row[0] == "has").Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
        var ages = pack.Rows("ages.tsv", 2).ToLookup(row => row[1], StringComparer.Ordinal);
        years = ages["years"].Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        countedYears = ages["counted-years"].Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        pronouns = ages["pronoun"].Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        aged = ages["aged"].Select(row => row[0]).ToList();
        words = ages["count"].Concat(ages["person"]).ToDictionary(row => row[0], row => new AgeWord(row[1] == "person", int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
    }

    public List<StatedAge> In(AnnotatedArticle annotated, Clause clause)
    {
        var analysis = annotated.Analysis;
        var found = new List<StatedAge>();
        for (var i = clause.First; i < clause.End; i++)
        {
            if (!clause.Contains(i)) continue;
            if (InWord(analysis, i) is { } vague) found.Add(vague);
            if (!years.Contains(analysis.Tokens[i].Norm) || i == clause.First || numbers.Before(analysis.Tokenized, i) is not var (age, number) || age > Oldest) continue;
            if (PersonBefore(annotated, number, i + 1) is { } person) found.Add(new StatedAge(age, age, person, analysis.Tokenized.SpanOf(number, i + 1)));
            else if (IsAge(analysis.Tokens, number) || IsHad(annotated, clause.First, number, i + 1) || IsApposed(analysis.Tokens, clause.First, number, i + 1) || IsAhead(analysis.Tokens, clause.First, number, i + 1)) found.Add(new StatedAge(age, age, null, analysis.Tokenized.SpanOf(number, i + 1)));
        }
        return found;
    }

    /// <summary>"Une quadragénaire", "un homme d'une vingtaine d'années".</summary>
    private StatedAge? InWord(AnalyzedText analysis, int at)
    {
        if (!words.TryGetValue(analysis.Tokens[at].Lemma, out var word)) return null;
        if (word.IsPerson) return new StatedAge(word.Least, word.Most, null, analysis.Tokens[at].Span);
        if (at < 1 || at + 2 >= analysis.Tokens.Length || !countedYears.Contains(analysis.Tokens[at + 2].Norm) || !IsAge(analysis.Tokens, at - 1)) return null;
        return new StatedAge(word.Least, word.Most, null, analysis.Tokenized.SpanOf(at - 1, at + 3));
    }

    private bool IsAge(Token[] tokens, int number) =>
        number >= 2 && tokens[number - 1].Norm is "de" or "d'" && (IsAged(tokens[number - 2]) || persons.Contains(tokens[number - 2].Lemma));

    /// <summary>The age that a sentence gives which says nothing else, with a pronoun for whose it is: "Elle a 27 ans."; null where it is no such sentence.</summary>
    public (int Years, TextSpan Span)? Alone(AnalyzedText analysis, Sentence sentence)
    {
        var (tokens, at) = (analysis.Tokens, sentence.First);
        while (at < sentence.End && !years.Contains(tokens[at].Norm)) at++;
        if (at == sentence.End || !Ends(tokens, at + 1) || sentence.First + 3 > at || !pronouns.Contains(tokens[sentence.First].Norm) || !has.Contains(tokens[sentence.First + 1].Norm) || !tokens[sentence.First + 1].Has(Morphology.Fin)) return null;
        return numbers.Before(analysis.Tokenized, at) is var (age, number) && number == sentence.First + 2 && age <= Oldest ? (age, analysis.Tokenized.SpanOf(number, at + 1)) : null;
    }

    /// <summary>"L'enfant avait huit ans": nobody but a person has years so; "a huit ans de métier" and "le pont a huit ans" say no age of one.</summary>
    private bool IsHad(AnnotatedArticle annotated, int first, int number, int end)
    {
        var tokens = annotated.Analysis.Tokens;
        return number - 2 >= first && has.Contains(tokens[number - 1].Norm) && tokens[number - 1].Has(Morphology.Fin) && persons.Contains(tokens[number - 2].Lemma) && (Ends(tokens, end) || tokens[end].Pos is PartOfSpeech.Cconj or PartOfSpeech.Sconj);
    }

    /// <summary>"À 38 ans, la flûtiste prend la direction": at the head of the clause, before who does it now. "À 18 ans, la flûtiste quittait Sarnay" tells of another time.</summary>
    private bool IsAhead(Token[] tokens, int first, int number, int end)
    {
        if (number != first + 1 || tokens[first].Norm != "à" || end + 1 >= tokens.Length || tokens[end].Norm != "," || tokens[end + 1].Pos != PartOfSpeech.Det) return false;
        var verb = end + 1;
        while (verb < Math.Min(tokens.Length, end + 1 + NounReach) && !tokens[verb].Has(Morphology.Fin) && tokens[verb].Pos != PartOfSpeech.Punct) verb++;
        return verb < tokens.Length && tokens[verb].Has(Morphology.Fin) && (tokens[verb].Has(Morphology.Pres) || tokens[verb].Has(Morphology.Fut)) && NounAfter(tokens, end + 1, verb) is { } noun && IsPerson(tokens[noun]);
    }

    /// <summary>"Âgé", "âgées".</summary>
    private bool IsAged(Token token) => aged.Exists(beginning => token.Norm.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>"La directrice générale des services, 63 ans, …": the first noun behind an article, from the comma back, is one for a person.</summary>
    private bool IsApposed(Token[] tokens, int first, int number, int end)
    {
        if (number <= first || tokens[number - 1].Norm != "," || !Ends(tokens, end)) return false;
        for (var i = number - 2; i >= Math.Max(first, number - 1 - NounReach) && tokens[i].Pos is not (PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Aux); i--)
            if (tokens[i].Pos == PartOfSpeech.Det && (i == first || tokens[i - 1].Norm is not ("de" or "d'" or "à")) && NounAfter(tokens, i, number) is { } noun) return IsPerson(tokens[noun]);
        return false;
    }

    private static int? NounAfter(Token[] tokens, int at, int end)
    {
        for (var i = at + 1; i < end; i++)
            if (tokens[i].Pos == PartOfSpeech.Noun) return i;
        return null;
    }

    /// <summary>Whether a noun is one for a person.</summary>
    public bool IsPerson(Token noun) => persons.Contains(noun.Lemma) || endings.Exists(ending => noun.Norm.Length > ending.Length && noun.Norm.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>"Irène Vasquer, 29 ans, …" ends there; "Irène Vasquer, 29 ans après" does not.</summary>
    private static bool Ends(Token[] tokens, int at) => at >= tokens.Length || tokens[at].Pos == PartOfSpeech.Punct;

    /// <summary>The concept of the person whose name ends up to three words before the age, behind a comma or a bracket, or "âgé de".</summary>
    private string? PersonBefore(AnnotatedArticle annotated, int number, int end)
    {
        var tokens = annotated.Analysis.Tokens;
        if (number == 0 || tokens[number - 1].Norm is not ("," or "(" or "de") || tokens[number - 1].Norm != "de" && !Ends(tokens, end)) return null;
        foreach (var name in annotated.Analysis.NamesIn(annotated.Analysis.Tokenized.SpanOf(Math.Max(0, number - 1 - Reach), number)))
        {
            if (name.Kind != EntityKind.Person || name.Span.End > tokens[number].Start) continue;
            var last = annotated.Analysis.Tokenized.TokenAt(name.Span.End - 1);
            if (number - last - 1 > Reach || tokens[number - 1].Norm == "de" && !IsAged(tokens[Math.Max(0, number - 2)])) continue;
            return Concept.OfName(Folding.NameKey(name.Name));
        }
        return null;
    }

    /// <param name="IsPerson">Whether it names who is of that age, and not a count of years.</param>
    private sealed record AgeWord(bool IsPerson, int Least, int Most);
}
