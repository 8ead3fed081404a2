using Recoupe.Derivation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>Tells findings in the words of their pages, the best supported first, each with its status.</summary>
internal sealed class FindingTeller(Pile pile, PageIds ids, SourceNames names, OriginCounter origins)
{
    private const int LongestTitle = 180;

    public List<DossierFinding> Tell(IReadOnlyList<Statement> statements, IReadOnlyList<Finding> findings, IReadOnlyList<IReadOnlyList<Difference>> differences)
    {
        var told = findings.Select((finding, i) => Tell(finding, finding.Statements.Select(s => statements[s]).ToList(), differences[i])).ToList();
        return told.OrderByDescending(f => f.Weight).ThenBy(f => f.When?.Earliest ?? DateOnly.MaxValue).ThenBy(f => Page(f).Length).ThenBy(Page, StringComparer.Ordinal).ThenBy(f => f.Statements[0].Claim.Start)
            .Select((f, i) => f with { Id = $"f{i + 1}" }).ToList();
    }

    private static string Page(DossierFinding finding) => finding.Statements[0].Page;

    private DossierFinding Tell(Finding finding, List<Statement> statements, IReadOnlyList<Difference> differences)
    {
        var range = origins.Count(statements);
        var pages = statements.Select(s => s.Page).Distinct().Count();
        var best = statements[finding.Statements.ToList().IndexOf(finding.Best)];
        var title = TitleOf(best);
        return new DossierFinding(
            "", title, finding.When, StatusOf(pages, range, differences), range,
            statements.Select(s => new DossierStatement(ids[s.Page], s.Sentence, s.Sentence.Of(TextOf(s)).ToString(), s.Claim, [.. s.Chain.Select(names.Of)], s.Kind)).ToList(),
            differences.Select(d => new DossierDifference(d.Slot, d.Kind, d.Unit, d.Values, d.Because)).ToList(),
            WeightOf(pages, range, statements, differences));
    }

    /// <summary>The whole sentence where it is short enough to be read at a glance, else the claim without the word that ties it to what stood before ("où la rivière…", "et le pont…").</summary>
    private string TitleOf(Statement best)
    {
        var span = best.Sentence.Length <= LongestTitle ? best.Sentence : best.Claim;
        var analysis = pile.Articles[best.Page].Analysis;
        var first = analysis.Tokenized.TokenAt(span.Start);
        var isTied = span.Start > best.Sentence.Start && first + 1 < analysis.Tokens.Length && (analysis.Tokens[first].Pos is PartOfSpeech.Cconj or PartOfSpeech.Sconj || analysis.Tokens[first].Norm == "où");
        if (isTied) span = TextSpan.FromBounds(analysis.Tokens[first + 1].Start, span.End);
        return span.Of(TextOf(best)).TrimEnd(" ,;:").ToString();
    }

    private string TextOf(Statement statement) => pile.Articles[statement.Page].Article.Text;

    private static FindingStatus StatusOf(int pages, OriginRange range, IReadOnlyList<Difference> differences)
    {
        if (differences.Any(d => d.Slot == DifferenceSlot.Polarity)) return FindingStatus.Denied;
        if (differences.Any(d => d.Kind == DifferenceKind.Conflict)) return FindingStatus.Disputed;
        if (differences.Any(d => d.Kind == DifferenceKind.Update)) return FindingStatus.Updated;
        return pages > 1 && range.Max > 1 ? FindingStatus.Corroborated : FindingStatus.Single;
    }

    /// <summary>Pages count most, then origins, then what is at issue; a headline or a figure lifts a finding above its like.</summary>
    private double WeightOf(int pages, OriginRange range, List<Statement> statements, IReadOnlyList<Difference> differences)
    {
        var weight = 2.0 * (pages - 1) + 0.5 * (range.Max - 1) + 0.25 * differences.Count + 0.1 * Math.Min(statements.Count, 10);
        if (statements.Exists(s => s.Sentence.Start == 0)) weight += 0.5;
        if (statements.Exists(s => s.Quantities.Count > 0)) weight += 0.25;
        return Math.Round(weight, 2);
    }
}
