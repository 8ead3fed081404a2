namespace Recoupe.Language.Tagging;

/// <summary>
/// Which tags a word may have, by what the lexicon says of it. A dictionary leaves no verb out, nor a grammatical word: a form it knows is none of them unless it
/// says so, and a verb has no mood, tense or person that it does not list. Adjectives are used as nouns and nouns as names, so these are left open; on what kind of
/// grammatical word one is, treebanks and dictionary differ.
/// </summary>
internal sealed class TagCandidates
{
    private const uint Closed = 1u << (int)PartOfSpeech.Adp | 1u << (int)PartOfSpeech.Aux | 1u << (int)PartOfSpeech.Cconj | 1u << (int)PartOfSpeech.Det
        | 1u << (int)PartOfSpeech.Part | 1u << (int)PartOfSpeech.Pron | 1u << (int)PartOfSpeech.Punct | 1u << (int)PartOfSpeech.Sconj;
    private const Morphology Gender = Morphology.Masc | Morphology.Fem;
    private const Morphology Number = Morphology.Sing | Morphology.Plur;
    private const Morphology Verbal = Morphology.First | Morphology.Second | Morphology.Third | Morphology.Fin | Morphology.Inf | Morphology.Participle
        | Morphology.Ind | Morphology.Cnd | Morphology.Sub | Morphology.Imperative | Morphology.Pres | Morphology.Past | Morphology.Imperfect | Morphology.Fut;

    private readonly Tag[] tags;
    private readonly Lexicon lexicon;
    private readonly HashSet<uint> auxiliaries;
    private readonly ulong[]?[] bySet;
    private readonly ulong[] any;

    /// <param name="auxiliaries">Hashes of the forms that are auxiliaries: the dictionary says it of no other verb than "être" and "avoir".</param>
    public TagCandidates(Tag[] tags, IEnumerable<uint> auxiliaries, Lexicon lexicon)
    {
        (this.tags, this.lexicon, this.auxiliaries) = (tags, lexicon, [.. auxiliaries]);
        bySet = new ulong[lexicon.SetCount][];
        any = Bits(_ => true);
    }

    /// <summary>One bit a tag, 64 to a word.</summary>
    public ReadOnlySpan<ulong> Of(in WordTraits word) =>
        word.Set == Lexicon.Unknown ? any : bySet[word.Set] ??= Allowed(word.Set);

    public bool IsAllowed(ReadOnlySpan<ulong> candidates, int tag, in WordTraits word) =>
        (candidates[tag >> 6] >> (tag & 63) & 1) != 0 && (tags[tag].Pos != PartOfSpeech.Aux || word.Set == Lexicon.Unknown || auxiliaries.Contains(word.Word));

    private ulong[] Allowed(int set)
    {
        var classes = lexicon.ClassOf(set);
        if ((classes & Closed) != 0) return any;
        var readings = lexicon.ReadingsOf(set).ToArray();
        var allowed = Bits(tag => tag.Pos switch
        {
            PartOfSpeech.Verb or PartOfSpeech.Aux => readings.Any(reading => reading.Pos == PartOfSpeech.Verb && IsSameForm(tag.Features, reading.Features)),
            PartOfSpeech.Noun or PartOfSpeech.Adj => Array.TrueForAll(readings, reading => reading.Pos != tag.Pos) ? readings.Any(IsNominal) : readings.Any(reading => reading.Pos == tag.Pos && Agrees(tag.Features, reading.Features)),
            var pos => (Closed & 1u << (int)pos) == 0,
        });
        return allowed;
    }

    /// <summary>What is used as noun or adjective although the dictionary has it under another head: an adjective, a noun, a participle, an infinitive, a name.</summary>
    private static bool IsNominal(LexiconReading reading) => reading.Pos != PartOfSpeech.Adv && (reading.Features & Morphology.Fin) == Morphology.None;

    private static bool IsSameForm(Morphology tag, Morphology reading) => (tag & Verbal) == (reading & Verbal) && Agrees(tag, reading);

    /// <summary>Where either leaves gender or number open, both may stand together.</summary>
    private static bool Agrees(Morphology tag, Morphology reading) => Fits(tag & Gender, reading & Gender) && Fits(tag & Number, reading & Number);

    private static bool Fits(Morphology a, Morphology b) => a == Morphology.None || b == Morphology.None || (a & b) != Morphology.None;

    private ulong[] Bits(Predicate<Tag> isAllowed)
    {
        var bits = new ulong[(tags.Length + 63) / 64];
        for (var i = 0; i < tags.Length; i++)
            if (isAllowed(tags[i])) bits[i >> 6] |= 1ul << (i & 63);
        return bits;
    }
}
