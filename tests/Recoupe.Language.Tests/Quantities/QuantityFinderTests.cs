using System.Globalization;
using Recoupe.Language.Dates;
using Recoupe.Language.Quantities;

namespace Recoupe.Language.Tests.Quantities;

public sealed class QuantityFinderTests
{
    private static readonly QuantityFinder Finder = new(French.Pack);

    /// <summary>Each quantity is written "span = value qualifier noun", "exact" left out; a part has " part" at its end.</summary>
    [Theory]
    // Digits.
    [InlineData("On compte 1.037 morts.", "1.037 morts = 1037 mort")]
    [InlineData("On compte 1 037 morts et 1\u202F318 blessés.", "1 037 morts = 1037 mort; 1\u202F318 blessés = 1318 blessé")]
    [InlineData("L'inflation atteint 2,8 % en mai.", "2,8 % = 2.8 %")]
    [InlineData("Ils ont saisi 54 colis.", "54 colis = 54 colis")]
    [InlineData("Il faut 15% des voix.", "15% = 15 %")]
    [InlineData("Le chantier coûte 2 millions 190.632 euros.", "2 millions 190.632 euros = 2190632 euro")]
    [InlineData("Il réclame 1,2 milliard de dollars.", "1,2 milliard de dollars = 1200000000 dollar")]
    [InlineData("La taxe rapporte 5 M€ par an.", "5 M€ = 5000000 euro")]
    [InlineData("Un fonds de $ 75 millions d'aide.", "$ 75 millions = 75000000 dollar")]
    [InlineData("Une amende de $15 millions.", "$15 millions = 15000000 dollar")]
    [InlineData("Un tuyau de 95mm.", "95mm = 95 mm")]
    [InlineData("Elle a obtenu 1/3 des voix.", "1/3 des voix = 0.333 voix")]
    // Words.
    [InlineData("Mille trente-sept personnes attendent.", "Mille trente-sept personnes = 1037 personne")]
    [InlineData("Il reste quatre-vingt-dix-huit lits.", "quatre-vingt-dix-huit lits = 98 lit")]
    [InlineData("Il reste septante places.", "septante places = 70 place")]
    [InlineData("Deux cent soixante et un députés votent.", "Deux cent soixante et un députés = 261 député")]
    [InlineData("Le litre passe à 12 euros 50.", "12 euros 50 = 12.5 euro")]
    [InlineData("Le litre passe à deux euros et cinq centimes.", "deux euros et cinq centimes = 2.05 euro")]
    [InlineData("Les ventes chutent (-3 %).", "-3 % = -3 %")]
    [InlineData("Ils ont perdu deux tiers de million d'euros.", "deux tiers de million d'euros = 666666.667 euro")]
    [InlineData("Il faut zéro virgule cinq point de plus.", "zéro virgule cinq point = 0.5 point")]
    [InlineData("Il reste ½ litre.", "½ litre = 0.5 litre")]
    [InlineData("Il vit au 75011 Paris avec 12000 Russes.", "12000 Russes = 12000 russe")]
    [InlineData("Deux cent mille habitants fuient.", "Deux cent mille habitants = 200000 habitant")]
    [InlineData("Un million et demi de touristes.", "Un million et demi de touristes = 1500000 touriste")]
    [InlineData("Zéro mort sur les routes.", "Zéro mort = 0 mort")]
    // Collectives and fractions.
    [InlineData("Une douzaine d'œufs.", "Une douzaine d'œufs = 12 about œuf")]
    [InlineData("Une vingtaine de morts.", "Une vingtaine de morts = 20 about mort")]
    [InlineData("Deux douzaines de roses.", "Deux douzaines de roses = 24 rose")]
    [InlineData("Une centaine de chars.", "Une centaine de chars = 100 about char")]
    [InlineData("Un millier d'élèves.", "Un millier d'élèves = 1000 about élève")]
    [InlineData("Plusieurs centaines de tentes.", "Plusieurs centaines de tentes = 100 morethan tente")]
    [InlineData("Quelques milliers de curieux.", "Quelques milliers de curieux = 1000 morethan curieux")]
    [InlineData("Des dizaines de milliers de lecteurs.", "Des dizaines de milliers de lecteurs = 10000 morethan lecteur")]
    [InlineData("Des milliers de personnes défilent.", "Des milliers de personnes = 1000 morethan personne")]
    [InlineData("L'arrivée de centaines de soldats.", "centaines de soldats = 100 morethan soldat")]
    [InlineData("Une poignée de fidèles arrive par dizaines.", "")]
    [InlineData("La moitié des troupes part.", "La moitié des troupes = 0.5 troupe")]
    [InlineData("Un tiers des élus s'abstient.", "Un tiers des élus = 0.333 élu")]
    [InlineData("Trois quarts des votants.", "Trois quarts des votants = 0.75 votant")]
    [InlineData("Un habitant sur dix est malade.", "Un habitant sur dix = 0.1 habitant")]
    [InlineData("Il craint \"plusieurs centaines\" de victimes.", "plusieurs centaines\" de victimes = 100 morethan victime")]
    [InlineData("Des dizaines, sans doute des centaines de loups.", "Des dizaines = 10 morethan loup; des centaines de loups = 100 morethan loup")]
    // Ranges.
    [InlineData("Entre 10 et 15 maisons brûlent.", "Entre 10 et 15 maisons = 10..15 maison")]
    [InlineData("Il y a 10 à 15 blessés.", "10 à 15 blessés = 10..15 blessé")]
    [InlineData("Il y avait 240 ou 260 camions.", "240 ou 260 camions = 240..260 camion")]
    [InlineData("Il manque 10-15 places.", "10-15 places = 10..15 place")]
    [InlineData("Entre deux et trois millions d'euros.", "Entre deux et trois millions d'euros = 2000000..3000000 euro")]
    [InlineData("Le bilan est passé de 12 à 15 morts.", "12 = 12 mort; 15 morts = 15 mort")]
    [InlineData("Le budget passe de 310 à 407,8 millions de dollars.", "310 = 310000000 dollar; 407,8 millions de dollars = 407800000 dollar")]
    [InlineData("La note est comprise entre 20 et 30.", "entre 20 et 30 = 20..30 ")]
    // Qualifiers before.
    [InlineData("Au moins 14 maisons.", "Au moins 14 maisons = 14 atleast maison")]
    [InlineData("Plus de 4 000 soldats.", "Plus de 4 000 soldats = 4000 morethan soldat")]
    [InlineData("Près de dix chevaux.", "Près de dix chevaux = 10 nearly cheval")]
    [InlineData("Environ 100 vaches.", "Environ 100 vaches = 100 about vache")]
    [InlineData("Quelque 470.000 habitants.", "Quelque 470.000 habitants = 470000 about habitant")]
    [InlineData("Il est tombé jusqu'à 95 mm de neige.", "jusqu'à 95 mm = 95 atmost mm")]
    [InlineData("Moins de 20 bateaux.", "Moins de 20 bateaux = 20 lessthan bateau")]
    [InlineData("Les ventes passent sous la barre des 3 000 exemplaires.", "sous la barre des 3 000 exemplaires = 3000 lessthan exemplaire")]
    [InlineData("Des vents supérieurs à 165 km/h.", "supérieurs à 165 km/h = 165 morethan km/h")]
    [InlineData("Autour de 40 ouvriers.", "Autour de 40 ouvriers = 40 about ouvrier")]
    [InlineData("Plus d'un millier de loups.", "Plus d'un millier de loups = 1000 morethan loup")]
    [InlineData("Plus de la moitié des prix baissent.", "Plus de la moitié des prix = 0.5 morethan prix")]
    [InlineData("Pas moins de 30 villes.", "Pas moins de 30 villes = 30 atleast ville")]
    // Qualifiers after.
    [InlineData("Onze maisons au moins.", "Onze maisons au moins = 11 atleast maison")]
    [InlineData("Elle est à 2.650 km environ.", "2.650 km environ = 2650 about km")]
    [InlineData("14 camions au minimum, 20 au maximum.", "14 camions au minimum = 14 atleast camion; 20 au maximum = 20 atmost ")]
    [InlineData("Trois mois à peine.", "Trois mois à peine = 3 nearly mois")]
    [InlineData("Trois tués, au moins dix blessés.", "Trois tués = 3 mort; au moins dix blessés = 10 atleast blessé")]
    [InlineData("Un quart au moins des 480 élus.", "Un quart au moins = 0.25 atleast élu part; 480 élus = 480 élu")]
    [InlineData("On relève 27 morts et plus de 45 blessés.", "27 morts = 27 mort; plus de 45 blessés = 45 morethan blessé")]
    // Nouns.
    [InlineData("Deux avions et trois pays.", "Deux avions = 2 avion; trois pays = 3 pays")]
    [InlineData("Quatre nouveaux hôpitaux.", "Quatre nouveaux hôpitaux = 4 hôpital")]
    [InlineData("Il a perdu 200 de ses gardes.", "200 de ses gardes = 200 garde part")]
    [InlineData("Cinq maires seulement signent.", "Cinq maires = 5 maire")]
    [InlineData("47 des 48 élus votent.", "47 = 47 élu part; 48 élus = 48 élu")]
    [InlineData("Ils livrent 80 tonnes de riz.", "80 tonnes = 80 tonne")]
    [InlineData("Une parcelle de 12 km².", "12 km² = 12 km²")]
    [InlineData("Il fait -5 degrés, puis 40 °C.", "-5 degrés = -5 degré; 40 °C = 40 degré")]
    [InlineData("Un séisme de magnitude 6,8.", "magnitude 6,8 = 6.8 magnitude")]
    [InlineData("Une seule maison tient, un homme passe.", "Une seule maison = 1 maison")]
    [InlineData("Un mort et deux disparus.", "Un mort = 1 mort; deux disparus = 2 disparu")]
    // Casualties.
    [InlineData("On compte 1 318 blessés, dont 721 dans un état critique.", "1 318 blessés = 1318 blessé; 721 dans un état critique = 721 blessé grave part")]
    [InlineData("Quatre blessés, dont deux graves.", "Quatre blessés = 4 blessé; deux graves = 2 blessé grave part")]
    [InlineData("Six blessés arrivent en urgence absolue et 40 autres en urgence relative.", "Six blessés = 6 blessé; 40 autres = 40 blessé")]
    [InlineData("L'incendie a tué 8 personnes puis en a blessé 1.215.", "8 personnes = 8 mort; 1.215 = 1215 blessé")]
    [InlineData("L'avalanche a coûté la vie à 17 personnes.", "17 personnes = 17 mort")]
    [InlineData("Huit personnes ont été grièvement blessées.", "Huit personnes = 8 blessé")]
    [InlineData("14 personnes, dont trois enfants, ont été tuées.", "14 personnes = 14 mort; trois enfants = 3 enfant part")]
    [InlineData("Neuf personnes ont trouvé la mort.", "Neuf personnes = 9 mort")]
    // Nouns from elsewhere.
    [InlineData("Elle recueille 126 voix, soit 21 de plus.", "126 voix = 126 voix; 21 de plus = 21 voix")]
    [InlineData("Il rassemble 126 députés sur 210.", "126 députés = 126 député; 210 = 210 député")]
    [InlineData("La ville compte 43 morts, et non plus 37.", "43 morts = 43 mort; 37 = 37 mort")]
    [InlineData("La ville compte 43 morts contre 37 auparavant.", "43 morts = 43 mort; 37 auparavant = 37 mort")]
    [InlineData("Le nombre de blessés s'élève à 1 037.", "1 037 = 1037 blessé")]
    [InlineData("Onze morts, disent les uns. Les autres en dénombrent au moins 17.", "Onze morts = 11 mort; au moins 17 = 17 atleast mort")]
    [InlineData("3.000 grévistes selon le préfet, 10.000 selon les syndicats.", "3.000 grévistes = 3000 gréviste; 10.000 = 10000 gréviste")]
    // Stretches of time.
    [InlineData("Le gel aura duré 80 jours.", "80 jours = 80 jour")]
    [InlineData("Il reste plus de six ans.", "plus de six ans = 6 morethan an")]
    [InlineData("Sept mois et onze jours.", "Sept mois = 7 mois; onze jours = 11 jour")]
    [InlineData("Il a fallu près d'un siècle.", "près d'un siècle = 100 nearly an")]
    [InlineData("Il a tenu deux ans et demi.", "deux ans et demi = 2.5 an")]
    [InlineData("Il vivait là il y a dix ans.", "dix ans = 10 an")]
    // What counts nothing.
    [InlineData("Un chauffeur de bus de 38 ans, l'accueil des 0-6 ans.", "")]
    [InlineData("Il l'a dit sur Europe 1 hier, puis à 20 Minutes.", "")]
    [InlineData("Elle est âgée de 34 ans.", "")]
    [InlineData("Une femme de 42 ans, Paul, 51 ans, et leur fils de 3 ans.", "")]
    [InlineData("Les plus de 65 ans et les 18-25 ans.", "")]
    [InlineData("Ils gagnent 3-1, puis 2 à 0.", "")]
    [InlineData("Élu en 2012, battu en 2017, au pouvoir de 1981 à 1995.", "")]
    [InlineData("Il habite 12, rue des Lilas et 3 bis avenue Foch.", "")]
    [InlineData("L'article 27.2, la loi 2010-12 et l'article 61 de la Charte.", "")]
    [InlineData("L'A13, l'A320N, un Boeing 737 et le G7.", "")]
    [InlineData("Appelez le 01 42 33 44 55.", "")]
    [InlineData("À 20 h 30, ou vers 21 heures, ou à 7h15.", "")]
    [InlineData("Le 11-Septembre, la Ve République, TF1 et France 2.", "")]
    [InlineData("La caserne 23, la salle 4, la ligne 13.", "")]
    [InlineData("Il finit troisième, elle arrive 2e.", "")]
    [InlineData("L'un des deux est parti, un homme est resté.", "")]
    public void QuantitiesAreFound(string text, string expected) => Write(text, []).ShouldBe(expected);

