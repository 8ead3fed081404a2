using System.Text;
using Recoupe.Model;
using Recoupe.Reporting.Html;

namespace Recoupe.Reporting;

/// <summary>Writes a dossier as Markdown, for mails and tickets: the same order as the page, without its pictures and texts.</summary>
public static class DossierMarkdown
{
    private const int MostChanges = 12;

    public static string Render(Dossier dossier, InterfaceText ui)
    {
        var view = new DossierView(dossier, ui);
        var lines = new StringBuilder();
        WriteHead(lines, view);
        WriteChanges(lines, view);
        WriteHeadlines(lines, view);
        WriteDifferences(lines, view);
        WriteTimeline(lines, view);
        WriteFindings(lines, view);
        WritePages(lines, view);
        WriteNotes(lines, view);
        Line(lines, "---");
        Line(lines, $"{Plain(ui["app.footer"])} {Plain(ui.Text("app.generator", dossier.Generator))}");
        return lines.ToString();
    }

    private static void WriteHead(StringBuilder lines, DossierView view)
    {
        Line(lines, "# " + Plain(StorySummary.Title(view)));
        if (StoryPeriod.Words(view) is { } period) Line(lines, Plain(period));
        Line(lines, Plain(string.Join(" · ", StorySummary.Counts(view))));
    }

    /// <summary>What is other than in an older dossier.</summary>
    private static void WriteChanges(StringBuilder lines, DossierView view)
    {
        if (view.Dossier.Changes is not { } changes) return;
        Heading(lines, view.Ui["since.title"]);
        Line(lines, Plain(ChangesView.Summary(view, changes)));
        foreach (var kind in changes.Findings.GroupBy(change => change.Kind).OrderBy(kind => ChangesView.Kinds.ToList().IndexOf(kind.Key)))
        {
            foreach (var change in kind.Take(MostChanges))
                Item(lines, Pair(view, Bold(view.Ui.Word("since", change.Kind)), $"{Plain(change.Title)} — {Plain(string.Join(' ', change.Because.Select(view.Because)))}"));
            if (kind.Count() > MostChanges) Item(lines, Pair(view, Bold(view.Ui.Word("since", kind.Key)), Plain(view.Ui.Count("otherfact", kind.Count() - MostChanges))));
        }
        foreach (var change in changes.Pages)
            Item(lines, Pair(view, Bold(view.Ui.Word("pagechange", change.Kind)), Plain(change.Id is null ? change.File : view.Label(change.Id))));
        EndList(lines);
    }

    /// <summary>The three things that a desk needs first.</summary>
    private static void WriteHeadlines(StringBuilder lines, DossierView view)
    {
        var headlines = new Headlines(view);
        Heading(lines, view.Ui["headline.title"]);
        Line(lines, $"### {Plain(view.Ui[headlines.IsShared ? "headline.solid" : "headline.first"])}");
        if (!headlines.IsShared || headlines.Solid.Count == 0) Line(lines, Plain(view.Ui[headlines.IsShared ? "headline.solid.none" : "headline.nothing"]));
        foreach (var solid in headlines.Solid) Item(lines, $"{Plain(solid.Title)} ({Support(view, solid.Finding)})");
        EndList(lines);
        Line(lines, $"### {Plain(view.Ui["headline.moved"])}");
        if (headlines.Moved.Count == 0) Line(lines, Plain(view.Ui["headline.moved.none"]));
        foreach (var moved in headlines.Moved)
        {
            var steps = string.Join(" → ", Headlines.Steps(moved.Difference).Select(step => step is null ? "…" : Dated(view, step)));
            var latest = Headlines.Latest(moved) is { } index ? Headlines.Words(moved.Finding.Statements[index]) : moved.Title;
            Item(lines, $"{Pair(view, Plain(view.About(moved.Difference)), steps)}. {Plain(latest)}");
        }
        EndList(lines);
        Line(lines, $"### {Plain(view.Ui["headline.disputed"])}");
        if (headlines.Disputed.Count == 0) Line(lines, Plain(view.Ui["headline.disputed.none"]));
        foreach (var disputed in headlines.Disputed)
        {
            var sides = string.Join(" / ", disputed.Difference.Values.Select(value => Pair(view, Dated(view, value), Plain(HeadlineView.Voices(view, disputed.Finding, value)))));
            Item(lines, $"{Plain(disputed.Title)} {Pair(view, Plain(view.About(disputed.Difference)), sides)}");
        }
        EndList(lines);
    }

