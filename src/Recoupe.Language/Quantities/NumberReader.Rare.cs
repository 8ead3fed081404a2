using System.Globalization;

namespace Recoupe.Language.Quantities;

/// <summary>Ways to write a number that are not met every day.</summary>
internal sealed partial class NumberReader
{
    /// <summary>"trois sur quatre" is a share of all; beyond nine of ten it is a mark or a vote ("12 sur 20"), save for one ("un sur cent").</summary>
    private const int LargestShare = 9;
    private const int LargestWhole = 10;
    private const int GroupLength = 3;

    /// <summary>"1'250", "3'204'567": a Swiss number is cut at its apostrophes.</summary>
    private static (double Value, int End) AddGroups(TokenizedText text, int at, int limit, double value)
    {
        var end = at + 1;
        for (; end + 1 < limit && text.Tokens[end].Norm == "'" && !text.HasSpaceBefore(end) && !text.HasSpaceBefore(end + 1) && IsGroup(text.Tokens[end + 1].Norm); end += 2)
            value = value * 1000 + int.Parse(text.Tokens[end + 1].Norm, CultureInfo.InvariantCulture);
        return (value, end);
    }

    private static bool IsGroup(string norm) => norm.Length == GroupLength && !norm.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>"½", "⅙".</summary>
    private static bool IsVulgarFraction(ReadOnlySpan<char> form, out double value)
    {
        value = form.Length == 1 && form[0] > 127 ? char.GetNumericValue(form[0]) : 0;
        return value is > 0 and < 1;
    }

    /// <summary>"deux virgule cinquante-deux", "zéro virgule zéro trois".</summary>
    private (double Value, int End) AddDecimals(TokenizedText text, int end, int limit, double value)
    {
        if (end + 1 >= limit || !lists.IsPoint(text.Tokens[end].Norm)) return (value, end);
        var (at, scale) = (end + 1, 1.0);
        while (at + 1 < limit && lists.TryGet(text.Tokens[at].Norm, out var zero) && zero is { Kind: NumberWordKind.Cardinal, Value: 0 }) (at, scale) = (at + 1, scale * 10);
        var last = EndOfWords(text, at, limit, out var decimals);
        if (last == at) return (value, end);
        for (var rest = decimals; rest >= 1; rest /= 10) scale *= 10;
        return (value + decimals / scale, last);
    }

    /// <summary>"un sur trois", "deux sur cinq": not where a noun follows ("deux sur dix jours").</summary>
    private bool IsShareOf(TokenizedText text, int at, int limit, double part, out Number whole) =>
        TryReadCounted(text, at, limit, out whole) && whole.Value > part && whole.Value % 1 == 0 && part % 1 == 0 && part > 0 && whole.Suffix.Length == 0
        && (part == 1 || part <= LargestShare && whole.Value <= LargestWhole) && !(whole.End < limit && text.Tokens[whole.End].Is(PartOfSpeech.Noun));
}
