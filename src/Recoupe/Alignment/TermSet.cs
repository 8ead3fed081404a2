using System.Numerics;

namespace Recoupe.Alignment;

/// <summary>Terms of a story, or fields of meaning, by their numbers, one bit each, so that what two statements share is found without walking through what they do not.</summary>
internal sealed class TermSet
{
    private const int BitsOfWord = 64;

    private readonly ulong[] words;
    private readonly int[] before;

    /// <param name="distinct">How many terms the story has.</param>
    /// <param name="numbers">Those that are in the set.</param>
    public TermSet(int distinct, IEnumerable<int> numbers)
    {
        words = new ulong[(distinct + BitsOfWord - 1) / BitsOfWord];
        foreach (var number in numbers) words[number / BitsOfWord] |= 1UL << (number % BitsOfWord);
        before = new int[words.Length];
        for (var i = 1; i < words.Length; i++) before[i] = before[i - 1] + BitOperations.PopCount(words[i - 1]);
        IsEmpty = Array.TrueForAll(words, word => word == 0);
    }

    public bool IsEmpty { get; }

    public bool Contains(int number) => (words[number / BitsOfWord] >> (number % BitsOfWord) & 1) != 0;

    /// <summary>Whether both sets have something.</summary>
    public bool Meets(TermSet other)
    {
        for (var i = 0; i < words.Length; i++)
            if ((words[i] & other.words[i]) != 0) return true;
        return false;
    }

    /// <summary>How many of the set have a lower number: the place of a term in an array of the set in ascending order.</summary>
    public int PlaceOf(int number) => before[number / BitsOfWord] + BitOperations.PopCount(words[number / BitsOfWord] & ((1UL << (number % BitsOfWord)) - 1));

    /// <summary>What both sets have, ascending. Made for <c>foreach</c>; allocates nothing.</summary>
    public SharedTerms SharedWith(TermSet other) => new(words, other.words);

    /// <summary>A walk over the terms that two sets share.</summary>
    internal ref struct SharedTerms(ulong[] one, ulong[] other)
    {
        private readonly ReadOnlySpan<ulong> one = one;
        private readonly ReadOnlySpan<ulong> other = other.AsSpan(0, one.Length);
        private ulong rest;
        private int word = -1;

        public int Current { get; private set; }

        public readonly SharedTerms GetEnumerator() => this;

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (++word >= one.Length) return false;
                rest = one[word] & other[word];
            }
            Current = word * BitsOfWord + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
