using System.Text.Json;

namespace Recoupe.Lab.Acceptance;

public sealed record FilePage(string Id, string Text, string Earliest, string Latest);
public sealed record FileStatement(string? Page, string Text, IReadOnlyList<string> Chain);
public sealed record FileFinding(string Id, IReadOnlyList<FileStatement> Statements, IReadOnlyList<FileDifference> Differences);

/// <param name="Values">As they read.</param>
/// <param name="Holders">For each value, the statements that give it.</param>
public sealed record FileDifference(string? Slot, string? Kind, IReadOnlyList<string> Values, IReadOnlyList<IReadOnlyList<FileStatement>> Holders);
public sealed record FileQuote(string? Page, string Text, string? Speaker);
public sealed record FileDate(string? Page, string Text, string? Value);
public sealed record FileQuantity(string? Page, string Text, double? Value, string? Qualifier, string? Noun);
public sealed record FileWarning(string? Page, string Text, string? Kind);

/// <summary>
/// What the measures need of a <c>dossier.json</c>: texts folded, and pages under the id the gold gives them, which is their file name without its ending.
/// Read from the file and not from the model, so that what is measured is what a user gets.
/// </summary>
public sealed record DossierFile(
    IReadOnlyList<FilePage> Pages, IReadOnlyList<FileFinding> Findings, IReadOnlyList<FileQuote> Quotes,
    IReadOnlyList<FileDate> Dates, IReadOnlyList<FileQuantity> Quantities, IReadOnlyList<FileWarning> Warnings)
{
    /// <summary>The folded text of a page; empty where the dossier lacks the page.</summary>
    public string TextOf(string page) => Pages.LastOrDefault(candidate => candidate.Id == page)?.Text ?? "";

    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static DossierFile Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var pageOf = new Dictionary<string, string>();
        foreach (var page in root.Items("pages")) pageOf[page.Text("id") ?? ""] = GoldId(page);
        string? Page(JsonElement item) => pageOf.GetValueOrDefault(item.Text("page") ?? "");
        string Text(JsonElement item) => FoldedText.Fold(item.Text("text"));

        return new DossierFile(
            [.. root.Items("pages").Select(page => ReadPage(page, pageOf[page.Text("id") ?? ""]))],
            [.. root.Items("findings").Select(finding => ReadFinding(finding, Page))],
            [.. root.Items("quotes").Select(quote => new FileQuote(Page(quote), Text(quote), quote.Text("speaker")))],
            [.. root.Items("dates").Select(date => new FileDate(Page(date), Text(date), date.Text("value")))],
            [.. root.Items("quantities").Select(quantity => new FileQuantity(Page(quantity), Text(quantity), quantity.Number("value"), quantity.Text("qualifier"), quantity.Text("noun")))],
            [.. root.Items("warnings").Select(warning => new FileWarning(Page(warning), Text(warning), warning.Text("kind")))]);
    }

    private static string GoldId(JsonElement page)
    {
        var path = ((string?[])[page.Text("file"), page.Text("url"), page.Text("id")]).FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";
        return Path.GetFileNameWithoutExtension(path);
    }

    private static FilePage ReadPage(JsonElement page, string id)
    {
        var published = page.Field("published");
        return new FilePage(id, FoldedText.Fold(page.Text("text")), CalendarSpan.Day(published.Text("earliest")), CalendarSpan.Day(published.Text("latest")));
    }

    private static FileFinding ReadFinding(JsonElement finding, Func<JsonElement, string?> page)
    {
        FileStatement[] statements = [.. finding.Items("statements").Select(statement => new FileStatement(
            page(statement), FoldedText.Fold(statement.Text("text")), [.. statement.Field("attribution").Items("chain").Select(link => link.GetString() ?? "")]))];
        return new FileFinding(finding.Text("id") ?? "", statements, [.. finding.Items("differences").Select(difference => ReadDifference(difference, statements))]);
    }

    private static FileDifference ReadDifference(JsonElement difference, FileStatement[] statements) => new(
        difference.Text("slot"), difference.Text("kind"),
        [.. difference.Items("values").Select(value => value.Text("value") ?? "")],
        [.. difference.Items("values").Select(value => (IReadOnlyList<FileStatement>)[.. value.Items("statements").Select(index => statements[index.GetInt32()])])]);
}
