namespace Recoupe.Language.Names;

/// <summary>A text as the name finder sees it: what each of its tokens is. One per text, not shared.</summary>
internal sealed class NameScan
{
    private readonly WordKind[] kinds;
    private readonly int[] numbers;
    private readonly int[] sentenceEnds;

    public NameScan(TokenizedText text, NameLexicon lexicon)
    {
        Text = text;
        Tokens = text.Tokens;
        kinds = new WordKind[Tokens.Length];
        numbers = new int[Tokens.Length];
        sentenceEnds = new int[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++) kinds[i] = KindsOf(i, lexicon);
        foreach (var sentence in text.Sentences) MarkSentence(sentence);
    }

    public TokenizedText Text { get; }
    public Token[] Tokens { get; }

    /// <summary>Whether token <paramref name="i"/> is any of <paramref name="any"/>; false outside the text.</summary>
    public bool Is(int i, WordKind any) => (uint)i < (uint)kinds.Length && (kinds[i] & any) != WordKind.None;

    public WordKind Kinds(int i) => kinds[i];
    /// <summary>The number of the token's norm in the word lists; 0 where none holds it.</summary>
    public int Number(int i) => numbers[i];

    public string Norm(int i) => (uint)i < (uint)Tokens.Length ? Tokens[i].Norm : "";
    public bool IsUpper(int i) => char.IsUpper(Text.Text[Tokens[i].Start]);
    public int EndOfSentence(int i) => sentenceEnds[i];
    public void MarkRole(int first, int end) { for (var i = first; i < end; i++) kinds[i] |= WordKind.InRole; }

    /// <summary>A capital that says something: not one that only opens a sentence.</summary>
    public bool IsProper(int i) => Is(i, WordKind.Capital) && !Is(i, WordKind.Initial);

    /// <summary>Whether nothing but spaces on one line stands between token <paramref name="i"/> and the one before.</summary>
    public bool Follows(int i) => (uint)i < (uint)Tokens.Length && i > 0 && !Is(i, WordKind.SentenceStart);

    public string Words(int first, int end) => Text.SpanOf(first, end).Of(Text.Text).ToString();

    internal static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var upper = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) upper++;
        }
        return upper >= 2 && char.IsLetter(word[0]);
    }

    private WordKind KindsOf(int i, NameLexicon lexicon)
    {
        numbers[i] = lexicon.NumberOf(Tokens[i].Norm);
        var kind = lexicon.KindsOf(numbers[i]);
        var form = Text.Form(i);
        if (char.IsUpper(form[0])) kind |= WordKind.Capital;
        else if (!char.IsLetterOrDigit(form[0])) kind |= WordKind.Mark;
        // "al-Sissi": the article is written small, the name is not.
        else if (form.Length > 3 && form[2] == '-' && char.IsUpper(form[3]) && form[1] is 'l' or 's' or 'r' or 't') kind |= WordKind.Capital;
        if ((kind & WordKind.Capital) == WordKind.None) return kind;
        if (IsAcronym(form)) kind |= WordKind.Acronym;
        if (lexicon.IsCommon(Tokens[i].Norm)) kind |= WordKind.Common;
        if ((kind & WordKind.FirstName) == WordKind.None) kind |= CompoundFirstName(Tokens[i].Norm, form, lexicon);
        return kind;
    }

    /// <summary>"Jean-Pierre", "Anne-Sophie": a first name where its parts are; the first says the gender.</summary>
    private static WordKind CompoundFirstName(ReadOnlySpan<char> norm, ReadOnlySpan<char> form, NameLexicon lexicon)
    {
        var hyphen = form.IndexOf('-');
        if (hyphen < 2 || hyphen + 2 >= form.Length || !char.IsUpper(form[hyphen + 1])) return WordKind.None;
        var first = lexicon.KindsOf(norm[..hyphen]) & WordKind.FirstName;
        var second = lexicon.KindsOf(norm[(hyphen + 1)..]) & WordKind.FirstName;
        return second == WordKind.None ? WordKind.None : first;
    }

    private void MarkSentence(Sentence sentence)
    {
        int words = 0, shouted = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            sentenceEnds[i] = sentence.End;
            if (Tokens[i].Length > 2 && !Is(i, WordKind.Mark) && char.IsLetter(Text.Text[Tokens[i].Start])) { words++; if (Is(i, WordKind.Acronym)) shouted++; }
            if (i == sentence.First || IsOpened(i) || OpensLine(i)) kinds[i] |= WordKind.Initial;
        }
        if (sentence.Count > 0) kinds[sentence.First] |= WordKind.SentenceStart;
        if (shouted < 3 || shouted * 10 < words * 6) return;
        for (var i = sentence.First; i < sentence.End; i++) kinds[i] = (kinds[i] | WordKind.Shouted) & ~WordKind.Capital;
    }

    /// <summary>Whether the token opens a line that is one of a list, not the continuation of a text wrapped at a fixed width.</summary>
    private bool OpensLine(int i)
    {
        const int ShortestWrap = 50;
        var start = Tokens[i - 1].End;
        var gap = Text.Text.AsSpan(start, Tokens[i].Start - start).IndexOf('\n');
        return gap >= 0 && start - Text.Text.LastIndexOf('\n', start - 1) < ShortestWrap;
    }

    /// <summary>Whether what stands before the token opens something: a quotation, a list item, what a colon announces.</summary>
    private bool IsOpened(int i)
    {
        if (!Is(i - 1, WordKind.Mark)) return false;
        var c = Text.Text[Tokens[i - 1].Start];
        if (c is '«' or '“' or '„' or ':' or '•' or '·' or '|' or '–' or '—' or '*' or '…' or '…') return true;
        return c is '"' or '-' && (i < 2 || Text.HasSpaceBefore(i - 1)) && (c == '-' || !Text.HasSpaceBefore(i));
    }
}
