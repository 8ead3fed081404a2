namespace Recoupe.Lab.Acceptance;

/// <summary>Whether date expressions and quantities have their right values, and whether what is odd is pointed out.</summary>
public sealed class ItemScore
{
    public ItemScore(StoryGold gold, DossierFile dossier, List<string> notes)
    {
        var dates = gold.Dates.Where(date => date.Zone != "page").ToList();
        Dates = Count(dates, wanted => JudgeDate(wanted, dossier, notes));
        Quantities = Count(gold.Quantities, wanted => JudgeQuantity(wanted, dossier, notes));
        Warnings = Count(gold.Warnings, wanted => JudgeWarning(wanted, dossier, notes));
    }

    public Share Dates { get; }
    public Share Quantities { get; }
    public Share Warnings { get; }

    private static Share Count<T>(IReadOnlyList<T> wanted, Func<T, bool> isRight) => new(wanted.Count(isRight), wanted.Count);

    private static bool JudgeDate(GoldDate wanted, DossierFile dossier, List<string> notes)
    {
        var values = dossier.Dates.Where(date => Touches(date.Page, date.Text, wanted)).Select(date => date.Value).ToList();
        var truth = CalendarSpan.Of(wanted.Value);
        if (values.Exists(value => !string.IsNullOrEmpty(value) && CalendarSpan.Of(value) == truth)) return true;
        notes.Add($"date wrong on {wanted.Page}: {wanted.Anchor} = {wanted.Value}; got {Show(values)}");
        return false;
    }

    private static bool JudgeQuantity(GoldQuantity wanted, DossierFile dossier, List<string> notes)
    {
        var found = dossier.Quantities.Where(quantity => Touches(quantity.Page, quantity.Text, wanted)).ToList();
        if (found.Exists(quantity => quantity.Qualifier == wanted.Qualifier && IsSameNumber(wanted.Value, quantity.Value))) return true;
        notes.Add($"quantity wrong on {wanted.Page}: {wanted.Anchor} = {wanted.Value} {wanted.Qualifier}; got {Show(found.Select(quantity => $"{quantity.Value} {quantity.Qualifier} {quantity.Noun}"))}");
        return false;
    }

    private static bool JudgeWarning(GoldWarning wanted, DossierFile dossier, List<string> notes)
    {
        if (dossier.Warnings.Any(warning => warning.Kind == wanted.Kind && Touches(warning.Page, warning.Text, wanted))) return true;
        notes.Add($"warning missed on {wanted.Page}: {wanted.Kind} {wanted.Anchor}");
        return false;
    }

    // The gold's anchor may run over the expression, or lie inside it.
    private static bool Touches(string? page, string text, GoldAnchor wanted)
    {
        if (page != wanted.Page) return false;
        var anchor = FoldedText.Fold(wanted.Anchor);
        return anchor.Contains(text, StringComparison.Ordinal) || text.Contains(anchor, StringComparison.Ordinal);
    }

    private static bool IsSameNumber(double wanted, double? got) => got is { } number && Math.Abs(number - wanted) < 1e-9 * Math.Max(1, Math.Abs(wanted));

    private static string Show(IEnumerable<string?> found) => string.Join(", ", found.Take(3).Select(text => $"[{text}]")) is { Length: > 0 } shown ? shown : "nothing";
}
