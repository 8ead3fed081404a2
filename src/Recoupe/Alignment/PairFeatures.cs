using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>
/// A number of <see cref="PairFeatures"/>. Rarity weighs what is shared by how few statements of the story have it; "apart" is what both give and give otherwise;
/// the toll is a count of what a story counts again and again.
/// </summary>
internal enum PairFeature : byte
{
    Bias,
    Cosine, CosineRoot, Containment, SentenceCosine, PlainContainment,
    Events, EventRarity, Names, NameRarity, Words, WordRarity, Rarest, States, Lone,
    Counted, Toll, Value, Duration, Day, Month, Year,
    DaysApart, PlacesApart, ValuesApart, SamePage, DaysBetween, LengthsApart, NegatedApart, PlannedApart,
}

/// <summary>What two statements share and where they part, as numbers about 0 to 3, for <see cref="AlignmentModel"/> to weigh.</summary>
internal static class PairFeatures
{
    /// <summary>Their names, as in <c>alignment.tsv</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<PairFeature>().Select(InKebab)];

    private static string InKebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>A claim of two words is not the more alike for being short.</summary>
    private const int Few = 4;

    /// <summary>Whether the two share anything of their own at all; what shares nothing is not alike, whatever else.</summary>
    public static bool Fill(StatementVector a, StatementVector b, double nearness, Span<double> features)
    {
        features.Clear();
        double own = 0, full = 0, rarest = 0, eventRarity = 0, nameRarity = 0, wordRarity = 0;
        int events = 0, names = 0, words = 0, states = 0, others = 0;
        for (int i = 0, k = 0; i < a.Terms.Length && k < b.Terms.Length;)
        {
            ref readonly var x = ref a.Terms[i];
            ref readonly var y = ref b.Terms[k];
            if (x.Id != y.Id) { if (x.Id < y.Id) i++; else k++; continue; }
            i++;
            k++;
            var square = x.Rarity * x.Rarity;
            full += square;
            if (!x.IsOwn || !y.IsOwn) continue;
            own += square;
            if (x.Kind != TermKind.State) rarest = Math.Max(rarest, x.Rarity);
            switch (x.Kind)
            {
                case TermKind.Event: events++; eventRarity += x.Rarity; break;
                case TermKind.Name: names++; nameRarity += x.Rarity; break;
                case TermKind.Word: words++; wordRarity += x.Rarity; break;
                case TermKind.State: states++; break;
                case TermKind.Counted: features[(int)PairFeature.Counted] = 1; others++; break;
                case TermKind.Toll: features[(int)PairFeature.Toll] = 1; others++; break;
                case TermKind.Value: features[(int)PairFeature.Value] = 1; others++; break;
                case TermKind.Day: features[(int)PairFeature.Day] = 1; others++; break;
                case TermKind.Month: features[(int)PairFeature.Month] = 1; break;
                case TermKind.Year: features[(int)PairFeature.Year] = x.Rarity; break;
            }
        }
        var isAlike = Durations.Meet(a.Durations, b.Durations);
        if (events + names + words + others == 0 && !isAlike) return false;
        var shorter = Math.Min(a.Length, b.Length);
        features[(int)PairFeature.Bias] = 1;
        features[(int)PairFeature.Cosine] = own / (a.Length * b.Length);
        features[(int)PairFeature.CosineRoot] = Math.Sqrt(features[(int)PairFeature.Cosine]);
        features[(int)PairFeature.Containment] = own / (shorter * shorter);
        features[(int)PairFeature.SentenceCosine] = full / (a.FullLength * b.FullLength);
        features[(int)PairFeature.Events] = Math.Min(events, 3);
        features[(int)PairFeature.EventRarity] = Math.Min(eventRarity, 2);
        features[(int)PairFeature.Names] = Math.Min(names, 3);
        features[(int)PairFeature.NameRarity] = Math.Min(nameRarity, 2);
        features[(int)PairFeature.Words] = Math.Min(words, 4);
        features[(int)PairFeature.WordRarity] = Math.Min(wordRarity, 3);
        features[(int)PairFeature.Rarest] = rarest;
        features[(int)PairFeature.States] = states > 0 ? 1 : 0;
        features[(int)PairFeature.Lone] = events + names + words + others < 2 ? 1 : 0;
        features[(int)PairFeature.Duration] = isAlike ? 1 : 0;
        features[(int)PairFeature.DaysApart] = AreDatedApart(a.Statement, b.Statement) ? 1 : 0;
        features[(int)PairFeature.PlacesApart] = a.Statement.IsElsewhereThan(b.Statement) ? 1 : 0;
        features[(int)PairFeature.ValuesApart] = a.HasValue && b.HasValue && features[(int)PairFeature.Value] == 0 && features[(int)PairFeature.Toll] == 0 ? 1 : 0;
        features[(int)PairFeature.SamePage] = a.Statement.Page == b.Statement.Page ? 1 : 0;
        features[(int)PairFeature.DaysBetween] = 1 - nearness;
        features[(int)PairFeature.LengthsApart] = Math.Abs(Math.Log(a.Length / b.Length));
        features[(int)PairFeature.NegatedApart] = a.Statement.Negated is null != b.Statement.Negated is null ? 1 : 0;
        features[(int)PairFeature.PlannedApart] = (a.Statement.Kind == AttributionKind.Planned) != (b.Statement.Kind == AttributionKind.Planned) ? 1 : 0;
        var common = Math.Min(events + names + words + states + others, Math.Min(a.Count, b.Count));
        features[(int)PairFeature.PlainContainment] = (double)common / Math.Max(Math.Min(a.Count, b.Count), Few);
        return true;
    }

    /// <summary>Both name days, and none of the one's meets any of the other's.</summary>
    private static bool AreDatedApart(Statement a, Statement b)
    {
        if (a.Dates.Count == 0 || b.Dates.Count == 0) return false;
        foreach (var x in a.Dates)
            foreach (var y in b.Dates)
                if (x.Overlaps(y)) return false;
        return true;
    }
}
