namespace Recoupe.Language;

/// <summary>The universal part-of-speech tags (Universal Dependencies v2, UPOS), in the order of the guidelines.</summary>
public enum PartOfSpeech : byte
{
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
}

/// <summary>The universal features (UFeats) that French words carry, one bit a value. PronType=Art has none of its own: it goes with Definite.</summary>
[Flags]
public enum Morphology : uint
{
    None = 0,
    Masc = 1 << 0, Fem = 1 << 1,
    Sing = 1 << 2, Plur = 1 << 3,
    First = 1 << 4, Second = 1 << 5, Third = 1 << 6,
    Fin = 1 << 7, Inf = 1 << 8, Participle = 1 << 9,
    Ind = 1 << 10, Cnd = 1 << 11, Sub = 1 << 12, Imperative = 1 << 13,
    Pres = 1 << 14, Past = 1 << 15, Imperfect = 1 << 16, Fut = 1 << 17,
    Pass = 1 << 18, Neg = 1 << 19, Poss = 1 << 20, Reflex = 1 << 21,
    Card = 1 << 22, Ord = 1 << 23, Def = 1 << 24, Indef = 1 << 25,
    Foreign = 1 << 26, Demonstrative = 1 << 27, Personal = 1 << 28, Relative = 1 << 29, Interrogative = 1 << 30, IndefinitePronoun = 1u << 31,
}

/// <summary>One word, number or mark of a text.</summary>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="Length">Its length in UTF-16 units, at least 1.</param>
/// <param name="Norm">Its form in lower case with straight apostrophes; the key for word lists.</param>
/// <param name="Lemma">Its dictionary form; <see cref="Norm"/> until the lemmatizer has run.</param>
/// <param name="Pos">Its part of speech; <see cref="PartOfSpeech.X"/> until the tagger has run.</param>
/// <param name="Features">Its features; none until the tagger has run.</param>
public readonly record struct Token(int Start, int Length, string Norm, string Lemma, PartOfSpeech Pos = PartOfSpeech.X, Morphology Features = Morphology.None)
{
    public int End => Start + Length;
    public TextSpan Span => new(Start, Length);
    public bool Is(PartOfSpeech pos) => Pos == pos;
    public bool Has(Morphology features) => (Features & features) == features;
}

/// <summary>A sentence: its tokens <c>[First, End)</c>, its span without surrounding white space, and the paragraph it stands in.</summary>
public readonly record struct Sentence(int First, int End, TextSpan Span, int Paragraph)
{
    public int Count => End - First;
}
