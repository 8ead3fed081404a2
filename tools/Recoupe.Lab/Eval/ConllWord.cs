namespace Recoupe.Lab.Eval;

/// <summary>A word of either side: where it stands among the characters that are no white space, and its columns.</summary>
internal sealed record ConllWord(int Start, int End, bool IsPart, string Form, string Lemma, string Upos, string Feats, int Head, string Relation);
