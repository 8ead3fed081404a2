using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Reporting.Html;

/// <summary>A dossier as it is shown in one language: what every view of it looks up, prepared once.</summary>
public sealed class DossierView
{
    private readonly Dictionary<string, DossierPage> pages;
    private readonly Dictionary<string, DossierFinding> findings;
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PagePassages> passages = new(StringComparer.Ordinal);

    public DossierView(Dossier dossier, InterfaceText ui)
    {
        Dossier = dossier;
        Ui = ui;
        pages = dossier.Pages.ToDictionary(page => page.Id, StringComparer.Ordinal);
        findings = dossier.Findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        Differences = [.. dossier.Findings.SelectMany(finding => finding.Differences.Select((difference, i) => new FindingDifference(finding, difference, $"{finding.Id}-d{i + 1}")))
            .OrderBy(d => Rank(d.Difference.Kind)).ThenByDescending(d => d.Finding.Weight)];
        NamePages();
        foreach (var source in dossier.Sources) labels.TryAdd(source.Id, source.Name);
        var statements = dossier.Findings.SelectMany(finding => finding.Statements.Select(statement => (statement.Page, statement.Sentence, finding.Id))).ToLookup(s => s.Page);
        foreach (var page in dossier.Pages) passages[page.Id] = new PagePassages(page, statements[page.Id].Select(s => (s.Sentence, s.Id)));
    }

    public Dossier Dossier { get; }
    public InterfaceText Ui { get; }

    /// <summary>All differences, contradictions first; within a kind, those of weightier findings first.</summary>
    public IReadOnlyList<FindingDifference> Differences { get; }

    public DossierPage? Page(string id) => pages.GetValueOrDefault(id);
    public DossierFinding? Finding(string id) => findings.GetValueOrDefault(id);
    public PagePassages Passages(DossierPage page) => passages[page.Id];

    /// <summary>What a page or source is called: its outlet, else its file; told apart by its id where two are called the same.</summary>
    public string Label(string id) => labels.GetValueOrDefault(id, id);

    public string Because(Reason reason) => Ui.Because(reason, id => labels.GetValueOrDefault(id));

    /// <summary>The place in a page's text that a span stands at, as an id of the document; null where the page is unknown.</summary>
    public string? Anchor(string page, TextSpan span) => pages.TryGetValue(page, out var known) ? passages[page].Anchor(span) : null;

    /// <summary>What kind of thing the accounts part on; by the reason where that says it more closely ("words quoted") than the slot.</summary>
    public string Slot(DossierDifference difference) => Ui.Has($"slot.{difference.Because.Key}") ? Ui[$"slot.{difference.Because.Key}"] : Ui.Word("slot", difference.Slot);

    /// <summary>What is counted, in the word of the pages, but for units of time: "years" says more beside "61 ans" than "an" would.</summary>
    public string? Unit(DossierDifference difference, out bool isOfPage)
    {
        var own = string.IsNullOrEmpty(difference.Unit) || !Ui.Has($"unit.{difference.Unit}") ? null : Ui[$"unit.{difference.Unit}"];
        isOfPage = own is null;
        return own ?? difference.Unit;
    }

    /// <summary>What the accounts part on, in one word: what is counted, else the kind of thing.</summary>
    public string About(DossierDifference difference) => Unit(difference, out _) is { Length: > 0 } unit ? unit : Slot(difference);

    public static int PageCount(DossierFinding finding) => finding.Statements.Select(statement => statement.Page).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The language of words taken from a page, for the lang attribute; null where it is not known or that of the interface.</summary>
    public string? LanguageOf(string page) => Page(page)?.Language is ("fr" or "en") and var language && language != Ui.Language ? language : null;

    public string? StoryLanguage => Dossier.Story.Language is ("fr" or "en") and var language && language != Ui.Language ? language : null;

    private static int Rank(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Conflict => 0,
        DifferenceKind.Update => 1,
        DifferenceKind.Precision => 2,
        _ => 3,
    };

    private void NamePages()
    {
        var names = Dossier.Pages.Select(page => string.IsNullOrWhiteSpace(page.Outlet) ? $"page {Path.GetFileName(page.File)}" : page.Outlet).ToList();
        var counts = names.GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++) labels[Dossier.Pages[i].Id] = counts[names[i]] == 1 ? names[i] : $"{names[i]} ({Dossier.Pages[i].Id})";
    }
}

/// <summary>A difference with the finding it belongs to and its id in the document.</summary>
public sealed record FindingDifference(DossierFinding Finding, DossierDifference Difference, string Id)
{
    /// <summary>Words of a page that it is about.</summary>
    public string Title => Difference.Title ?? Finding.Title;
}
