using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>What kind of thing a term of a statement is.</summary>
internal enum TermKind : byte { Word, Event, Name, State, Counted, Toll, Value, Small, Clock, Day, Month, Year }

/// <summary>All that a statement can share with another: its concepts, what its figures count and their values, its days, months and years; and the concepts of the rest of its sentence.</summary>
internal static class StatementTerms
{
    /// <returns>Each term with the lemma that says it, "" where no word does.</returns>
    public static IEnumerable<(string Term, string Lemma, TermKind Kind, bool IsOwn)> Of(Statement statement)
    {
        for (var i = 0; i < statement.Terms.Count; i++) yield return (statement.Terms[i], statement.Lemmas[i], KindOf(statement.Terms[i]), true);
        for (var i = 0; i < statement.Context.Count; i++) yield return (statement.Context[i], statement.ContextLemmas[i], KindOf(statement.Context[i]), false);
        foreach (var quantity in statement.Quantities)
        {
            if (quantity.Counted.Length > 0 && quantity.UnitDays is null) yield return ("q:" + quantity.Counted, "", quantity.IsToll ? TermKind.Toll : TermKind.Counted, true);
            // "Des centaines" is no value that tells one figure from another.
            if (quantity.IsOrderOfSize) continue;
            if (quantity.Quantity.Value is > 9 or < 0) yield return (string.Create(CultureInfo.InvariantCulture, $"v:{quantity.Quantity.Value}"), "", TermKind.Value, true);
            else if (quantity.Quantity.Value is >= 2 and <= 9) yield return (string.Create(CultureInfo.InvariantCulture, $"v:{quantity.Quantity.Value}"), "", TermKind.Small, true);
        }
        foreach (var time in statement.Times)
            if (time.IsByTheClock) yield return (string.Create(CultureInfo.InvariantCulture, $"t:{time.From}"), "", TermKind.Clock, true);
        foreach (var date in statement.Dates)
        {
            if (date.Days == 1) yield return (string.Create(CultureInfo.InvariantCulture, $"d:{date.Earliest:yyyy-MM-dd}"), "", TermKind.Day, true);
            if (date.Earliest.Year != date.Latest.Year) continue;
            yield return (string.Create(CultureInfo.InvariantCulture, $"d:{date.Earliest:yyyy}"), "", TermKind.Year, true);
            if (date.Earliest.Month == date.Latest.Month) yield return (string.Create(CultureInfo.InvariantCulture, $"d:{date.Earliest:yyyy-MM}"), "", TermKind.Month, true);
        }
    }

    private static TermKind KindOf(string term) =>
        Concept.IsName(term) ? TermKind.Name : Concept.IsState(term) ? TermKind.State : Concept.IsEvent(term) ? TermKind.Event : TermKind.Word;
}