    private static string Dated(DossierView view, DifferenceValue value) =>
        $"{Bold(view.Ui.Value(value, out _))}{(value.AsOf is { } day ? $" ({Plain(view.Ui.ShortDay(day))})" : "")}";

    /// <summary>Contradictions and updates with who says what; roundings and precisions in a line each.</summary>
    private static void WriteDifferences(StringBuilder lines, DossierView view)
    {
        if (view.Differences.Count == 0) return;
        Heading(lines, view.Ui["differences.title"]);
        foreach (var item in view.Differences.Where(d => !DifferencesView.IsMinor(d.Difference)))
        {
            var (finding, difference, _) = item;
            Item(lines, Pair(view, Bold(About(view, difference)), Plain(item.Title)));
            foreach (var value in difference.Values) Item(lines, Pair(view, Dated(view, value), Plain(Listed(view, Voices(view, finding, value)))), depth: 1);
            Item(lines, Plain(view.Because(difference.Because)), depth: 1);
        }
        foreach (var item in view.Differences.Where(d => DifferencesView.IsMinor(d.Difference)))
            Item(lines, Pair(view, Bold(About(view, item.Difference)), $"{Plain(item.Title)} {Plain(view.Because(item.Difference.Because))}"));
        EndList(lines);
    }

    private static string About(DossierView view, DossierDifference difference) =>
        string.Join(", ", new[] { view.Ui.Word("difference", difference.Kind), view.Slot(difference), view.Unit(difference, out _) }.Where(word => !string.IsNullOrEmpty(word)));

    /// <summary>Who says so, from the page to the one who speaks; a page that says it thrice on one word is one voice.</summary>
    private static IEnumerable<string> Voices(DossierView view, DossierFinding finding, DifferenceValue value) =>
        value.Statements.Where(index => index >= 0 && index < finding.Statements.Count).Select(index => finding.Statements[index])
            .Select(statement => string.Join(" ← ", statement.Chain.Append(view.Label(statement.Page)).Reverse())).Distinct(StringComparer.Ordinal);

    private static void WriteTimeline(StringBuilder lines, DossierView view)
    {
        if (!TimelineView.HasContent(view)) return;
        Heading(lines, view.Ui["timeline.title"]);
        foreach (var finding in TimelineView.Dated(view))
            Item(lines, Pair(view, Bold(view.Ui.Interval(finding.When)), $"{Plain(finding.Title)} ({Plain(view.Ui.Word("status", finding.Status))})"));
        foreach (var (finding, since) in TimelineView.Undated(view))
            Item(lines, $"*{Plain(view.Ui.Text("timeline.reported", view.Ui.Interval(since, isDoubt: true)))}* – {Plain(finding.Title)} ({Plain(view.Ui.Word("status", finding.Status))})");
        EndList(lines);
    }

    /// <summary>Findings of several pages with all their sentences; what one page alone reports in a line each, page by page.</summary>
    private static void WriteFindings(StringBuilder lines, DossierView view)
    {
        Heading(lines, view.Ui["findings.title"]);
        foreach (var finding in view.Dossier.Findings.Where(finding => !FindingView.IsFolded(view, finding)))
        {
            Line(lines, $"### {Plain(finding.Title)}");
            Line(lines, Support(view, finding));
            foreach (var statement in finding.Statements) Line(lines, $"> {Plain(statement.Text)}\n>\n> — {Listed(view, [Plain(view.Label(statement.Page)), Voice(view, statement)])}");
        }
        var single = view.Dossier.Findings.Where(finding => FindingView.IsFolded(view, finding)).ToLookup(finding => finding.Statements[0].Page, StringComparer.Ordinal);
        if (single.Count > 0) Heading(lines, view.Ui["findings.single"]);
        foreach (var page in view.Dossier.Pages.Where(page => single.Contains(page.Id)))
        {
            Line(lines, $"### {Plain(view.Label(page.Id))}");
            foreach (var told in single[page.Id].SelectMany(finding => finding.Statements).GroupBy(statement => statement.Sentence))
                Item(lines, $"{Plain(told.First().Text)} — {Listed(view, told.Select(statement => Voice(view, statement)).Distinct(StringComparer.Ordinal))}");
            EndList(lines);
        }
    }

