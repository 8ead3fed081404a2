using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>
/// Which sentences of a page stand otherwise in the page as it is now: "Le feu a détruit deux granges." was rewritten as "Le feu a détruit trois granges, selon la mairie." A sentence
/// whose words still stand there, be it with other marks or capitals, was not rewritten.
/// </summary>
internal sealed class RewrittenSentences
{
    private readonly Dictionary<Place, Place> olderOf = [], newerOf = [];
    private readonly HashSet<Place> gone = [], fresh = [];
    private readonly HashSet<DossierStatement> reworded = new(ReferenceEqualityComparer.Instance);

    public RewrittenSentences(Dossier old, Dossier now, PageMatches pages)
    {
        var (before, after) = (SentencesOf(old), SentencesOf(now));
        foreach (var page in old.Pages)
            if (pages.Of(page.Id) is { } newer && newer.Text != page.Text) PairAll(Missing(before[page.Id], newer.Text, gone), Missing(after[newer.Id], page.Text, fresh));
        foreach (var sentence in now.Findings.SelectMany(finding => finding.Statements).Where(statement => Was(statement) is not null).GroupBy(PlaceOf)) AddReworded([.. sentence]);
    }

    /// <summary>The sentence as it stood in the older page; null where it stood so already, or stood in no form.</summary>
    public Place? Was(DossierStatement now) => olderOf.GetValueOrDefault(PlaceOf(now));

    /// <summary>
    /// Whether its claim was rewritten: of "Le feu a pris lundi et a tué deux hommes", now "… et a tué trois hommes", the second. Where what changed is of no claim, such as who says so, all are.
    /// </summary>
    public bool IsReworded(DossierStatement now) => reworded.Contains(now);

    /// <summary>Whether the older page had its sentence neither so nor otherwise.</summary>
    public bool IsFresh(DossierStatement now) => fresh.Contains(PlaceOf(now)) && Was(now) is null;

    /// <summary>Whether the page that had its sentence has it no more, neither so nor otherwise.</summary>
    public bool IsGone(DossierStatement old) => gone.Contains(PlaceOf(old)) && !newerOf.ContainsKey(PlaceOf(old));

    /// <summary>Whether the sentence of one became that of the other.</summary>
    public bool Became(DossierStatement old, DossierStatement now) => newerOf.GetValueOrDefault(PlaceOf(old)) is { } newer && newer == PlaceOf(now);

    private static ILookup<string, Place> SentencesOf(Dossier dossier) =>
        dossier.Findings.SelectMany(finding => finding.Statements).Select(PlaceOf).Distinct().OrderBy(place => place.Start).ToLookup(place => place.Page, StringComparer.Ordinal);

    /// <summary>Those whose words do not stand in a text.</summary>
    private static List<(Place Place, List<string> Words)> Missing(IEnumerable<Place> sentences, string text, HashSet<Place> missing)
    {
        var words = WordBag.Of(text);
        var found = sentences.Select(place => (Place: place, Words: WordBag.Of(place.Text))).Where(s => !WordBag.Holds(words, s.Words)).ToList();
        missing.UnionWith(found.Select(s => s.Place));
        return found;
    }

    private void AddReworded(List<DossierStatement> claims)
    {
        var was = WordBag.Of(Was(claims[0])!.Text);
        var changed = claims.FindAll(claim => !WordBag.Holds(was, WordBag.Of(FindingMatches.ClaimOf(claim))));
        reworded.UnionWith(changed.Count > 0 ? changed : claims);
    }

    /// <summary>The most alike first.</summary>
    private void PairAll(List<(Place Place, List<string> Words)> old, List<(Place Place, List<string> Words)> now)
    {
        var pairs = old.SelectMany(_ => now, (a, b) => (Old: a.Place, Now: b.Place, Likeness: WordBag.Likeness(a.Words, b.Words))).Where(pair => pair.Likeness >= WordBag.Alike);
        foreach (var (before, after, _) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old.Start).ThenBy(pair => pair.Now.Start))
            if (!newerOf.ContainsKey(before) && olderOf.TryAdd(after, before)) newerOf.Add(before, after);
    }

    private static Place PlaceOf(DossierStatement statement) => new(statement.Page, statement.Sentence.Start, statement.Text);

    /// <summary>A sentence of a page.</summary>
    internal sealed record Place(string Page, int Start, string Text);
}
