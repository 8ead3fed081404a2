using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>Two exact figures for one thing: sentences that say nearly the same of the same noun, of no other time, place or source, with another number.</summary>
internal sealed class FigureConflicts(ConflictLexicon lexicon)
{
    /// <summary>Concepts that two sentences about one count share at least.</summary>
    private const int FewestShared = 3;
    /// <summary>Share of those of the shorter.</summary>
    private const double Likeness = 0.4;
    /// <summary>A page that counts one noun in more sentences is a list, and pairs of them cost.</summary>
    private const int MostOfOneNoun = 100;

    public IEnumerable<Warning> Find(AnalyzedText text, IReadOnlyList<string?> concepts)
    {
        var figures = new List<(Quantity Quantity, int Sentence)>();
        foreach (var quantity in text.Quantities)
        {
            if (quantity is not { Qualifier: Qualifier.Exact, Upper: null, Part: false, Noun.Length: > 0, Value: >= 2 }) continue;
            var sentence = text.Tokenized.SentenceAt(quantity.Span.Start);
            if (sentence >= 0 && !lexicon.Has("change", text, text.Sentences[sentence])) figures.Add((quantity, sentence));
        }
        // A sentence that counts one noun twice compares or adds up; and who counts one thing so often lists it.
        var alone = figures.GroupBy(figure => (figure.Sentence, figure.Quantity.Noun)).Where(group => group.Count() == 1).Select(group => group.Single());
        var told = new Dictionary<int, (HashSet<string> Terms, HashSet<string> Names, HashSet<string> Days)>();
        foreach (var counted in alone.GroupBy(figure => figure.Quantity.Noun, StringComparer.Ordinal).Select(group => group.Take(MostOfOneNoun).ToList()))
            for (var later = 1; later < counted.Count; later++)
                for (var earlier = 0; earlier < later; earlier++)
                {
                    var (a, b) = (counted[earlier], counted[later]);
                    if (a.Quantity.Value == b.Quantity.Value || !AreAlike(Told(a.Sentence), Told(b.Sentence)) || !HaveOneVoice(text, a.Sentence, b.Sentence)) continue;
                    yield return new Warning("internal-conflict", text.Sentences[b.Sentence].Span, new Reason("conflict-figures", a.Quantity.Span.Of(text.Text).ToString(), b.Quantity.Span.Of(text.Text).ToString()));
                    yield break;
                }

        (HashSet<string> Terms, HashSet<string> Names, HashSet<string> Days) Told(int sentence)
        {
            if (!told.TryGetValue(sentence, out var known)) told[sentence] = known = (TermsOf(text, concepts, sentence), NamesOf(text, sentence), DaysOf(text, sentence));
            return known;
        }
    }

    /// <summary>Names and days are what sets like sentences apart: "14 morts à Vaur", "12 morts à Sarnay".</summary>
    private static bool AreAlike((HashSet<string> Terms, HashSet<string> Names, HashSet<string> Days) a, (HashSet<string> Terms, HashSet<string> Names, HashSet<string> Days) b)
    {
        var shared = a.Terms.Count(b.Terms.Contains);
        return shared >= FewestShared && shared >= Likeness * Math.Min(a.Terms.Count, b.Terms.Count) && a.Names.SetEquals(b.Names) && a.Days.SetEquals(b.Days);
    }

    private static HashSet<string> TermsOf(AnalyzedText text, IReadOnlyList<string?> concepts, int sentence)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        for (var i = text.Sentences[sentence].First; i < text.Sentences[sentence].End; i++)
            if (concepts[i] is { } concept) terms.Add(concept);
        return terms;
    }

    private static HashSet<string> NamesOf(AnalyzedText text, int sentence)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in text.NamesIn(text.Sentences[sentence].Span)) names.Add(name.Name);
        return names;
    }

    private static HashSet<string> DaysOf(AnalyzedText text, int sentence)
    {
        var days = new HashSet<string>(StringComparer.Ordinal);
        foreach (var date in text.DatesIn(text.Sentences[sentence].Span)) days.Add(date.Form.ToString());
        return days;
    }

    /// <summary>Two sources may well count otherwise: that is no contradiction of the page's own.</summary>
    private static bool HaveOneVoice(AnalyzedText text, int a, int b) => VoiceOf(text, a) == VoiceOf(text, b);

    private static string VoiceOf(AnalyzedText text, int sentence)
    {
        var own = text.AttributionsIn(text.Sentences[sentence]);
        return own.Count > 0 ? own[0].Chain[0] : "";
    }
}
