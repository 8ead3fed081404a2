using Recoupe.Language.Names;

namespace Recoupe.Language.Tests.Names;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("La maire, Claire Dunois, est venue.", "P Claire Dunois")]
    [InlineData("On a vu Aline de Vaurien et Jean-Luc Morvan.", "P Aline de Vaurien; P Jean-Luc Morvan")]
    [InlineData("Le prince Karim ben Talib a parlé.", "P Karim ben Talib")]
    [InlineData("Hier, J. Tarbin a gagné.", "P J. Tarbin")]
    [InlineData("Marine Le Tellec arrive avec Robert De Nardo.", "P Marine Le Tellec; P Robert De Nardo")]
    [InlineData("Le juge a reçu Mme Oriez et M. Tarbin.", "P Oriez; P Tarbin")]
    [InlineData("Le colonel Zatouré commande.", "P Zatouré")]
    [InlineData("« Nous partons », a déclaré Ovar Tilmat.", "P Ovar Tilmat")]
    [InlineData("Le roi Albin III règne.", "P Albin III")]
    [InlineData("Le ministre Jules MORVAN (UDR) répond.", "P Jules MORVAN; O UDR")]
    [InlineData("Abdel Fattah al-Zarani a été élu.", "P Abdel Fattah al-Zarani")]
    [InlineData("Le colonel Morvan commande.", "P Morvan")]
    [InlineData("Albin le Hardi part.", "P Albin le Hardi")]
    [InlineData("Mme de Vaurien et M. d'Oriez signent.", "P de Vaurien; P d'Oriez")]
    [InlineData("Le docteur de Vaurmont attend.", "")]
    [InlineData("Hier, Odva de La Tilmat arrive avec J.-B. Oriez et Jules M., 20 ans.", "P Odva de La Tilmat; P J.-B. Oriez; P Jules M.")]
    [InlineData("La femme d'affaires Vienne Oriez part.", "P Vienne Oriez")]
    [InlineData("Elle dédie ses vers à Orvana Tilmat, puis les lit à Orvana-Plage.", "P Orvana Tilmat; L Orvana-Plage")]
    public void APersonIsNamedWithoutTitleOrRole(string text, string expected) => FrenchNames.Spans(text).ShouldBe(expected);

    [Theory]
    [InlineData("Voltaire en rit.", "P Voltaire")]
    [InlineData("On relit Voltaire, Orsana Voltaire et Ramsès II.", "P Voltaire; P Orsana Voltaire; P Ramsès II")]
    [InlineData("Elle vit rue Voltaire, près du lycée Voltaire.", "L rue Voltaire; O lycée Voltaire")]
    [InlineData("Le général de Gaulle part.", "P de Gaulle")]
    public void SomePersonsAreKnownByOneName(string text, string expected) => FrenchNames.Spans(text).ShouldBe(expected);

    [Theory]
    [InlineData("Tilmat marchait devant.", "P Tilmat")]
    [InlineData("Il pleut, Tilmat s'élance.", "P Tilmat")]
    [InlineData("Marchons.", "")]
    [InlineData("C'est Tilmat, dit-elle.", "P Tilmat")]
    [InlineData("On a lu Grande Surprise.", "")]
    [InlineData("La mort de Tilmat surprend.", "P Tilmat")]
    [InlineData("On attend le jeune Tilmat.", "P Tilmat")]
    public void AnUnknownWordIsAPersonWhereItActsOrIsSpokenOfAsOne(string text, string expected) => FrenchNames.Spans(text).ShouldBe(expected);

    [Theory]
    [InlineData("Le Tribunal arbitral du sport juge.", "O Tribunal arbitral du sport")]
    [InlineData("Elle joue pour le Vaurik Grenoble.", "O Vaurik Grenoble")]
    [InlineData("Elle vole avec Tilmat Airlines.", "O Tilmat Airlines")]
    [InlineData("La fête est organisée par Vaur Loisirs.", "O Vaur Loisirs")]
    [InlineData("Il travaille chez Vaur & Tilmat.", "O Vaur & Tilmat")]
    [InlineData("Elle entre à la Society of Vaurmont.", "O Society of Vaurmont")]
    [InlineData("On relit Tower of Vaurmont.", "")]
    [InlineData("La Centrale vaurienne Bleue (CVB) ferme.", "O Centrale vaurienne Bleue; O CVB")]
    [InlineData("Le Bureau ovarien des eaux et la NASA signent.", "O Bureau ovarien des eaux; O NASA")]
    [InlineData("La Cour vaurienne des eaux et le Tribunal de grande instance de Vaur jugent.", "O Cour vaurienne des eaux; O Tribunal de grande instance de Vaur")]
    [InlineData("Le Centre vaurien historique indique la route.", "O Centre vaurien historique")]
    public void AnUnknownOrganisationIsToldByItsForm(string text, string expected) => FrenchNames.Spans(text).ShouldBe(expected);

    [Theory]
    [InlineData("Le ministère danois de l’Agriculture a réagi.", "O ministère danois de l’Agriculture")]
    [InlineData("L'Institut national de la culture des tourbières et marais alerte.", "O Institut national de la culture des tourbières et marais")]
    [InlineData("Le parquet de Lyon a ouvert une enquête.", "O parquet de Lyon")]
    [InlineData("L'armée malienne avance.", "O armée malienne")]
    [InlineData("Selon la Croix-Rouge, il pleut.", "O Croix-Rouge")]
    [InlineData("L'association Terres Vives proteste.", "O Terres Vives")]
    [InlineData("Le groupe a été vu par l'ONG Tilmat.", "O Tilmat")]
    [InlineData("Elle étudie à l'université Paul-Morvan.", "O université Paul-Morvan")]
    [InlineData("Un club de la ville a gagné.", "")]
    [InlineData("Le parti de Claire Dunois recule.", "P Claire Dunois")]
    [InlineData("L'Union européenne hésite.", "O Union européenne")]
    [InlineData("Le quotidien L'Union l'écrit.", "O L'Union")]
    [InlineData("L'Institut vaurien d'études historiques et géologiques alerte.", "O Institut vaurien d'études historiques et géologiques")]
    [InlineData("L'Organisation mondiale de la santé pour l'Afrique alerte.", "O Organisation mondiale de la santé; L Afrique")]
    [InlineData("Le FC Lorient a gagné.", "O FC Lorient")]
    [InlineData("Le président de la Banque mondiale Ajun Bango part.", "O Banque mondiale; P Ajun Bango")]
    [InlineData("Il a joué pour les Lynx de Montréal.", "O Lynx de Montréal")]
    [InlineData("Le Conseil supérieur des retraites (CSR) se réunit.", "O Conseil supérieur des retraites; O CSR")]
    [InlineData("Jules Morvan SA et Tilmat GmbH fusionnent.", "O Jules Morvan SA; O Tilmat GmbH")]
    [InlineData("L'Office des neiges tardives (ONT) et l'ONT alertent.", "O Office des neiges tardives; O ONT; O ONT")]
    [InlineData("URGENT. Une revue Ponts du Bocage et le groupe armé Ovar ferment.", "O Ponts du Bocage; O Ovar")]
    public void AnOrganisationIsNamedWithItsHeadAndComplement(string text, string expected) => FrenchNames.Spans(text).ShouldBe(expected);

    [Theory]
    [InlineData("Il est né à Lomé, au Togo.", "L Lomé; L Togo")]
    [InlineData("La ville de Tafnar est coupée.", "L Tafnar")]
    [InlineData("Elle vit à Vaurmont.", "L Vaurmont")]
    [InlineData("Le lac de Vaurmont déborde rue des Lilas.", "L lac de Vaurmont; L rue des Lilas")]
    [InlineData("Un incendie à Saint-Orien-sur-Vaur.", "L Saint-Orien-sur-Vaur")]
    [InlineData("VAURMONT – Le marché rouvre.", "L VAURMONT")]
    [InlineData("Entre Bamako, Tafnar et Zandou, la route est coupée.", "L Bamako; L Tafnar; L Zandou")]
    [InlineData("Les États-Unis et la Côte d'Ivoire signent.", "L États-Unis; L Côte d'Ivoire")]
    [InlineData("Les Philippines et les îles votent.", "L Philippines")]
    [InlineData("Le fleuve borde la Vaurmontie.", "L Vaurmontie")]
    [InlineData("On relit La Vaurmontie du silence.", "")]
    [InlineData("On a couru dans Tilmat Park.", "L Tilmat Park")]
    [InlineData("On monte à la tour Vaurmont pour le tour de Vaurmont.", "L tour Vaurmont")]
    [InlineData("Elle vit dans le Pays de Vaurmont.", "L Pays de Vaurmont")]
    [InlineData("Fête de la Saint-Aubin.", "")]
    [InlineData("Elle aime Lomé, L'Oriade et Les Vaurs.", "L Lomé; L L'Oriade; L Les Vaurs")]
    [InlineData("Elle vit dans un endroit qui s'appelle Zandou.", "L Zandou")]
    [InlineData("On parle des Kurdes de Syrie.", "L Syrie")]
    [InlineData("Le train va au Havre, aux Sables-d'Olonne et au parc.", "L Havre; L Sables-d'Olonne")]
    [InlineData("Un havre de paix. Le Havre attend.", "L Le Havre")]
    [InlineData("Tilvaur (Finistère) attend.", "L Tilvaur; L Finistère")]
    [InlineData("Le maire (PS) de Tilvaur et l'évêque d'Orvana signent.", "O PS; L Tilvaur; L Orvana")]
    [InlineData("GRAND INCENDIE À TILVAUR HIER", "L TILVAUR")]
    [InlineData("Tilvaur dormait. On va dans la ville de Tilvaur.", "L Tilvaur; L Tilvaur")]
    public void APlaceIsKnownOrToldByWhatStandsBeforeIt(string text, string expected) => FrenchNames.Spans(text).ShouldBe(expected);

    [Theory]
    [InlineData("Le cyclone Orlana approche. Orlana faiblit.", "E Orlana; E Orlana")]
    [InlineData("Le cargo Vaurmont a coulé avec un A700B.", "P Vaurmont; P A700B")]
    [InlineData("Le cargo Awa croise la frégate « Belle Tilmat ».", "P Awa; P Belle Tilmat")]
    [InlineData("La fusée Clara 6 part après le capitaine du ferry Awa.", "P Clara 6; P Awa")]
    [InlineData("La Coupe du monde et le Super Bowl XLVII approchent.", "E Coupe du monde; E Super Bowl XLVII")]
    [InlineData("L'opération Vauriane commence après la bataille de la Somme.", "E Vauriane; E bataille de la Somme")]
    public void AnEventOrAThingIsToldByItsNoun(string text, string expected)
    {
        FrenchNames.Spans(text).ShouldBe(expected);
        FrenchNames.In(text).ShouldAllBe(m => m.Kind == EntityKind.Event || m.Kind == EntityKind.Product);
    }

    [Theory]
    [InlineData("Plusieurs habitants sont partis.")]
    [InlineData("Un Malien et deux Français ont été blessés.")]
    [InlineData("Nice journée, a-t-il plaisanté.")]
    [InlineData("La loi protège l'État et la République.")]
    [InlineData("Le président a rencontré la presse.")]
    [InlineData("")]
    [InlineData("Il a vu « Les Vents Noirs » deux fois.")]
    public void WhatNamesNothingIsNoName(string text) => FrenchNames.Spans(text).ShouldBe("");

    [Theory]
    [InlineData("Le Kremlin dément.", "Kremlin", SourceKind.Government, "RU")]
    [InlineData("L'Elysée confirme.", "Élysée", SourceKind.Government, "FR")]
    [InlineData("Une dépêche de l'AFP.", "Agence France-Presse", SourceKind.Agency, "FR")]
    [InlineData("Selon le Washington Post.", "The Washington Post", SourceKind.Media, "US")]
    [InlineData("Selon le Financial Times.", "Financial Times", SourceKind.Media, "GB")]
    [InlineData("Elle l'a écrit sur X mardi.", "X", SourceKind.Media, null)]
    [InlineData("La junte togolaise nie.", "junte togolaise", SourceKind.Government, "TG")]
    [InlineData("L'Otan se réunit.", "Otan", SourceKind.Organisation, null)]
    public void AnOrganisationHasAVoiceAndACountry(string text, string name, SourceKind voice, string? country)
    {
        var mention = FrenchNames.In(text).ShouldHaveSingleItem();
        mention.Kind.ShouldBe(EntityKind.Organisation);
        (mention.Name, mention.Voice, mention.Country).ShouldBe((name, voice, country));
    }

    [Fact]
    public void NamesDoNotOverlapAndStandInOrder()
    {
        var names = FrenchNames.In("Le ministre de la Pêche du Togo, Ali Zandou, a reçu l'ambassade de Suède à Lomé et Mme Oriez, de l'ONU.");
        for (var i = 1; i < names.Count; i++) names[i].Span.Start.ShouldBeGreaterThanOrEqualTo(names[i - 1].Span.End);
        names.Count.ShouldBeGreaterThan(3);
    }
}
