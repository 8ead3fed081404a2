namespace Recoupe.Lab.Eval.Derivations;

/// <summary>Numbers of chance that are the same in every run and on every machine (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end)
    {
        state += 0x9E3779B97F4A7C15UL;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)end);
    }

    public bool Falls(double share) => Below(10_000) < share * 10_000;

    public T OneOf<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>The same things in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var list = things.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var k = Below(i + 1);
            (list[i], list[k]) = (list[k], list[i]);
        }
        return list;
    }
}
