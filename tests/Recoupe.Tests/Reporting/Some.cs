using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Language.Quantities;
using Recoupe.Model;
using Recoupe.Reporting;

namespace Recoupe.Tests.Reporting;

/// <summary>An invented story, whole enough to look at: a ferry aground, six pages, findings of every status.</summary>
internal static class Some
{
    public static Dossier Dossier() => new(
        "recoupe 0.1.0",
        new DossierStory("Le ferry Étoile de Brume s’échoue devant Valmer", Day(12), Day(16), "fr"),
        SomePages.All,
        [
            new("s1", "Agence Littoral", SourceKind.Agency, ["p2", "p4"]),
            new("s2", "préfecture maritime", SourceKind.Government, ["p1", "p2", "p3", "p4"]),
            new("s3", "Maëlle Tarrig", SourceKind.Person, ["p1", "p5"]),
            new("s4", "un marin qui a requis l’anonymat", SourceKind.Unnamed, ["p5"]),
            new("s5", "compagnie Lignes du Levant", SourceKind.Organisation, ["p3", "p6"]),
        ],
        [
            new("s1", "p2", DerivationKind.Copy, 0.94, new Reason("derivation-earlier", "2019-03-12", "2019-03-13")),
            new("p2", "p4", DerivationKind.Rewrite, 0.41, new Reason("derivation-longer")),
            new("p1", "p4", DerivationKind.Citation, 0, new Reason("derivation-citation", "a rapporté Le Courrier de Valmer")),
            new("p2", "p6", DerivationKind.Translation, 0.6, new Reason("derivation-credit", "Agence Valmer")),
            new("p1", "p3", DerivationKind.Citation, 0, new Reason("derivation-citation", "selon Le Courrier de Valmer")),
        ],
        SomeFindings.All,
        [.. SomeFindings.All.Where(finding => finding.When is not null).OrderBy(finding => finding.When.GetValueOrDefault().Earliest).Select(finding => finding.Id)],
        [
            Quote("p1", "« Nous avons entendu un long raclement, puis plus rien »", "Maëlle Tarrig", null),
            Quote("p3", "« Le navire était à jour de ses visites »", "Lignes du Levant", "Canal Estuaire"),
            Quote("p5", "« On nous avait dit d’attendre »", null, null),
            Quote("p5", "« Je n’ai pas bu une goutte »", "Ansel Dravik", null),
        ],
        [Date("p1", "mardi 12 mars", "2019-03-12"), Date("p2", "mercredi", "2019-03-13")],
        [Quantity("p1", "quatre personnes", 4, "personne"), Quantity("p2", "onze morts", 11, "mort")],
        [
            Entity("e1", "Étoile de Brume", EntityKind.Product, "Étoile de Brume"),
            Entity("e2", "Valmer", EntityKind.Place, "Valmer"),
            Entity("e3", "Maëlle Tarrig", EntityKind.Person, "Maëlle Tarrig"),
            Entity("e4", "Ansel Dravik", EntityKind.Person, "Ansel Dravik"),
            Entity("e5", "Lignes du Levant", EntityKind.Organisation, "Lignes du Levant"),
            Entity("e6", "préfecture maritime", EntityKind.Organisation, "préfecture maritime"),
        ],
        [
            Warning("p4", "mercredi 14 mars", "impossible-date", new Reason("impossible-date", "mercredi 14 mars", "2019-03-14")),
            Warning("p5", "à 22 heures", "repeated-paragraph", new Reason("repeated-paragraph", "à 22 heures")),
            new("p6", new TextSpan(0, 0), "Win a cruise for two", "hidden-text", new Reason("hidden-text")),
        ],
        [new("pile/image.bin", new Reason("unread-binary")), new("pile/vide.html", new Reason("unread-empty"))])
    {
        Days = [new(Day(12), 3.4, true, ["p1", "p2", "p3"]), new(Day(13), 0.2, false, ["p2"])],
        Changes = new DossierChanges(
            new DossierStory("Un ferry s’échoue devant Valmer", Day(12), Day(13), "fr"),
            [new(ChangeKind.New, "p6", "pile/06.html"), new(ChangeKind.Changed, "p4", "pile/04.html"), new(ChangeKind.Withdrawn, null, "pile/07.html")],
            [
                new(ChangeKind.New, "f11", null, "The line will halt its evening crossings until April", [new Reason("since-new-page", "p6")]),
                new(ChangeKind.Changed, "f1", "f2", "Treize personnes ont péri dans le naufrage du ferry", [new Reason("since-status", "single", "updated"), new Reason("since-pages", "2", "4"), new Reason("since-value", "13")]),
                new(ChangeKind.Withdrawn, null, "f3", "Le ferry aurait heurté une épave", [new Reason("since-text-gone", "p4")]),
            ]),
    };

