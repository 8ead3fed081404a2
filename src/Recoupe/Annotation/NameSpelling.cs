using Recoupe.Language;

namespace Recoupe.Annotation;

/// <summary>
/// Says whether two names of persons are one name spelt in two ways: a letter or two of a long word are others ("Kervadeg", "Kervadec"), or a first name sounds the same ("Laure", "Lore"). Accents, capitals and
/// hyphens are no other spelling, and what stands before first name and surname is no part of it.
/// </summary>
internal sealed class NameSpelling(LanguagePack pack)
{
    /// <summary>First name and surname: a surname alone is too often near that of somebody else.</summary>
    private const int Words = 2;
    /// <summary>Letters: shorter words that differ by a letter are two names.</summary>
    private const int ShortestNear = 4;
    /// <summary>From so many letters on, two of them may be others.</summary>
    private const int LongEnoughForTwo = 8;
    /// <summary>From so many letters on, a first name beside the same surname may be one name with another letter.</summary>
    private const int LongFirstName = 6;

    /// <summary>From so many letters on, the name of a firm with another letter is the same firm: shorter ones are made to be near each other.</summary>
    private const int LongHouse = 7;
    /// <summary>Marks letters of <c>sounds.tsv</c> that hold at the end of a name alone.</summary>
    private const char End = '$';

    private readonly List<(string Letters, string Sound)> sounds = pack.Rows("sounds.tsv", 2).Select(row => (row[0], row[1] == "-" ? "" : row[1])).ToList();

    public bool AreOneInTwo(string one, string other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        if (a.Length < Words || b.Length < Words || a[^1] == b[^1] && a[^2] == b[^2]) return false;
        // Of a surname in common, another first name is another member of the family.
        return a[^1] == b[^1] ? a[^2].Length >= LongFirstName && AreNear(a[^2], b[^2], 1) && a[^2][^1] == b[^2][^1] : AreNear(a[^1], b[^1], 2) && (a[^2] == b[^2] || AreNear(a[^2], b[^2], 1) || SoundAlike(a[^2], b[^2]));
    }

    /// <summary>Whether a surname alone is another spelling of somebody's who is named in full, or alone as well; whether they are one person, what is told of them must say.</summary>
    public bool IsSurnameOf(string alone, string full)
    {
        var (a, b) = (WordsOf(alone), WordsOf(full));
        return a.Length == 1 && b.Length > 0 && a[0] != b[^1] && Math.Min(a[0].Length, b[^1].Length) >= LongFirstName && AreNear(a[0], b[^1], 1);
    }

    /// <summary>Whether two names of a firm or a troupe are one: all words but the last in common, and a letter of that, which is long, another.</summary>
    public bool AreOneHouse(string one, string other)
    {
        var (a, b) = (WordsOf(one), WordsOf(other));
        return a.Length == b.Length && a.Length > 0 && a[^1] != b[^1] && a.AsSpan(0, a.Length - 1).SequenceEqual(b.AsSpan(0, b.Length - 1)) && Math.Min(a[^1].Length, b[^1].Length) >= LongHouse && AreNear(a[^1], b[^1], 1);
    }

    /// <summary>Whether two first names, folded, are heard alike.</summary>
    public bool SoundAlike(string one, string other) => SoundOf(one) == SoundOf(other);

    /// <summary>What is heard of a first name in which letters are silent or stand for others (<c>sounds.tsv</c>): "Laure" and "Lore", "Mathieu" and "Matieu".</summary>
    private string SoundOf(string name)
    {
        foreach (var (letters, sound) in sounds)
            if (letters[^1] != End) name = name.Replace(letters, sound, StringComparison.Ordinal);
            else if (name.AsSpan().EndsWith(letters.AsSpan(0, letters.Length - 1), StringComparison.Ordinal)) name = name[..^(letters.Length - 1)] + sound;
        return name;
    }

    private static string[] WordsOf(string name) => Folding.NameKey(name.ToLowerInvariant()).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static bool AreNear(string a, string b, int most)
    {
        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= ShortestNear && a[0] == b[0] && (most > 1 && (IsHeardLonger(a, b) || IsHeardLonger(b, a)) || Apart(a, b) <= Math.Min(most, Math.Max(a.Length, b.Length) >= LongEnoughForTwo ? 2 : 1));
    }

    /// <summary>"Vidal" and "Vidalle": a last consonant that is doubled before a silent e is heard as it was.</summary>
    private static bool IsHeardLonger(string shorter, string longer) => longer.Length == shorter.Length + 2 && longer[^1] == 'e' && longer[^2] == shorter[^1] && longer.StartsWith(shorter, StringComparison.Ordinal);

    /// <summary>How many letters must be put in, left out or changed to make one of the other.</summary>
    private static int Apart(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var k = 0; k <= b.Length; k++) row[k] = k;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                var above = row[k];
                row[k] = Math.Min(Math.Min(row[k], row[k - 1]) + 1, diagonal + (a[i - 1] == b[k - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
