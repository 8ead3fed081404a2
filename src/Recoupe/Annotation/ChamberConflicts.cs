using Recoupe.Language;
using Recoupe.Model;

namespace Recoupe.Annotation;

/// <summary>"La chambre basse de l'Assemblée nationale": a parliament has chambers, a chamber has none. Translations slip so, and whoever knows a country from afar.</summary>
internal sealed class ChamberConflicts(ConflictLexicon lexicon)
{
    /// <summary>Words of the longest name of a chamber.</summary>
    private const int LongestName = 3;

    public IEnumerable<Warning> Find(AnalyzedText text)
    {
        var tokens = text.Tokens;
        foreach (var sentence in text.Sentences)
            for (var i = sentence.First; i + 2 < sentence.End; i++)
            {
                if (!lexicon.Is("chamber-half", $"{tokens[i].Norm} {tokens[i + 1].Norm}")) continue;
                if (tokens[i + 2].Norm is not ("de" or "du" or "des" or "d'")) continue;
                var name = i + 3;
                if (name < sentence.End && tokens[name].Pos == PartOfSpeech.Det) name++;
                if (EndOfChamber(tokens, name, sentence.End) is not { } end) continue;
                yield return new Warning("internal-conflict", text.Tokenized.SpanOf(i, end), new Reason("conflict-chamber", text.Tokenized.SpanOf(name, end).Of(text.Text).ToString()));
            }
    }

    private int? EndOfChamber(Token[] tokens, int first, int end)
    {
        var words = "";
        for (var i = first; i < Math.Min(end, first + LongestName); i++)
        {
            words = words.Length == 0 ? tokens[i].Norm : $"{words} {tokens[i].Norm}";
            if (lexicon.Is("chamber", words)) return i + 1;
        }
        return null;
    }
}
