using System.Diagnostics;
using Recoupe.Alignment;
using Recoupe.Comparison;
using Recoupe.Derivation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Language.Quotations;
using Recoupe.Model;
using Some = Recoupe.Tests.Derivation.Some;

namespace Recoupe.Tests;

/// <summary>Stories made to harm: what holds each thing against each other ends in bounded time and memory.</summary>
public sealed class HarmfulStoryTests
{
    // Some seconds at most on a desk. Without a bound each of these would take minutes, or more memory than there is.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void ThousandsOfSpeakersOfOneFactAreCounted()
    {
        const int Speakers = 1500;
        AnnotatedArticle[] articles = [Some.Article("La digue a cédé vers quatre heures.", "Le Relais", "fr", "ALP"), Some.Article("La digue a cédé vers quatre heures.", "Val Presse", "fr", "ALP")];
        var statements = Enumerable.Range(0, Speakers).Select(i => Some.Statement(i % 2, SourceKind.Person, $"{Name(i)} {Name(Speakers + i)}")).ToList();
        var range = Bounded(() => new OriginCounter(articles, [], new OfficeLexicon(LanguagePacks.Load("fr"))).Count(statements));
        (range.Min, range.Max).ShouldBe((Speakers, Speakers));
    }

    [Fact]
    public void FiftyThousandStatementsOfAsManyVoicesAreAligned()
    {
        const int Statements = 50_000;
        var statements = Enumerable.Range(0, Statements).Select(i => Some.Statement(i % 500, SourceKind.Person, Name(i))).ToList();
        var published = Enumerable.Repeat(Some.May(1), 500).ToList();
        Bounded(() => new StatementAligner(LanguagePacks.Load("fr")).Align(statements, published)).Count.ShouldBe(Statements);
    }

    [Fact]
    public void QuotationsAsLongAsBooksAreNotHeldAgainstEachOther()
    {
        AnnotatedArticle[] articles = [Quoting("un"), Quoting("deux")];
        Statement[] statements = [.. articles.Select((article, page) => Some.Statement(page) with { Claim = new TextSpan(0, article.Article.Text.Length) })];
        Bounded(() => new QuotationDifferences(LanguagePacks.Load("fr")).Of([.. statements], articles).ToList()).ShouldBeEmpty();

        AnnotatedArticle Quoting(string first)
        {
            var article = Some.Article($"Il dit : « {first} {string.Join(' ', Enumerable.Repeat("mot", 30_000))} ».");
            var quotation = new Quotation(new TextSpan(9, article.Article.Text.Length - 9), new TextSpan(11, article.Article.Text.Length - 14), "Anne Vidal", null, false);
            return article with { Analysis = article.Analysis with { Quotations = [quotation] } };
        }
    }

    [Fact]
    public void TextsAsLongAsBooksAreAlignedByTheirSentences()
    {
        const int Sentences = 2000;
        var weights = Enumerable.Range(0, Sentences + 3).ToDictionary(i => (ulong)i, _ => 1.0);
        var text = Enumerable.Range(0, Sentences).Select(i => new FactSentence(default, [0, 1, 2, (ulong)(3 + i)])).ToList();
        var pairs = Bounded(() => new SentenceAlignment(text, weights).Align(text, SentenceAlignment.TotalsOf(text, weights)));
        pairs.ShouldBe(Enumerable.Range(0, Sentences).Select(i => new SentencePair(i, i, 4)));
    }

    /// <summary>A name that shares no word with another.</summary>
    private static string Name(int number) => $"N{string.Concat($"{number}".Select(digit => (char)('a' + digit - '0')))}";

    private static T Bounded<T>(Func<T> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        var made = work();
        clock.Elapsed.ShouldBeLessThan(Limit);
        TestContext.Current.TestOutputHelper?.WriteLine($"{clock.ElapsedMilliseconds} ms, {(GC.GetAllocatedBytesForCurrentThread() - before) >> 20} MB");
        return made;
    }
}
