namespace Recoupe.Lab.Acceptance;

/// <summary>Whether what is reported and what is quoted is given to the one who said it.</summary>
public sealed class SourceScore
{
    public SourceScore(StoryGold gold, DossierFile dossier, List<string> notes)
    {
        var statements = dossier.Findings.SelectMany(finding => finding.Statements).ToList();
        var (named, relayed) = (0, 0);
        foreach (var wanted in gold.Attributions)
        {
            var chains = statements.Where(statement => Holds(statement.Page, statement.Text, wanted)).Select(statement => statement.Chain).ToList();
            if (Names(chains, wanted.Source)) named++;
            else notes.Add($"attribution missed on {wanted.Page}: {wanted.Anchor} <- {wanted.Source}; got {Show(chains.Select(chain => string.Join(" > ", chain)))}");
            if (!string.IsNullOrEmpty(wanted.Via) && Names(chains, wanted.Via)) relayed++;
        }
        Attributions = new Share(named, gold.Attributions.Count);
        Via = new Share(relayed, gold.Attributions.Count(wanted => !string.IsNullOrEmpty(wanted.Via)));

        var spoken = 0;
        foreach (var wanted in gold.Quotes)
        {
            var speakers = dossier.Quotes.Where(quote => Holds(quote.Page, quote.Text, wanted)).Select(quote => quote.Speaker).ToList();
            if (speakers.Exists(speaker => FoldedText.IsSameName(wanted.Speaker, speaker))) spoken++;
            else notes.Add($"quote missed on {wanted.Page}: {wanted.Anchor} <- {wanted.Speaker}; got {Show(speakers)}");
        }
        Quotes = new Share(spoken, gold.Quotes.Count);
    }

    public Share Attributions { get; }

    /// <summary>Of the attributions relayed by another, those whose relay stands in the chain.</summary>
    public Share Via { get; }
    public Share Quotes { get; }

    private static bool Holds(string? page, string text, GoldAnchor wanted) =>
        page == wanted.Page && text.Contains(FoldedText.Fold(wanted.Anchor), StringComparison.Ordinal);

    private static bool Names(IEnumerable<IReadOnlyList<string>> chains, string name) =>
        chains.Any(chain => chain.Any(link => FoldedText.IsSameName(name, link)));

    private static string Show(IEnumerable<string?> found) => string.Join(", ", found.Take(2).Select(text => $"[{text}]")) is { Length: > 0 } shown ? shown : "nothing";
}
