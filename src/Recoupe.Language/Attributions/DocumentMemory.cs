namespace Recoupe.Language.Attributions;

/// <summary>Who wrote the documents spoken of so far: after "a annoncé le groupe dans un communiqué", what "le communiqué" or "ce texte" says is the group's word.</summary>
internal sealed class DocumentMemory(TokenizedText text, CueLexicon lexicon)
{
    /// <summary>How many sentences a document is kept in mind.</summary>
    private const int LongestReach = 12;

    private readonly List<(string Noun, ResolvedSource Author, int Sentence)> documents = [];

    /// <summary>Keeps what a source speaks through: a document that its sentence introduces ("dans un communiqué", "par une lettre").</summary>
    public void Notice(ResolvedSource source)
    {
        var index = text.SentenceAt(source.Words.Start);
        if (index < 0) return;
        var sentence = text.Sentences[index];
        for (var i = sentence.First + 2; i < sentence.End; i++)
            if (text.Tokens[i - 2].Norm is "dans" or "par" or "via" && text.Tokens[i - 1].Norm is "un" or "une" or "son" or "sa" or "leur" && lexicon.Sources.GetValueOrDefault(text.Tokens[i].Norm) is { IsDocument: true } noun)
            {
                documents.Add((noun.Lemma, source, index));
                return;
            }
    }

    /// <summary>The author of the document that a definite noun means: the same noun, or one for any document ("texte") for whatever was written last.</summary>
    public ResolvedSource? AuthorOf(string noun, int position)
    {
        var here = text.SentenceAt(position);
        for (var i = documents.Count - 1; i >= 0 && here - documents[i].Sentence <= LongestReach; i--)
            if (documents[i].Noun == noun || lexicon.Wordings["writing"].Contains(noun)) return documents[i].Author;
        return null;
    }
}
