using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>
/// Gives each finding of a dossier, the weightiest first, the words of the statement that says it best: but the latest figure where that statement's was overtaken, and no words
/// that head another finding already, while others can be had.
/// </summary>
internal sealed class FindingTitles(Pile pile)
{
    /// <summary>What reads worse heads a finding only where nothing else does.</summary>
    private const double LeastEase = 0.4;

    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <param name="statements">All of the story.</param>
    public FindingTitle Of(Finding finding, IReadOnlyList<Statement> statements, IReadOnlyList<DossierDifference> differences)
    {
        var best = finding.Statements.ToList().IndexOf(finding.Best);
        var order = finding.Worths.Count == 0 ? [best] : Enumerable.Range(0, finding.Worths.Count).OrderByDescending(i => i == best).ThenByDescending(i => finding.Worths[i]).ThenBy(i => i).ToList();
        order = order.FindAll(i => i == best || statements[finding.Statements[i]].Title.Ease >= LeastEase);
        if (Latest(differences, best) is { } latest) order = [.. order.OrderByDescending(latest.Contains)];
        var titles = order.ConvertAll(i => TitleOf(statements[finding.Statements[i]]));
        // The sentence of two findings heads the one, its own claim the other.
        titles.AddRange(order.Select(i => OwnOf(statements[finding.Statements[i]])).OfType<FindingTitle>());
        var title = titles.Find(title => !given.Contains(title.Words)) ?? titles[0];
        given.Add(title.Words);
        return title;
    }

    /// <summary>The difference under words that give one of its values, those of the best statement that does, where the title of its finding gives none: "sept blessés" is not disputed by "Le stade a rouvert".</summary>
    public DossierDifference Headed(DossierDifference difference, string title, Finding finding, IReadOnlyList<Statement> statements)
    {
        if (Gives(title)) return difference;
        var order = difference.Values.SelectMany(value => value.Statements).Distinct().Select(i => (Index: i, TitleOf(statements[finding.Statements[i]]).Words))
            .OrderByDescending(s => Gives(s.Words)).ThenByDescending(s => statements[finding.Statements[s.Index]].Title.Ease >= LeastEase).ThenByDescending(s => finding.Worths.Count > s.Index ? finding.Worths[s.Index] : 0).ThenBy(s => s.Index).ToList();
        // What no page says in these words, such as a day or that it is so, is given by whatever rests on it.
        return order.Count == 0 || order.Exists(s => s.Words == title) && !Gives(order[0].Words) ? difference : difference with { Title = order[0].Words };

        bool Gives(string words) => difference.Values.Any(value => words.Contains(value.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The statements that give the last of a figure that a later day changed, where the best gives an earlier one; null where it does not.</summary>
    private static IReadOnlyList<int>? Latest(IReadOnlyList<DossierDifference> differences, int best) =>
        differences.Where(d => d is { Kind: DifferenceKind.Update, Slot: DifferenceSlot.Quantity } && !d.InTime[^1].Statements.Contains(best) && d.InTime.Any(value => value.AsOf < d.InTime[^1].AsOf && value.Statements.Contains(best)))
            .Select(d => d.InTime[^1].Statements).FirstOrDefault();

    private FindingTitle TitleOf(Statement statement) => new(WordsOf(statement, statement.Title.Span), statement.Title.Leans);

    private FindingTitle? OwnOf(Statement statement) => statement.OwnTitle is { } own ? new FindingTitle(WordsOf(statement, own), Leans: false) : null;

    private string WordsOf(Statement statement, TextSpan span) => WordsOf(span, pile.Articles[statement.Page].Article.Text);

    /// <summary>Without the marks that lead on.</summary>
    public static string WordsOf(TextSpan span, string text) => span.Of(text).TrimEnd(" ,;:").ToString();
}

/// <summary>What heads a finding.</summary>
/// <param name="Words">A piece of a page.</param>
/// <param name="Leans">Whether they name something only by what stood before them on their page.</param>
internal sealed record FindingTitle(string Words, bool Leans);
