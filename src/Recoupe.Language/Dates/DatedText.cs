namespace Recoupe.Language.Dates;

/// <summary>The dates of a text with where each stands, which is the same whatever day the text was published on.</summary>
internal sealed class DatedText
{
    private readonly TokenizedText text;
    private readonly int[] sentences;

    public DatedText(TokenizedText text, IReadOnlyList<Timex> dates)
    {
        (this.text, Dates) = (text, dates);
        Heads = new DayHeads(text, dates);
        sentences = new int[dates.Count];
        for (var i = 0; i < sentences.Length; i++) sentences[i] = text.SentenceAt(dates[i].Span.Start);
    }

    public IReadOnlyList<Timex> Dates { get; }

    /// <summary>Those of them that head the entries of a running report.</summary>
    public DayHeads Heads { get; }

    public int SentenceOf(int date) => sentences[date];

    public int ParagraphOf(int date) => text.Sentences[sentences[date]].Paragraph;
}
