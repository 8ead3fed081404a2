using Recoupe.Language.Attributions;
using Recoupe.Language.Names;

namespace Recoupe.Language.Quotations;

/// <summary>
/// Finds whose the words are that a sentence of narrative holds and gives to nobody ("Les bateaux sortiront « dès que la houle baisse »"): the one voice on which its paragraph rests,
/// or whoever goes on speaking right after it.
/// </summary>
internal sealed class FragmentVoices(TokenizedText text, IReadOnlyList<Attribution> attributions, IReadOnlyList<NameMention> names, IReadOnlyList<SentenceTopic?> topics, CueLexicon lexicon)
{
    /// <summary>How many sentences back in its paragraph somebody may have spoken.</summary>
    private const int LongestReach = 4;

    /// <summary>Whoever spoke last in the paragraph, where no sentence since names anybody or is about somebody; "Or, …" is what the writer makes of it.</summary>
    /// <param name="quote">The words with their marks.</param>
    /// <param name="sentence">Where they stand.</param>
    /// <param name="previous">The voice of the quotation before them.</param>
    /// <param name="previousSentence">Where that one ends.</param>
    public Voice? OfParagraph(TextSpan quote, int sentence, Voice? previous, int previousSentence)
    {
        if (sentence < 1 || !IsFragment(quote)) return null;
        // "Les plongeurs avaient deux bouées, « comme le veut l'usage »": a fact of the account that was opened just before.
        if (topics[sentence - 1] is { Speaks: true, IsAuthor: false } opened && text.Sentences[sentence - 1].Paragraph == text.Sentences[sentence].Paragraph && topics[sentence] is null or { Source.Voice: SourceKind.Unnamed, IsPronoun: false } && text.Tokens[text.TokenAt(quote.Start) - 1].Norm == ",") return new Voice(opened.Source.Name, null);
        if (topics[sentence] is not null || IsSomebodyIn(sentence) || text.Tokens[text.Sentences[sentence].First].Norm == "or") return null;
        for (var i = sentence - 1; i >= 0 && i >= sentence - LongestReach && text.Sentences[i].Paragraph == text.Sentences[sentence].Paragraph; i--)
        {
            if (i == previousSentence) return previous;
            if (i < previousSentence) return null;
            var said = SortedSpans.In(attributions, text.Sentences[i].Span, static attribution => attribution.Cue);
            if (said.Count > 0) return OnlyOf(said);
            if (topics[i] is { Speaks: true, IsAuthor: false } account) return new Voice(account.Source.Name, null);
            if (topics[i] is not null || IsSomebodyIn(i)) return null;
        }
        return null;
    }

    /// <summary>"Les bateaux sortiront « demain à midi ». « Le quai, ajoute-t-elle, suivra »": whoever adds something in the next sentence has said this one too.</summary>
    public Voice? OfNext(TextSpan quote, int last, Attribution? next)
    {
        if (next is null || !IsFragment(quote) || last < 0 || last + 1 >= text.Sentences.Length || text.Sentences[last].Paragraph != text.Sentences[last + 1].Paragraph || IsSomebodyIn(last)) return null;
        for (var i = text.TokenAt(next.Cue.Start); i < text.Tokens.Length && text.Tokens[i].Start < next.Cue.End; i++)
            if (lexicon.Groups.GoesOn(text.Tokens[i].Lemma) && !text.Tokens[i].Norm.EndsWith("ant", StringComparison.Ordinal)) return Voice.Of(next);
        return null;
    }

    /// <summary>What opens small is no title or name, but words of a sentence.</summary>
    private bool IsFragment(TextSpan quote) => char.IsLower(text.Text[QuotationScanner.Inner(text.Text, quote).Start]);

    private Voice? OnlyOf(SpanSlice<Attribution> said)
    {
        foreach (var other in said)
            if (other.Chain[0] != said[0].Chain[0]) return null;
        // "Chaque équipage promet de rester": several have no one voice.
        var first = text.Tokens[text.TokenAt(said[0].Source.Start)];
        return said[0].Voice is not (SourceKind.Media or SourceKind.Agency) && (said[0].Voice == SourceKind.Person || first.Pos == PartOfSpeech.Propn || first.Norm is "un" or "une" or "le" or "la" or "l'") ? Voice.Of(said[0]) : null;
    }

    /// <summary>Whether a sentence names a person or a body that could speak in it.</summary>
    private bool IsSomebodyIn(int sentence)
    {
        foreach (var name in SortedSpans.In(names, text.Sentences[sentence].Span, static name => name.Span))
            if (name.Kind == EntityKind.Person || name.Voice is not SourceKind.Unnamed) return true;
        return false;
    }
}
