using Recoupe.Lab.Train.Hunspell;
using Recoupe.Language;
using Recoupe.Language.Tagging;

namespace Recoupe.Lab.Train;

/// <summary>Lays forms and readings out as the tables of lexicon.dat; equal reading sets are stored once. The same forms give the same bytes.</summary>
internal sealed class LexiconLayout
{
    private readonly IReadOnlyDictionary<string, SortedSet<FrenchReading>> forms;
    private readonly Dictionary<string, int> added = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> addedTexts = [""];
    private readonly Dictionary<string, int> sets = new(StringComparer.Ordinal);
    private readonly List<uint> classes = [0];
    private readonly List<uint> kinds = [0];
    private readonly List<int> starts = [0, 0];
    private readonly List<LexiconReading> readings = [];

    public LexiconLayout(IReadOnlyDictionary<string, SortedSet<FrenchReading>> forms) => this.forms = forms;

    public LexiconTables Build()
    {
        // Four slots in five taken: short probe runs, and the file stays small.
        var size = forms.Count * 5 / 4;
        var keys = new uint[size];
        var slots = new ushort[size];
        foreach (var (norm, found) in forms.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var hash = Lexicon.Hash(norm);
            var slot = Lexicon.SlotOf(hash, size);
            while (keys[slot] != 0)
            {
                if (keys[slot] == Lexicon.KeyOf(hash)) throw new InvalidDataException($"{norm}: two forms share a key; change the hash.");
                slot = (slot + 1) % size;
            }
            keys[slot] = Lexicon.KeyOf(hash);
            slots[slot] = checked((ushort)SetOf(norm, found));
        }
        var addedStarts = new int[addedTexts.Count + 1];
        for (var i = 0; i < addedTexts.Count; i++) addedStarts[i + 1] = addedStarts[i] + addedTexts[i].Length;
        return new LexiconTables
        {
            Keys = keys,
            Sets = slots,
            Classes = [.. classes],
            Kinds = [.. kinds],
            Starts = [.. starts],
            Readings = [.. readings],
            AddedStarts = addedStarts,
            AddedChars = string.Concat(addedTexts).ToCharArray(),
        };
    }

    private int SetOf(string norm, SortedSet<FrenchReading> found)
    {
        var set = found.Select(r => Encode(norm, r)).ToArray();
        var key = string.Join(' ', set);
        if (sets.TryGetValue(key, out var known)) return known;
        sets[key] = classes.Count;
        classes.Add(ClassOf(set));
        kinds.Add(KindOf(set));
        readings.AddRange(set);
        starts.Add(readings.Count);
        return classes.Count - 1;
    }

    private LexiconReading Encode(string norm, FrenchReading reading)
    {
        var lemma = reading.Lemma ?? norm;
        var common = 0;
        while (common < norm.Length && common < lemma.Length && norm[common] == lemma[common]) common++;
        var text = lemma[common..];
        if (!added.TryGetValue(text, out var index))
        {
            added[text] = index = addedTexts.Count;
            addedTexts.Add(text);
        }
        return new LexiconReading(reading.Features, checked((ushort)index), reading.Pos, reading.Name, checked((byte)(norm.Length - common)));
    }

    private static uint ClassOf(LexiconReading[] set)
    {
        var bits = 0u;
        foreach (var reading in set)
        {
            bits |= 1u << (int)reading.Pos;
            if ((reading.Features & Morphology.Fin) != Morphology.None) bits |= LexiconTables.CanBeFinite;
            if ((reading.Features & Morphology.Participle) != Morphology.None) bits |= LexiconTables.CanBeParticiple;
            if ((reading.Features & Morphology.Inf) != Morphology.None) bits |= LexiconTables.CanBeInfinitive;
        }
        return bits;
    }

    private static uint KindOf(LexiconReading[] set)
    {
        var hash = 2166136261u;
        foreach (var (pos, features, name) in set.Select(r => (r.Pos, r.Features, r.Name)).Distinct())
            hash = (((hash ^ (uint)pos) * 16777619 ^ (uint)features) * 16777619 ^ (uint)name) * 16777619;
        return hash;
    }
}
