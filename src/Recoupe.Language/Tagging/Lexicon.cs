using System.Runtime.InteropServices;

namespace Recoupe.Language.Tagging;

/// <summary>Which proper nouns a reading stands for: "Marie" is a first name, "Lebrun" a surname, "Paris" any other name.</summary>
internal enum NameKind : byte { None, First, Surname, Other }

/// <summary>One way to read a form: part of speech, features, and the lemma as an edit script (cut so many characters off the end, then add the string of that number).</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct LexiconReading(Morphology Features, ushort Added, PartOfSpeech Pos, NameKind Name, byte Cut);

/// <summary>
/// All forms of a large dictionary with the ways each can be read (<c>lexicon.dat</c>): an open-addressing table from the 32-bit key of a form to the number
/// of its reading set. Forms themselves are not kept: a 64-bit hash says both where to look and what to find there, so that an unknown word is taken for a known one
/// about once in a thousand million.
/// Immutable; safe to share between threads.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>The set of an unknown form: no readings.</summary>
    public const int Unknown = 0;

    private readonly LexiconTables tables;

    private Lexicon(LexiconTables tables) => this.tables = tables;

    /// <exception cref="LanguagePackException">The file is missing, broken or of another version.</exception>
    public static Lexicon Load(LanguagePack pack)
    {
        using var stream = pack.Open(LexiconTables.FileName);
        return new Lexicon(LexiconTables.Read(stream, $"packs/{pack.Language}/{LexiconTables.FileName}"));
    }

    /// <summary>The number of the reading set of a form in lower case with straight apostrophes; <see cref="Unknown"/> where the dictionary has none.</summary>
    public int Find(ReadOnlySpan<char> norm)
    {
        var hash = Hash(norm);
        var keys = tables.Keys;
        var key = KeyOf(hash);
        for (var slot = SlotOf(hash, keys.Length); keys[slot] != 0; slot = slot + 1 == keys.Length ? 0 : slot + 1)
            if (keys[slot] == key) return tables.Sets[slot];
        return Unknown;
    }

    public int SetCount => tables.Classes.Length;

    public ReadOnlySpan<LexiconReading> ReadingsOf(int set) =>
        tables.Readings.AsSpan(tables.Starts[set], tables.Starts[set + 1] - tables.Starts[set]);

    /// <summary>The parts of speech of a set as bits (1 &lt;&lt; UPOS), with <see cref="LexiconTables.CanBeFinite"/> and its like.</summary>
    public uint ClassOf(int set) => tables.Classes[set];

    /// <summary>A hash of the full readings of a set, lemmas left aside: all verbs read "third singular, present or past" share one.</summary>
    public uint KindOf(int set) => tables.Kinds[set];

    /// <summary>The lemma of a form by the reading of that part of speech whose features fit best; null where the lexicon knows no such reading.</summary>
    public string? Lemma(string norm, PartOfSpeech pos, Morphology features)
    {
        LexiconReading? best = null;
        var bestFit = int.MinValue;
        foreach (var reading in ReadingsOf(Find(norm)))
        {
            if (reading.Pos != pos || reading.Cut > norm.Length) continue;
            var fit = System.Numerics.BitOperations.PopCount((uint)(reading.Features & features)) - System.Numerics.BitOperations.PopCount((uint)(reading.Features & ~features));
            if (fit > bestFit) (best, bestFit) = (reading, fit);
        }
        if (best is not { } found) return null;
        var added = tables.AddedText(found.Added);
        return found.Cut == 0 && added.IsEmpty ? norm : string.Concat(norm.AsSpan(0, norm.Length - found.Cut), added);
    }

    /// <summary>FNV-1a over UTF-16 units with the final mix of MurmurHash3, without which short words crowd.</summary>
    internal static ulong Hash(ReadOnlySpan<char> norm)
    {
        var hash = 14695981039346656037;
        foreach (var c in norm) hash = (hash ^ c) * 1099511628211;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }

    /// <summary>The low half names the form; 0 is kept for an empty slot.</summary>
    internal static uint KeyOf(ulong hash) => (uint)hash == 0 ? 1 : (uint)hash;

    /// <summary>The high half says where to look first.</summary>
    internal static int SlotOf(ulong hash, int size) => (int)(((hash >> 32) * (uint)size) >> 32);
}
