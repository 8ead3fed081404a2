namespace Recoupe.Derivation;

/// <summary>A run of words chosen to stand for the text around it, and where it starts, in words.</summary>
/// <param name="Hash">Equal runs have equal hashes.</param>
internal readonly record struct Fingerprint(ulong Hash, int Page, int Word) : IComparable<Fingerprint>
{
    /// <summary>Six words: shorter runs are shared by chance in news of one event, longer ones miss lightly edited copy.</summary>
    public const int Size = 6;
    private const ulong Chosen = 1UL << 50;

    /// <summary>By run, then by page, then by place.</summary>
    public int CompareTo(Fingerprint other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : Page != other.Page ? Page.CompareTo(other.Page) : Word.CompareTo(other.Word);

    /// <summary>
    /// About every other run of a page, chosen by its hash (0 mod p, Manber 1994): a run is chosen on all pages or on none, so that it is known how many have it. Winnowing
    /// (Schleimer, Wilkerson and Aiken 2003) would miss no nine words, but its choice depends on what stands before, and formulas would look rare.
    /// </summary>
    public static List<Fingerprint> Of(uint[] words, int page)
    {
        var found = new List<Fingerprint>(words.Length * 5 / 9 + 1);
        for (var i = 0; i + Size <= words.Length; i++)
            if (WordRuns.RunAt(words, i, Size) is var run && (run & Chosen) == 0) found.Add(new Fingerprint(run, page, i));
        return found;
    }
}
