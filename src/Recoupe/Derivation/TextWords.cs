using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>The words of a text, with where they stand and which of them are its author's own: neither between quotation marks nor part of a name or of a sentence that everybody writes.</summary>
internal sealed class TextWords
{
    /// <summary>Two who heard one speaker share the words, not the text: so many others must be the same.</summary>
    private const int FewestOwnWords = 9;
    /// <summary>Words alike in one sentence that nobody writes twice, whatever it tells.</summary>
    private const int FewestLoneWords = 20;

    private readonly uint[] words;
    private readonly Token[] tokens;
    private readonly List<int> places;
    private readonly bool[] isOther;
    private readonly AnalyzedText analysis;

    public TextWords(AnnotatedArticle article, uint[] words)
    {
        this.words = words;
        analysis = article.Analysis;
        tokens = analysis.Tokens;
        places = WordRuns.WordsOf(tokens);
        isOther = new bool[tokens.Length];
        foreach (var quotation in analysis.Quotations) if (!quotation.IsScare) Mark(quotation.Inner);
        foreach (var name in analysis.Names) Mark(name.Span);
        foreach (var sentence in article.StockSentences) Mark(sentence);
    }

    public TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(tokens[places[first]].Start, tokens[places[end - 1]].End);

    /// <summary>Whether all that two texts share may have been heard by both: quotations and names, with a few words around them.</summary>
    public bool IsHeardToo(TextWords other, List<WordPassage> passages)
    {
        var same = 0;
        foreach (var passage in passages)
        {
            var its = Enumerable.Range(passage.FirstB, passage.EndB - passage.FirstB).Where(i => !other.isOther[other.places[i]]).Select(i => other.words[i]).ToHashSet();
            for (var i = passage.FirstA; i < passage.EndA; i++) if (!isOther[places[i]] && its.Contains(words[i])) same++;
        }
        return same < FewestOwnWords;
    }

    /// <summary>
    /// Whether all that two texts share is one sentence that each may have by itself: a few words without a name, a figure or a day, or what both report on the word of a source,
    /// of which each tells in words of its own. Two reporters write "Personne n'a été blessé"; "a précisé le délégué Paul Arnal" behind the same words is text.
    /// </summary>
    public bool IsLoneSentence(TextWords other, List<WordPassage> passages)
    {
        if (passages is not [var passage] || SentenceOf(passage.FirstA, passage.EndA) is not { } own || other.SentenceOf(passage.FirstB, passage.EndB) is not { } its) return false;
        var (here, there) = (SpanOf(passage.FirstA, passage.EndA), other.SpanOf(passage.FirstB, passage.EndB));
        return passage.Matched < FewestLoneWords && IsPlain(here) && other.IsPlain(there) || IsReported(own, here) && other.IsReported(its, there);
    }

    private Sentence? SentenceOf(int first, int end) =>
        analysis.Tokenized.SentenceAt(tokens[places[first]].Start) is >= 0 and var at && analysis.Sentences[at] is var sentence && places[end - 1] < sentence.End ? sentence : null;

    private bool IsPlain(TextSpan span) => analysis.NamesIn(span).Count == 0 && analysis.QuantitiesIn(span).Count == 0 && analysis.DatesIn(span).Count == 0;

    /// <summary>"Le groupe précise que | …", "… |, selon la mairie": the words stand in what a source said, and who says so does not stand among them.</summary>
    private bool IsReported(Sentence sentence, TextSpan span)
    {
        foreach (var attribution in analysis.AttributionsIn(sentence))
            if (attribution.Voice != SourceKind.Unnamed && attribution.Content.Overlaps(span) && !span.Overlaps(attribution.Cue)) return true;
        return false;
    }

    private void Mark(TextSpan span)
    {
        for (var i = analysis.Tokenized.TokenAt(span.Start); i < tokens.Length && tokens[i].Start < span.End; i++) isOther[i] = true;
    }
}
