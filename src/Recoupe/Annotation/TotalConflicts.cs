using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>A page that opens on one count ("le bilan s'élève à trente-huit blessés") and adds up to another ("en tout, 36 blessés ont été soignés").</summary>
internal sealed class TotalConflicts(ConflictLexicon lexicon)
{
    /// <summary>Title and standfirst: those paragraphs say what the rest says again.</summary>
    private const int OpeningBlocks = 2;

    public IEnumerable<Warning> Find(AnalyzedText text, IReadOnlyList<ArticleBlock> blocks)
    {
        var opening = blocks.Where(block => block.Kind is BlockKind.Title or BlockKind.Standfirst or BlockKind.Paragraph).Take(OpeningBlocks).Select(block => block.Span).LastOrDefault().End;
        if (opening == 0) yield break;
        var counts = text.Quantities.Where(quantity => quantity is { Upper: null, Part: false, Noun.Length: > 0, Value: >= 2 }).ToLookup(quantity => quantity.Noun, StringComparer.Ordinal);
        foreach (var noun in counts)
        {
            var said = noun.Where(quantity => quantity.Span.End <= opening).ToList();
            if (said.Count == 0 || said.Exists(quantity => quantity.Qualifier != Qualifier.Exact || quantity.Value != said[0].Value)) continue;
            var told = noun.Where(quantity => quantity.Span.End > opening).ToList();
            // Told again below, the opening stands; told in several ways, the page keeps several counts apart.
            if (told.Count != 1 || told[0].Qualifier != Qualifier.Exact || told[0].Value == said[0].Value || !IsTotal(text, told[0])) continue;
            var sentence = text.Sentences[text.Tokenized.SentenceAt(told[0].Span.Start)];
            yield return new Warning("internal-conflict", sentence.Span, new Reason("conflict-figures", said[0].Span.Of(text.Text).ToString(), told[0].Span.Of(text.Text).ToString()));
            yield break;
        }
    }

    /// <summary>Whether a sentence adds up to this count alone, of no day, place or source of its own.</summary>
    private bool IsTotal(AnalyzedText text, Quantity quantity)
    {
        var at = text.Tokenized.SentenceAt(quantity.Span.Start);
        if (at < 0 || !AddsUp(text, text.Sentences[at]) || lexicon.Has("change", text, text.Sentences[at])) return false;
        var span = text.Sentences[at].Span;
        return text.QuantitiesIn(span).Count == 1 && text.NamesIn(span).Count == 0 && text.DatesIn(span).Count == 0 && text.AttributionsIn(text.Sentences[at]).Count == 0;
    }

    /// <summary>"en tout, 36 blessés", "36 blessés au total"; not "en tout cas".</summary>
    private bool AddsUp(AnalyzedText text, Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
            if (lexicon.Is("total", text.Tokens[i]) && text.Tokens[i - 1].Pos == PartOfSpeech.Adp && (i + 1 == sentence.End || text.Tokens[i + 1].Pos is PartOfSpeech.Punct or PartOfSpeech.Num)) return true;
        return false;
    }
}
