using System.Globalization;
using System.Text;
using Recoupe.Language.Dates;
using Recoupe.Model;
using Recoupe.Reporting.Html;

namespace Recoupe.Reporting;

/// <summary>Writes the findings as a table, one row a statement: RFC 4180, UTF-8 with the mark that spreadsheets know it by.</summary>
public static class FindingsCsv
{
    private static readonly string[] Columns =
        ["finding", "status", "title", "when", "min", "max", "page", "outlet", "published", "chain", "kind", "sentence", "differences"];

    public static string Render(Dossier dossier, InterfaceText ui)
    {
        var view = new DossierView(dossier, ui);
        var table = new StringBuilder("\uFEFF");
        Row(table, Columns.Select(column => ui["csv." + column]));
        foreach (var finding in dossier.Findings)
            for (var i = 0; i < finding.Statements.Count; i++) Row(table, Cells(view, finding, i));
        return table.ToString();
    }

    private static IEnumerable<string> Cells(DossierView view, DossierFinding finding, int index)
    {
        var statement = finding.Statements[index];
        var page = view.Page(statement.Page);
        return
        [
            finding.Id, view.Ui.Word("status", finding.Status), finding.Title, Days(finding.When),
            finding.Origins.Min.ToString(CultureInfo.InvariantCulture), finding.Origins.Max.ToString(CultureInfo.InvariantCulture),
            statement.Page, page?.Outlet ?? "", Days(page?.Published.Interval), string.Join(" ← ", statement.Chain), view.Ui.Word("attribution", statement.Kind),
            statement.Text, string.Join("; ", finding.Differences.SelectMany(difference => Differences(view, difference, index))),
        ];
    }

    /// <summary>What the statement says where the finding parts: "Conflict: 186".</summary>
    private static IEnumerable<string> Differences(DossierView view, DossierDifference difference, int statement) =>
        difference.Values.Where(value => value.Statements.Contains(statement)).Select(value => $"{view.Ui.Word("difference", difference.Kind)}: {view.Ui.Value(value, out _)}");

    private static string Days(DateInterval? interval) =>
        interval is not { } days ? "" : days.Earliest == days.Latest ? days.Earliest.Iso() : $"{days.Earliest.Iso()}/{days.Latest.Iso()}";

    private static void Row(StringBuilder table, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) table.Append(',');
            isFirst = false;
            table.Append('"').Append(Harmless(SafeText.Printable(cell)).Replace("\"", "\"\"")).Append('"');
        }
        table.Append("\r\n");
    }

    /// <summary>A spreadsheet takes a cell that begins so for a formula, some even after white space (OWASP, CSV injection); an apostrophe makes it words.</summary>
    private static string Harmless(string cell)
    {
        var start = cell.AsSpan().TrimStart();
        return !start.IsEmpty && start[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || cell.StartsWith('\t') || cell.StartsWith('\r') ? "'" + cell : cell;
    }
}
