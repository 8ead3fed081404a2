using Recoupe.Language.Dates;

namespace Recoupe.Language.Tests.Dates;

public sealed class DateFinderTests
{
    private static readonly DateFinder Finder = new(French.Pack);

    /// <summary>Every example is read as published on Wednesday 12 June 2024; an expression is written "words=value".</summary>
    [Theory]
    // Absolute
    [InlineData("Le pont a cédé le 26 juillet 2023.", "le 26 juillet 2023=2023-07-26")]
    [InlineData("La mairie a fermé le 1er mars.", "le 1er mars=2024-03-01")]
    [InlineData("Le procès s'ouvrira le 2 septembre.", "le 2 septembre=2024-09-02")]
    [InlineData("Il a été élu le 3 novembre.", "le 3 novembre=2023-11-03")]
    [InlineData("Le vendredi 19 avril, la digue a cédé.", "Le vendredi 19 avril=2024-04-19")]
    [InlineData("Samedi 4 mai au soir, la foule chantait encore.", "Samedi 4 mai au soir=2024-05-04TEV")]
    [InlineData("Tunis, 04 déc (AFP)", "04 déc=2023-12-04")]
    [InlineData("Publié le 04/12/1993 à 21h21", "le 04/12/1993=1993-12-04|21h21=1993-12-04T21:21")]
    [InlineData("Mis à jour le 17.12.2023", "le 17.12.2023=2023-12-17")]
    [InlineData("Mise en ligne : 2024-02-04 23:02:11", "2024-02-04=2024-02-04|23:02:11=2024-02-04T23:02")]
    [InlineData("Fort-de-France [25/ Avril/2024]", "25/ Avril/2024=2024-04-25")]
    [InlineData("Kingston, Avril 25. 2024 La banque a fermé.", "Avril 25. 2024=2024-04-25")]
    [InlineData("Le traité date de mars 1957.", "mars 1957=1957-03")]
    [InlineData("La loi fut votée en 1905.", "1905=1905")]
    [InlineData("Le barrage fonctionne depuis 1962.", "1962=1962")]
    [InlineData("La crise d'octobre 98 a tout changé.", "octobre 98=1998-10")]
    [InlineData("Les grèves de l'année 1995 ont duré.", "l'année 1995=1995")]
    [InlineData("L'usine a compté 2000 salariés.", "")]
    [InlineData("Plus de 1900 soldats ont défilé.", "")]
    [InlineData("Les attentats du 11 septembre 2001 ont marqué le pays.", "11 septembre 2001=2001-09-11")]
    // Ranges
    [InlineData("Le festival se tiendra du 3 au 5 août 2024.", "3 au 5 août 2024=2024-08-03/2024-08-05")]
    [InlineData("La route sera fermée entre mars et mai 2025.", "mars et mai 2025=2025-03/2025-05")]
    [InlineData("Il fut ministre de décembre 2016 à mai 2017.", "décembre 2016 à mai 2017=2016-12/2017-05")]
    [InlineData("De 2019 à 2021, le port a perdu la moitié de son trafic.", "2019 à 2021=2019/2021")]
    [InlineData("Les scrutins auront lieu les 6 et 13 octobre.", "les 6=2024-10-06|13 octobre=2024-10-13")]
    [InlineData("Les pluies ont duré du 28 décembre au 3 janvier.", "28 décembre au 3 janvier=2023-12-28/2024-01-03")]
    // Weekdays
    [InlineData("Le maire a démissionné lundi.", "lundi=2024-06-10")]
    [InlineData("Le maire démissionnera lundi.", "lundi=2024-06-17")]
    [InlineData("Le ministre est attendu vendredi à Lille.", "vendredi=2024-06-14")]
    [InlineData("Le ministre doit s'exprimer jeudi soir.", "jeudi soir=2024-06-13TEV")]
    [InlineData("Le ministre a déclaré mercredi que tout allait bien.", "mercredi=2024-06-12")]
    [InlineData("Mercredi dernier, le ton était autre.", "Mercredi dernier=2024-06-05")]
    [InlineData("La réunion de mardi prochain est annulée.", "mardi prochain=2024-06-18")]
    [InlineData("Ce lundi matin, les écoles ont fermé.", "Ce lundi matin=2024-06-10TMO")]
    [InlineData("Le convoi arrivera vendredi en fin de matinée.", "vendredi en fin de matinée=2024-06-14TMO")]
    [InlineData("Les troupes partiront samedi, a annoncé mardi le ministère.", "samedi=2024-06-15|mardi=2024-06-11")]
    [InlineData("Le conseil doit appliquer la loi adoptée jeudi.", "jeudi=2024-06-06")]
    [InlineData("Un navire censé arriver jeudi porte des vivres.", "jeudi=2024-06-13")]
    [InlineData("Le marché se tient tous les jeudis.", "tous les jeudis=XXXX-WXX-4")]
    [InlineData("Le marché se tient le mercredi.", "le mercredi=XXXX-WXX-3")]
    // Days by name, narrated days
    [InlineData("HIer, la ville a pavoisé.", "HIer=2024-06-11")]
    [InlineData("Le feu a pris hier soir.", "hier soir=2024-06-11TEV")]
    [InlineData("Le vote aura lieu aujourd'hui (mercredi).", "aujourd'hui (mercredi)=2024-06-12")]
    [InlineData("Le vote aura lieu après-demain.", "après-demain=2024-06-14")]
    [InlineData("Réélu la veille, le maire a fêté sa victoire.", "la veille=2024-06-11")]
    [InlineData("Le 4 mai, la digue a cédé. Le lendemain, la ville était sous l'eau.", "Le 4 mai=2024-05-04|Le lendemain=2024-05-05")]
    [InlineData("Le 4 mai, la digue a cédé. L'avant-veille, une fissure était apparue.", "Le 4 mai=2024-05-04|L'avant-veille=2024-05-02")]
    [InlineData("Le 10 avril, il avait plu. Deux jours plus tard, vendredi, la digue a cédé.", "Le 10 avril=2024-04-10|Deux jours plus tard=2024-04-12|vendredi=2024-04-12")]
    [InlineData("Au lendemain du séisme, la ville compte ses morts.", "lendemain=2024-06-12")]
    [InlineData("Trois jours après la catastrophe, l'eau manque.", "Trois jours=2024-06-12")]
    [InlineData("Trois jours après le vote du 5 mai, il est parti.", "Trois jours=2024-05-08|5 mai=2024-05-05")]
    [InlineData("Quarante-huit heures plus tard, il cédait.", "Quarante-huit heures plus tard=2024-06-14")]
    [InlineData("Quelques heures plus tôt, il niait encore.", "Quelques heures plus tôt=2024-06-12")]
    // Parts of the day
    [InlineData("Le feu a pris dans la nuit du vendredi au samedi 8 juin.", "la nuit du vendredi au samedi 8 juin=2024-06-07/2024-06-08")]
    [InlineData("Le feu a pris dans la nuit de lundi à mardi.", "la nuit de lundi à mardi=2024-06-10/2024-06-11")]
    [InlineData("Ce matin, les bus ne roulent pas.", "Ce matin=2024-06-12TMO")]
    [InlineData("Reçu mardi, il est reparti dans la soirée.", "mardi=2024-06-11|la soirée=2024-06-11TEV")]
    [InlineData("Il sera reçu en début d'après-midi.", "début d'après-midi=2024-06-12TAF")]
    [InlineData("Il parlera jeudi à 20 heures.", "jeudi=2024-06-13|20 heures=2024-06-13T20:00")]
    [InlineData("Vers 20 h 30, lundi, le toit a cédé.", "20 h 30=2024-06-10T20:30|lundi=2024-06-10")]
    [InlineData("La secousse a eu lieu à 04H00.", "04H00=2024-06-12T04:00")]
    // Units
    [InlineData("Le mois dernier, le prix a doublé.", "Le mois dernier=2024-05")]
    [InlineData("Il faudra payer l'an prochain.", "l'an prochain=2025")]
    [InlineData("L'année dernière, la récolte fut bonne.", "L'année dernière=2023")]
    [InlineData("Cette semaine, trois navires ont accosté.", "Cette semaine=2024-06-10/2024-06-16")]
    [InlineData("La semaine prochaine, tout rouvrira.", "La semaine prochaine=2024-06-17/2024-06-23")]
    [InlineData("Le week-end dernier, il a neigé.", "Le week-end dernier=2024-06-08/2024-06-09")]
    [InlineData("Il pleuvra ce week-end.", "ce week-end=2024-06-15/2024-06-16")]
    [InlineData("Le chômage a baissé au premier trimestre 2024.", "premier trimestre 2024=2024-01/2024-03")]
    [InlineData("Au cours des trois derniers mois, tout a changé.", "trois derniers mois=2024-03-01/2024-06-12")]
    [InlineData("Ces derniers jours, la tension est montée.", "Ces derniers jours=")]
    // Beginnings, middles, ends
    [InlineData("Les travaux ont fini fin mars.", "fin mars=2024-03")]
    [InlineData("Le budget a été voté à la mi-mai.", "la mi-mai=2024-05")]
    [InlineData("Le pont rouvrira début 2026.", "début 2026=2026")]
    [InlineData("Le pont rouvrira d'ici la fin de la semaine.", "la fin de la semaine=2024-06-12/2024-06-16")]
    [InlineData("Le pont rouvrira au début de la semaine prochaine.", "début de la semaine prochaine=2024-06-17/2024-06-19")]
    [InlineData("Il faut un accord d'ici au 15 septembre.", "15 septembre=2024-06-12/2024-09-15")]
    [InlineData("Un remplaçant sera nommé dans les 24 heures.", "les 24 heures=2024-06-12/2024-06-13")]
    // Durations
    [InlineData("Il dirige l'usine depuis trois mois.", "trois mois=2024-03")]
    [InlineData("Du jamais-vu depuis soixante-deux ans.", "soixante-deux ans=1962")]
    [InlineData("La digue a cédé il y a cinq jours.", "il y a cinq jours=2024-06-07")]
    [InlineData("Il avait promis, il y a deux ans, de partir.", "il y a deux ans=2022")]
    [InlineData("Le chantier a duré dix-huit mois.", "dix-huit mois=P18M")]
    [InlineData("Il a marché une demi-heure.", "une demi-heure=PT30M")]
    [InlineData("Nadia, 35 ans, vit à Sète.", "")]
    [InlineData("Un garçon de 6 ans a été sauvé.", "")]
    [InlineData("Il risque une peine de dix ans.", "dix ans=P10Y")]
    // Months, seasons, feasts, long spans
    [InlineData("En janvier, il avait dit non.", "janvier=2024-01")]
    [InlineData("Les élections auront lieu en juillet.", "juillet=2024-07")]
    [InlineData("En juin dernier, il avait dit oui.", "juin dernier=2023-06")]
    [InlineData("L'été dernier, la forêt a brûlé.", "L'été dernier=2023-06-21/2023-09-22")]
    [InlineData("À l'été 2022, la forêt avait brûlé.", "l'été 2022=2022-06-21/2022-09-22")]
    [InlineData("Il a été reçu.", "")]
    [InlineData("Des contrats ont été passés.", "")]
    [InlineData("Le 1/3 de la salle était vide.", "")]
    [InlineData("Il a passé dix jours à Dakar.", "dix jours=P10D")]
    [InlineData("Les jours suivants, la pluie a cessé.", "Les jours suivants=")]
    [InlineData("Comme aux siècles passés, on marche.", "siècles passés=")]
    [InlineData("Les magasins ouvriront à Noël.", "Noël=2024-12-25")]
    [InlineData("À Pâques, les hôtels étaient pleins.", "Pâques=2024-03-31")]
    [InlineData("La crue de la Toussaint 2019 reste dans les mémoires.", "la Toussaint 2019=2019-11-01")]
    [InlineData("La friche date des années 1970.", "années 1970=1970/1979")]
    [InlineData("Une église du XIXe siècle.", "XIXe siècle=1801/1900")]
    [InlineData("Le rapport est remis chaque année.", "chaque année=P1Y")]
    [InlineData("Les quais, désormais, sont vides.", "désormais=")]
    public void ExpressionsAreFoundAndAnchored(string text, string expected)
    {
        var tokenized = French.Analyzer.Tokenize(text);
        var dates = Finder.Find(tokenized);
        var values = TimexAnchor.Resolve(tokenized, dates, DateInterval.Day(new DateOnly(2024, 6, 12)));
        string.Join('|', dates.Select((d, i) => $"{d.Span.Of(text)}={values[i].Value}")).ShouldBe(expected);
    }
}