    [Fact]
    public void NumbersOfADateCountNothing()
    {
        const string text = "Le 3 mai, trois élus partent.";
        Write(text, [At(text, "3 mai", TimexType.Date)]).ShouldBe("trois élus = 3 élu");
    }

    [Fact]
    public void DurationsCountWhateverTheirTypeAsDates()
    {
        const string text = "Il est parti il y a trois mois, pour 48 heures.";
        Write(text, [At(text, "il y a trois mois", TimexType.Date), At(text, "48 heures", TimexType.Duration)]).ShouldBe("trois mois = 3 mois; 48 heures = 48 heure");
    }

    [Fact]
    public void NumberAndNounAreMarkedApart()
    {
        const string text = "Il y a plus de 4 000 soldats ici.";
        var quantity = Finder.Find(French.Analyzer.Tokenize(text), []).ShouldHaveSingleItem();
        quantity.NumberSpan.Of(text).ToString().ShouldBe("4 000");
        quantity.NounSpan.Of(text).ToString().ShouldBe("soldats");
    }

    private static string Write(string text, IReadOnlyList<Timex> dates) =>
        string.Join("; ", Finder.Find(French.Analyzer.Tokenize(text), dates).Select(q => Write(q, text)));

    private static string Write(Quantity quantity, string text)
    {
        var upper = quantity.Upper is { } value ? ".." + Number(value) : "";
        var qualifier = quantity.Qualifier == Qualifier.Exact ? "" : quantity.Qualifier.ToString().ToLowerInvariant() + " ";
        return $"{quantity.Span.Of(text)} = {Number(quantity.Value)}{upper} {qualifier}{quantity.Noun}{(quantity.Part ? " part" : "")}";
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static Timex At(string text, string words, TimexType type) =>
        new(new TextSpan(text.IndexOf(words, StringComparison.Ordinal), words.Length), type, new AnyForm());

    private sealed record AnyForm : TimexForm;
}
