using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Tests.Reporting;

/// <summary>The findings of the invented story.</summary>
internal static class SomeFindings
{
    private static readonly string[] Nobody = [];
    private static readonly string[] Authority = ["la préfecture maritime"];

    public static IReadOnlyList<DossierFinding> All { get; } =
    [
        new("f1", "Treize personnes ont péri dans le naufrage du ferry", On(12), FindingStatus.Updated,
            new OriginRange(1, 2, [new Reason("origin-same-source", "la préfecture maritime"), new Reason("origin-shared-text", "p2", "p6")]),
            [
                Says("p1", "Au moins quatre personnes sont mortes, a annoncé la préfecture maritime.", "Au moins quatre personnes sont mortes", AttributionKind.Reported, Authority),
                Says("p2", "Le naufrage de l’Étoile de Brume a fait onze morts, selon un nouveau bilan donné mercredi par la préfecture maritime.", "a fait onze morts", AttributionKind.Reported, ["la préfecture maritime", "Agence Littoral"]),
                Says("p4", "Treize personnes ont péri dans le naufrage du ferry, a annoncé mercredi 14 mars la préfecture maritime.", "Treize personnes ont péri dans le naufrage du ferry", AttributionKind.Reported, Authority),
                Says("p6", "Eleven people died, the maritime authority said.", "Eleven people died", AttributionKind.Reported, ["the maritime authority"]),
            ],
            [
                new(DifferenceSlot.Quantity, DifferenceKind.Update, "mort",
                    [new("au moins 4", 4, Some.Day(12), [0]), new("11", 11, Some.Day(13), [1, 3]), new("13", 13, Some.Day(14), [2])],
                    new Reason("difference-update-later", "14", "2019-03-12", "17", "2019-03-14")),
            ], 9.4),
        new("f2", "Le ferry Étoile de Brume s’est échoué mardi 12 mars à l’entrée du port de Valmer", On(12), FindingStatus.Disputed,
            new OriginRange(2, 4, [new Reason("origin-shared-text", "p2", "p6"), new Reason("origin-unattributed"), new Reason("origin-unnamed-sources")]),
            [
                Says("p1", "Le ferry Étoile de Brume s’est échoué mardi 12 mars à l’entrée du port de Valmer.", "s’est échoué mardi 12 mars à l’entrée du port de Valmer", AttributionKind.Asserted, Nobody),
                Says("p2", "Le ferry s’était échoué mardi à l’entrée du port de Valmer.", "Le ferry s’était échoué mardi à l’entrée du port de Valmer", AttributionKind.Asserted, Nobody),
                Says("p3", "Le ferry a touché un banc de sable mardi soir, selon Le Courrier de Valmer.", "Le ferry a touché un banc de sable mardi soir", AttributionKind.Reported, ["Le Courrier de Valmer"]),
                Says("p4", "Le navire s’est échoué lundi soir, a rapporté Le Courrier de Valmer.", "Le navire s’est échoué lundi soir", AttributionKind.Reported, ["Le Courrier de Valmer"]),
                Says("p5", "Le ferry a heurté le fond peu avant 21 heures, mardi.", "Le ferry a heurté le fond peu avant 21 heures, mardi", AttributionKind.Asserted, Nobody),
                Says("p6", "The ferry Étoile de Brume ran aground on Tuesday off the port of Valmer.", "The ferry Étoile de Brume ran aground on Tuesday", AttributionKind.Asserted, Nobody),
            ],
            [
                new(DifferenceSlot.Date, DifferenceKind.Conflict, null, [new("mardi 12 mars", null, null, [0, 1, 2, 4, 5]), new("lundi soir", null, null, [3])], new Reason("difference-conflict", "mardi 12 mars", "lundi soir")),
                new(DifferenceSlot.Date, DifferenceKind.Precision, null, [new("mardi", null, null, [1, 5]), new("peu avant 21 heures, mardi", null, null, [4])], new Reason("difference-precision", "mardi", "peu avant 21 heures, mardi")),
            ], 8.8),
        new("f3", "Le navire transportait 186 passagers", On(12), FindingStatus.Disputed, new OriginRange(2, 3, [new Reason("origin-unattributed")]),
            [
                Says("p1", "Le navire transportait 186 passagers, selon la capitainerie.", "Le navire transportait 186 passagers", AttributionKind.Reported, ["la capitainerie"]),
                Says("p2", "Il y avait 210 passagers à bord, a indiqué un porte-parole de la préfecture maritime.", "Il y avait 210 passagers à bord", AttributionKind.Reported, ["un porte-parole de la préfecture maritime", "Agence Littoral"]),
                Says("p3", "Près de deux cents passagers étaient à bord.", "Près de deux cents passagers étaient à bord", AttributionKind.Asserted, Nobody),
                Says("p4", "Les 210 passagers ont tous été identifiés.", "Les 210 passagers", AttributionKind.Asserted, Nobody),
            ],
            [
                new(DifferenceSlot.Quantity, DifferenceKind.Conflict, "passager", [new("186", 186, Some.Day(12), [0]), new("210", 210, Some.Day(13), [1, 3])], new Reason("difference-conflict", "186", "210")),
                new(DifferenceSlot.Quantity, DifferenceKind.Rounding, "passager", [new("186", 186, null, [0]), new("près de 200", 200, null, [2])], new Reason("difference-rounding", "186", "près de deux cents")),
            ], 6.1),
        new("f4", "Une avarie de gouvernail serait à l’origine de l’accident", null, FindingStatus.Denied, new OriginRange(2, 2, [new Reason("origin-unattributed")]),
            [
                Says("p3", "Une avarie de gouvernail serait à l’origine de l’accident, d’après une source proche de l’enquête.", "Une avarie de gouvernail serait à l’origine de l’accident", AttributionKind.Conditional, ["une source proche de l’enquête"]),
                Says("p3", "La compagnie nie toute avarie de gouvernail.", "nie toute avarie de gouvernail", AttributionKind.Denied, ["Lignes du Levant"]),
                Says("p6", "Lignes du Levant denied any rudder failure.", "denied any rudder failure", AttributionKind.Denied, ["Lignes du Levant"]),
            ],
            [new(DifferenceSlot.Polarity, DifferenceKind.Conflict, null, [new("avarie de gouvernail", null, null, [0]), new("nie toute avarie", null, null, [1, 2])], new Reason("difference-polarity"))], 4.2),
        new("f5", "Le capitaine, Ansel Dravik, a été entendu dans la nuit", On(13), FindingStatus.Corroborated, new OriginRange(1, 2, [new Reason("origin-unnamed-sources")]),
            [
                Says("p1", "Le capitaine, Ansel Dravik, a été entendu dans la nuit.", "Ansel Dravik, a été entendu dans la nuit", AttributionKind.Asserted, Nobody),
                Says("p5", "Ansel Dravik répond : « Je n’ai pas bu une goutte ».", "Ansel Dravik répond", AttributionKind.Quoted, ["Ansel Dravik"]),
            ], [], 3.1),
        Single("f6", "p1", "Une brume épaisse couvrait la rade.", On(12), AttributionKind.Asserted, Nobody),
        Single("f7", "p4", "L’enquête a été confiée à la section de recherches de Port-Aubin.", On(14), AttributionKind.Asserted, Nobody),
        Single("f8", "p5", "Selon un marin qui a requis l’anonymat, le radar était en panne.", On(12), AttributionKind.Reported, ["un marin qui a requis l’anonymat"]),
        Single("f9", "p5", "Maëlle Tarrig et d’autres passagers comptent porter plainte.", null, AttributionKind.Planned, Nobody),
        Single("f10", "p5", "En 1994, un autre ferry avait coulé au même endroit.", new DateInterval(new(1994, 1, 1), new(1994, 12, 31)), AttributionKind.Asserted, Nobody),
        Single("f11", "p6", "The line will halt its evening crossings until April.", new DateInterval(Some.Day(16), Some.Day(31)), AttributionKind.Planned, Nobody),
        Single("f12", "p5", "À terre, l’alerte n’a été donnée qu’à 22 heures.", On(12), AttributionKind.Asserted, Nobody),
        Single("f13", "p3", "« Le navire était à jour de ses visites », assure Lignes du Levant.", On(13), AttributionKind.Quoted, ["Lignes du Levant"]),
    ];

    private static DateInterval On(int day) => DateInterval.Day(Some.Day(day));

    private static DossierFinding Single(string id, string page, string sentence, DateInterval? when, AttributionKind kind, string[] chain) =>
        new(id, sentence.TrimEnd('.'), when, FindingStatus.Single, new OriginRange(1, 1, [new Reason("origin-single-page")]), [Says(page, sentence, sentence, kind, chain)], [], 1);

    private static DossierStatement Says(string page, string sentence, string claim, AttributionKind kind, string[] chain)
    {
        var span = SomePages.Find(page, sentence);
        return new DossierStatement(page, span, sentence, new TextSpan(span.Start + sentence.IndexOf(claim, StringComparison.Ordinal), claim.Length), chain, kind);
    }
}
