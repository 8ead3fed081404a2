using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Alignment;

/// <summary>What two statements share and where they part, as numbers about 0 to 3, for <see cref="AlignmentModel"/> to weigh.</summary>
internal static class PairFeatures
{
    /// <summary>Their names, as in <c>alignment.tsv</c>, in the order of <see cref="Fill"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "bias", "cosine", "cosine-root", "containment", "sentence-cosine", "events", "event-rarity", "names", "name-rarity", "words", "word-rarity", "rarest", "states", "lone",
        "counted", "value", "duration", "day", "month", "year", "days-apart", "places-apart", "same-page", "days-between", "lengths-apart", "negated-apart", "planned-apart", "event-of-name", "event-of-word", "lead", "plain-cosine", "plain-containment", "toll", "values-apart",
    ];

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
                case TermKind.Counted: features[14] = 1; others++; break;
                case TermKind.Toll: features[32] = 1; others++; break;
                case TermKind.Value: features[15] = 1; others++; break;
                case TermKind.Day: features[17] = 1; others++; break;
                case TermKind.Month: features[18] = 1; break;
                case TermKind.Year: features[19] = x.Rarity; break;
            }
        }
        var isAlike = Durations.Meet(a.Durations, b.Durations);
        if (events + names + words + others == 0 && !isAlike) return false;
        var shorter = Math.Min(a.Length, b.Length);
        features[0] = 1;
        features[1] = own / (a.Length * b.Length);
        features[2] = Math.Sqrt(features[1]);
        features[3] = own / (shorter * shorter);
        features[4] = full / (a.FullLength * b.FullLength);
        features[5] = Math.Min(events, 3);
        features[6] = Math.Min(eventRarity, 2);
        features[7] = Math.Min(names, 3);
        features[8] = Math.Min(nameRarity, 2);
        features[9] = Math.Min(words, 4);
        features[10] = Math.Min(wordRarity, 3);
        features[11] = rarest;
        features[12] = states > 0 ? 1 : 0;
        features[13] = events + names + words + others < 2 ? 1 : 0;
        features[16] = isAlike ? 1 : 0;
        features[20] = AreDatedApart(a.Statement, b.Statement) ? 1 : 0;
        features[21] = AreElsewhere(a.Statement, b.Statement) ? 1 : 0;
        features[22] = a.Statement.Page == b.Statement.Page ? 1 : 0;
        features[23] = 1 - nearness;
        features[24] = Math.Abs(Math.Log(a.Length / b.Length));
        features[25] = a.Statement.Negated is null != b.Statement.Negated is null ? 1 : 0;
        features[26] = (a.Statement.Kind == AttributionKind.Planned) != (b.Statement.Kind == AttributionKind.Planned) ? 1 : 0;
        features[27] = events > 0 && names > 0 ? 1 : 0;
        features[28] = events > 0 && words > 0 ? 1 : 0;
        features[29] = a.IsLead && b.IsLead ? 1 : 0;
        var common = Math.Min(events + names + words + states + others, Math.Min(a.Count, b.Count));
        features[30] = common / Math.Sqrt((double)Math.Max(a.Count, Few) * Math.Max(b.Count, Few));
        features[33] = a.HasValue && b.HasValue && features[15] == 0 && features[32] == 0 ? 1 : 0;
        features[31] = (double)common / Math.Max(Math.Min(a.Count, b.Count), Few);
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

    /// <summary>Both name places, and of no country in common.</summary>
    private static bool AreElsewhere(Statement a, Statement b)
    {
        if (a.Countries.Count == 0 || b.Countries.Count == 0) return false;
        foreach (var country in a.Countries)
            if (b.Countries.Contains(country)) return false;
        return true;
    }
}
