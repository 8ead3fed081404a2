namespace Recoupe.Language.Quantities;

/// <summary>Reads whole numbers in digits or words where another rule needs no more than the number ("29 ans", "vingt-neuf ans"). Safe to share between threads.</summary>
public sealed class WholeNumbers(LanguagePack pack)
{
    /// <summary>Words of a number below a thousand ("quatre vingt dix neuf").</summary>
    private const int Longest = 4;

    private readonly NumberReader reader = new(new NumberLists(pack));

    /// <summary>The longest whole number that ends right before a token, with the token it begins at; null where none does.</summary>
    public (int Value, int First)? Before(TokenizedText text, int end)
    {
        for (var first = Math.Max(0, end - Longest); first < end; first++)
            if (reader.TryRead(text, first, end, out var number) && number.End == end && number.Form is NumberForm.Digits or NumberForm.Words && number.Value == Math.Floor(number.Value) && number.Value < int.MaxValue)
                return ((int)number.Value, first);
        return null;
    }
}