    /// <summary>A dossier in which whatever a page can give is hostile.</summary>
    public static Dossier HostileDossier()
    {
        var dossier = Dossier();
        const string Hostile = SomePages.Hostile;
        var page = dossier.Pages[0] with { Title = Hostile, Outlet = Hostile, File = Hostile, Url = "javascript:alert(1)", Authors = [Hostile], Credits = [Hostile], Text = Hostile + dossier.Pages[0].Text };
        var finding = dossier.Findings[0];
        var statements = finding.Statements.Select(s => s with { Text = Hostile, Chain = [Hostile, "=1+1"], Claim = new TextSpan(s.Sentence.Start + 3, 9000) }).ToList();
        var differences = finding.Differences.Select(d => d with { Unit = Hostile, Values = [.. d.Values.Select(v => v with { Value = Hostile, Number = double.NaN, Statements = [0, 99, -1] })] }).ToList();
        return dossier with
        {
            Generator = Hostile,
            Story = dossier.Story with { Title = Hostile },
            Pages = [page, .. dossier.Pages.Skip(1)],
            Sources = [dossier.Sources[0] with { Name = Hostile, Pages = ["p1", "p99"] }],
            Derivations = [.. dossier.Derivations, new("p3", "p1", DerivationKind.Citation, double.NaN, new Reason(Hostile, Hostile)), new("p98", "p99", DerivationKind.Copy, 1, new Reason("derivation-longer"))],
            Findings = [finding with { Title = Hostile, Statements = [.. statements, statements[0] with { Page = "p99", Sentence = new TextSpan(50000, 10) }], Differences = differences }, .. dossier.Findings.Skip(1)],
            Timeline = [.. dossier.Timeline, "f99"],
            Quotes = [dossier.Quotes[0] with { Text = Hostile, Speaker = Hostile, Via = Hostile }, dossier.Quotes[1] with { Page = "p99" }],
            Entities = [dossier.Entities[0] with { Name = Hostile, Mentions = [new("p99", default), new("p1", new TextSpan(99999, 4))] }],
            Warnings = [dossier.Warnings[0] with { Text = Hostile, Kind = Hostile, Because = new Reason(Hostile, Hostile) }, dossier.Warnings[1] with { Page = "p99" }],
            Unread = [new(Hostile, new Reason(Hostile, Hostile))],
            Changes = new DossierChanges(dossier.Story with { Title = Hostile }, [new(ChangeKind.New, "p99", Hostile), new(ChangeKind.Withdrawn, null, Hostile)], [new(ChangeKind.New, "f99", null, Hostile, [new Reason("since-value", Hostile)]), new(ChangeKind.Withdrawn, null, "f1", Hostile, [])]),
        };
    }

    public static Dossier EmptyDossier() => new("recoupe 0.1.0", new DossierStory("", null, null, "fr"), [], [], [], [], [], [], [], [], [], [], []);

    public static InterfaceText Interface(string language) => InterfaceText.Load(language);

    public static DateOnly Day(int day) => new(2019, 3, day);

    private static DossierQuote Quote(string page, string words, string? speaker, string? via) => new(page, SomePages.Find(page, words), words, speaker, via);

    private static DossierDate Date(string page, string words, string value) => new(page, SomePages.Find(page, words), words, TimexType.Date, value);

    private static DossierQuantity Quantity(string page, string words, double value, string noun) =>
        new(page, SomePages.Find(page, words), words, value, Qualifier.MoreThan, noun);

    private static DossierWarning Warning(string page, string words, string kind, Reason because) => new(page, SomePages.Find(page, words), words, kind, because);

    private static DossierEntity Entity(string id, string name, EntityKind kind, string words)
    {
        var mentions = new List<EntityMention>();
        foreach (var page in SomePages.All)
            for (var at = page.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = page.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
                mentions.Add(new EntityMention(page.Id, new TextSpan(at, words.Length)));
        return new DossierEntity(id, name, kind, mentions);
    }
}
