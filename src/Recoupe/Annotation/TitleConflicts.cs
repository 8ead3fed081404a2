using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>A title that counts otherwise than the one sentence below it which counts the same: "Huit familles portent plainte", and then "au nom de neuf familles, elle a déposé plainte".</summary>
internal sealed class TitleConflicts(ConflictLexicon lexicon)
{
    /// <summary>What is further off than this is of another thing.</summary>
    private const double Nearest = 1.5;

    public IEnumerable<Warning> Find(AnalyzedText text, IReadOnlyList<string?> concepts, IReadOnlyList<ArticleBlock> blocks)
    {
        if (blocks.FirstOrDefault(block => block.Kind == BlockKind.Title) is not { Span.Length: > 0 } title) yield break;
        foreach (var said in text.QuantitiesIn(title.Span))
        {
            if (!IsCount(said)) continue;
            var told = text.Quantities.Where(quantity => quantity.Noun == said.Noun && quantity != said).ToList();
            if (told is not [var other] || !IsCount(other) || other.Value == said.Value || Math.Max(other.Value, said.Value) > Nearest * Math.Min(other.Value, said.Value)) continue;
            var sentence = text.Sentences[text.Tokenized.SentenceAt(other.Span.Start)];
            var heading = text.Sentences[text.Tokenized.SentenceAt(said.Span.Start)];
            if (TellsOfOther(text, sentence, said) || TellsOfOther(text, heading, said) || !ShareDeed(text, concepts, heading, sentence, said, other)) continue;
            yield return new Warning("internal-conflict", sentence.Span, new Reason("conflict-figures", said.Span.Of(text.Text).ToString(), other.Span.Of(text.Text).ToString()));
            yield break;
        }
    }

    /// <summary>A toll was another before, whatever word says when; families who sue are as many after the flood as they are.</summary>
    private bool TellsOfOther(AnalyzedText text, Sentence sentence, Quantity counted)
    {
        var isToll = lexicon.Is("toll", counted.Noun);
        for (var i = sentence.First; i < sentence.End; i++)
            if (lexicon.Is("change", text.Tokens[i]) && (isToll || !lexicon.Is("moment", text.Tokens[i]))) return true;
        return false;
    }

    private static bool IsCount(Quantity quantity) => quantity is { Qualifier: Qualifier.Exact, Upper: null, Part: false, NounSpan.IsEmpty: false, Value: >= 2 } && quantity.Value == Math.Floor(quantity.Value);

    /// <summary>Whether both say one thing more of what they count, by a noun or a verb.</summary>
    private bool ShareDeed(AnalyzedText text, IReadOnlyList<string?> concepts, Sentence heading, Sentence sentence, Quantity said, Quantity told)
    {
        var above = Deeds(text, concepts, heading, said);
        above.IntersectWith(Deeds(text, concepts, sentence, told));
        return above.Count > 0;
    }

    private HashSet<string> Deeds(AnalyzedText text, IReadOnlyList<string?> concepts, Sentence sentence, Quantity counted)
    {
        var deeds = new HashSet<string>(StringComparer.Ordinal);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (concepts[i] is not { } concept || text.Tokens[i].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Noun) || counted.Span.Contains(text.Tokens[i].Span) || lexicon.Is("light", text.Tokens[i])) continue;
            deeds.Add(concept);
            // "portent plainte" and "d'une plainte": a phrase is one concept, and its noun another.
            if (text.Tokens[i].Pos == PartOfSpeech.Noun) deeds.Add(text.Tokens[i].Lemma);
        }
        return deeds;
    }
}
