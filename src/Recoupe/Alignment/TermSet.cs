using System.Numerics;

namespace Recoupe.Alignment;

/// <summary>Terms of a story, or fields of meaning, by their numbers, one bit each, so that what two statements share is found without walking through what they do not.</summary>
internal sealed class TermSet
{
    private const int BitsOfWord = 64;

    private readonly ulong[] words;
    private readonly int[] before;

    /// <summary>One bit for each block of words that has something: sentences have a dozen terms of thousands, and most blocks of two need no look.</summary>
    private readonly ulong blocks;
    private readonly int shift;

    /// <param name="distinct">How many terms the story has.</param>
    /// <param name="numbers">Those that are in the set.</param>
    public TermSet(int distinct, IEnumerable<int> numbers)
    {
        words = new ulong[(distinct + BitsOfWord - 1) / BitsOfWord];
        foreach (var number in numbers) words[number / BitsOfWord] |= 1UL << (number % BitsOfWord);
        before = new int[words.Length];
        while (words.Length > BitsOfWord << shift) shift++;
        for (var i = 0; i < words.Length; i++)
            if (words[i] != 0) blocks |= 1UL << (i >> shift);
        for (var i = 1; i < words.Length; i++) before[i] = before[i - 1] + BitOperations.PopCount(words[i - 1]);
    }

    public bool IsEmpty => blocks == 0;

    public bool Contains(int number) => (words[number / BitsOfWord] >> (number % BitsOfWord) & 1) != 0;

    /// <summary>Whether both sets have something.</summary>
    public bool Meets(TermSet other) => SharedWith(other).MoveNext();

    /// <summary>How many of the set have a lower number: the place of a term in an array of the set in ascending order.</summary>
    public int PlaceOf(int number) => before[number / BitsOfWord] + BitOperations.PopCount(words[number / BitsOfWord] & ((1UL << (number % BitsOfWord)) - 1));

    /// <summary>What both sets have, ascending; of a set with itself, all of it. Made for <c>foreach</c>; allocates nothing.</summary>
    public SharedTerms SharedWith(TermSet other) => new(this, other);

    /// <summary>A walk over the terms that two sets of one story share.</summary>
    internal ref struct SharedTerms(TermSet one, TermSet other)
    {
        private readonly ReadOnlySpan<ulong> one = one.words;
        private readonly ReadOnlySpan<ulong> other = other.words.AsSpan(0, one.words.Length);
        private readonly int shift = one.shift;
        private ulong blocks = one.blocks & other.blocks;
        private ulong rest;
        private int word;
        private int end;

        public int Current { get; private set; }

        public readonly SharedTerms GetEnumerator() => this;

        public bool MoveNext()
        {
            while (rest == 0)
            {
                if (word == end)
                {
                    if (blocks == 0) return false;
                    word = BitOperations.TrailingZeroCount(blocks) << shift;
                    end = Math.Min(word + (1 << shift), one.Length);
                    blocks &= blocks - 1;
                }
                rest = one[word] & other[word];
                word++;
            }
            Current = (word - 1) * BitsOfWord + BitOperations.TrailingZeroCount(rest);
            rest &= rest - 1;
            return true;
        }
    }
}
