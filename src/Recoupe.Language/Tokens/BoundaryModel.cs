using Recoupe.Language.Tagging;

namespace Recoupe.Language.Tokens;

/// <summary>
/// Tells where a sentence ends that bears no stop: a headline before its article, an item of a list, a caption run into the text after it
/// (<c>sentences.weights</c>). A <see cref="WeightFile"/> of magic "RCPS": a <see cref="WeightTable"/> of the classes goes on (0) and ends (1).
/// </summary>
internal sealed class BoundaryModel(WeightTable weights)
{
    public const int GoesOn = 0;
    public const int EndsHere = 1;
    private static readonly WeightFile Format = new("sentences.weights", 0x53504352, 1);

    // A headline left uncut costs less than a sentence cut in two, or a name.
    private const int Margin = 60;
    private const int NameMargin = 120;
    private const int BareMargin = 300;

    /// <summary>Whether the sentence that began at token <paramref name="first"/> ends with token <paramref name="i"/>.</summary>
    public bool Ends(string text, Token[] tokens, ReadOnlySpan<WordTraits> words, int first, int i, bool followsUnstopped)
    {
        if (!BoundaryFeatures.IsOpen(text, tokens, words, first, i) || BoundaryFeatures.IsPause(text, tokens, i) || BoundaryFeatures.IsLabel(tokens, first, i) || BoundaryFeatures.IsShouted(text, tokens, first, i)
            || HeadlineStarts.GoesOn(text, tokens, words, first, i)) return false;
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        Span<int> scores = stackalloc int[2];
        scores.Clear();
        BoundaryFeatures.Fill(features, text, tokens, words, first, i, followsUnstopped);
        weights.Score(features, scores);
        var margin = BoundaryFeatures.IsBareStart(text, tokens, words, first, i) ? BareMargin : BoundaryFeatures.MayBeWithinName(text, tokens, words, first, i) ? NameMargin : Margin;
        return scores[EndsHere] > scores[GoesOn] + margin;
    }

    public void Write(Stream stream) => Format.Write(stream, weights.Write);

    /// <exception cref="LanguagePackException">The file is cut short, or of another make or version.</exception>
    public static BoundaryModel Read(Stream stream) => Format.Read(stream, body => new BoundaryModel(WeightTable.Read(body, Format.Name)));
}
