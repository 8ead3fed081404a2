using System.Diagnostics;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Tests.Annotation;

/// <summary>What a page says that cannot all be so, and what only looks like it.</summary>
public sealed class ArticleWarningsTests
{
    private static readonly LanguagePack Pack = LanguagePacks.Load("fr");
    private static readonly ArticleAnnotator Annotator = new(Pack, new ConceptLexicon(Pack));

    [Theory]
    [InlineData("Les habitants seront invités à se recueillir à 11h. Le décret prescrit, lundi 23 mars à 12 heures, un moment de recueillement.", "conflict-hours")]
    [InlineData("Les sauveteurs évacueront l'école à 9 heures. La mairie annonce l'évacuation pour 10 h 30.", "conflict-hours")]
    [InlineData("Le conseil a adopté le budget par 331 voix. Il pleuvait. Le budget a été adopté par le conseil avec 332 voix.", "conflict-figures")]
    [InlineData("À la question posée, 62 % ont répondu oui et 48 % non.", "conflict-shares")]
    [InlineData("« La digue tiendra jusqu'au printemps prochain », a dit Léa Morand. « La digue tiendra jusqu'au printemps prochain », a dit Karim Belloc.", "reused-quotation")]
    [InlineData("En Savoie, la crue a fait deux morts ; trente maisons ont été détruites en Savoie.", "repeated-place")]
    public void APageThatContradictsItselfIsWarnedOf(string text, string reason) => Reasons(text).ShouldContain(reason);

    [Theory]
    [InlineData("Les habitants seront invités à se recueillir à 11h. Le décret prescrit un moment de recueillement à 11 heures.")]
    [InlineData("Les sauveteurs évacueront l'école lundi à 9 heures. L'évacuation de la mairie est fixée à mardi, 10 h 30.")]
    [InlineData("Les sauveteurs évacueront l'école à 9 heures. L'évacuation a finalement été reportée à 10 h 30.")]
    [InlineData("Le conseil a adopté le budget par 331 voix. Le conseil avait adopté le budget précédent par 332 voix.")]
    [InlineData("Selon Léa Morand, la crue a détruit 12 maisons du village. Selon Karim Belloc, la crue a détruit 14 maisons du village.")]
    [InlineData("La crue a détruit 12 maisons à Vaur. La crue a détruit 14 maisons à Sarnay.")]
    [InlineData("À la question posée, 62 % ont répondu oui et 38 % non.")]
    [InlineData("Les prix ont monté de 62 % en mars et de 48 % en avril.")]
    [InlineData("« La digue tiendra jusqu'au printemps prochain », a dit Léa Morand. « La digue tiendra jusqu'au printemps prochain », a répété Mme Morand.")]
    [InlineData("En Savoie, la crue a fait deux morts ; dans l'Ain, trois, soit plus qu'en Savoie.")]
    public void WhatOnlyLooksLikeAContradictionIsNone(string text) => Reasons(text).ShouldBeEmpty();

    [Fact]
    public void WordsThatTwoPagesGiveToTwoPersonsAreWarnedOfOnTheSecond()
    {
        string[] texts = ["« La digue tiendra jusqu'au printemps prochain », a dit Léa Morand.", "« La digue tiendra jusqu'au printemps prochain », a dit Karim Belloc."];
        var pages = ReusedQuotations.Warn([.. texts.Select(text => Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))))]);
        pages[0].Warnings.ShouldBeEmpty();
        pages[1].Warnings.ShouldHaveSingleItem().Because.Arguments.ShouldBe(["Léa Morand", "Karim Belloc"]);
    }

    [Theory]
    [InlineData("« La digue tiendra jusqu'au printemps prochain », a dit Karim Kowalski.", "« La digue tiendra jusqu'au printemps prochain », a dit Karim Kovalski.")]
    [InlineData("« La digue tiendra », a dit Léa Morand.", "« La digue tiendra », a dit Karim Belloc.")]
    public void ASlipInANameOrAFewWordsAreNoReuse(params string[] texts) =>
        ReusedQuotations.Warn([.. texts.Select(text => Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))))]).ShouldAllBe(page => page.Warnings.Count == 0);

    [Fact]
    public void MarksAndCapitalsMakeNoOtherWords() =>
        Reasons("« La digue, dit-on, tiendra – jusqu'au printemps ! », a dit Léa Morand. « la digue dit on tiendra jusqu’au printemps », a dit Karim Belloc.").ShouldBe(["reused-quotation"]);

    [Fact]
    public void ThousandsOfQuotationsAreComparedInBoundedTime()
    {
        var page = Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, string.Concat(Enumerable.Range(0, 5000).Select(i => $"« La digue tiendra jusqu'au printemps prochain », a dit {(i % 2 == 0 ? "Léa Morand" : "Karim Belloc")}. ")))));
        var clock = Stopwatch.StartNew();
        ReusedQuotations.Warn([page, page]).Count.ShouldBe(2);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    private static IEnumerable<string> Reasons(string text) =>
        Annotator.Annotate(Article.Plain(new Page("a.txt", PageFormat.Text, text))).Warnings.Select(warning => warning.Because.Key);
}