    private static string Voice(DossierView view, DossierStatement statement) =>
        $"{Plain(statement.Chain.Count == 0 ? view.Ui["chain.own"] : Marks.ChainText(view.Ui, statement.Chain))} ({Plain(view.Ui.Word("attribution", statement.Kind))})";

    private static void WritePages(StringBuilder lines, DossierView view)
    {
        Heading(lines, view.Ui["pages.title"]);
        foreach (var page in view.Dossier.Pages)
        {
            var because = string.Join(' ', page.Published.Because.Select(view.Because));
            Item(lines, $"{Bold(view.Label(page.Id))} ({Plain(page.File)}), {Plain(page.Title ?? view.Ui["app.untitled"])}, {Plain(view.Ui.Interval(page.Published.Interval, isDoubt: true))}. {Plain(because)}");
        }
        EndList(lines);
    }

    private static void WriteNotes(StringBuilder lines, DossierView view)
    {
        if (view.Dossier.Warnings.Count > 0)
        {
            Heading(lines, view.Ui["warnings.title"]);
            foreach (var warning in view.Dossier.Warnings)
                Item(lines, Pair(view, $"{Bold(view.Ui.WordOr("warning", warning.Kind))} ({Plain(view.Label(warning.Page))})", Plain(view.Because(warning.Because))));
            EndList(lines);
        }
        if (view.Dossier.Unread.Count == 0) return;
        Heading(lines, view.Ui["unread.title"]);
        foreach (var page in view.Dossier.Unread) Item(lines, Pair(view, Plain(page.File), Plain(view.Because(page.Because))));
        EndList(lines);
    }

    private static string Support(DossierView view, DossierFinding finding)
    {
        var support = view.Ui.Text("support.label", view.Ui.Count("page", DossierView.PageCount(finding)), Marks.Origins(view, finding.Origins));
        return Plain($"{view.Ui.Word("status", finding.Status)}, {support}");
    }

    private static string Bold(string words) => $"**{Plain(words)}**";

    /// <summary>A name, a colon as the language sets it, and what is said of the name; both are Markdown already.</summary>
    private static string Pair(DossierView view, string name, string words) => view.Ui.Text("text.pair", name, words);

    private static string Listed(DossierView view, IEnumerable<string> words) => words.DefaultIfEmpty("").Aggregate((all, next) => view.Ui.Text("text.list", all, next));

    private static void Heading(StringBuilder lines, string words) => Line(lines, "## " + Plain(words));

    private static void Line(StringBuilder lines, string markdown) => lines.Append(markdown).Append("\n\n");

    private static void Item(StringBuilder lines, string markdown, int depth = 0) => lines.Append(' ', depth * 2).Append("- ").Append(markdown).Append('\n');

    private static void EndList(StringBuilder lines) => lines.Append('\n');

    /// <summary>Words that stay words in Markdown and in the HTML it allows: one line, every mark that could mean something escaped (CommonMark §2.4).</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length + 8);
        var safe = SafeText.Printable(words);
        for (var i = 0; i < safe.Length; i++)
        {
            var character = safe[i];
            if (character is '\n' or '\r' or '\t')
            {
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
                continue;
            }
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '#' or '&') plain.Append('\\');
            else if (character is '+' or '-' or '=' && plain.Length == 0) plain.Append('\\');
            else if (character is '.' or ')' && plain.Length > 0 && IsNumber(plain) && (i + 1 == safe.Length || char.IsWhiteSpace(safe[i + 1]))) plain.Append('\\');
            plain.Append(character);
        }
        return plain.ToString();
    }

    /// <summary>Whether all so far is digits: with a full stop and a blank they would begin a numbered list.</summary>
    private static bool IsNumber(StringBuilder plain)
    {
        for (var i = 0; i < plain.Length; i++)
            if (!char.IsAsciiDigit(plain[i])) return false;
        return true;
    }
}
