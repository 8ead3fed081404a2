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
    Meaning, MeaningContainment, Predicates, PredicatesApart, CountsMeet, CountsApart, SettingNames, Small, Clock, Leads, Places, SameVoice,
    DaysApart, PlacesApart, ValuesApart, SamePage, DaysBetween, LengthsApart, NegatedApart, PlannedApart,
    Core, CoreApart, Participants, CoreWithParticipants, Abroad,
}

/// <summary>What two statements share and where they part, as numbers about 0 to 3, for <see cref="AlignmentModel"/> to weigh.</summary>
internal static class PairFeatures
{
    /// <summary>Their names, as in <c>alignment.tsv</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<PairFeature>().Select(InKebab)];

    private static string InKebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>A claim of two words is not the more alike for being short.</summary>
    private const int Few = 4;
    /// <summary>Share of the meaning of one that the other must have where they share no word.</summary>
    private const double LeastCover = 0.05;
    /// <summary>Predicates whose meanings are no nearer say that other things happened.</summary>
    private const double Apart = 0.15;
    /// <summary>Counts that differ by no more may be one in round figures.</summary>
    private const double NearCounts = 0.12;
    /// <summary>Sentences: further apart is as far as can be.</summary>
    private const double LongestWay = 20;
    /// <summary>Names of the sentences before beyond which more say no more.</summary>
    private const double MostSettingNames = 2;
    /// <summary>Two voices that share no word of their names; 0 where one is not known, 1 where they do.</summary>
    private const double OtherVoice = -0.5;

    /// <summary>Title and first sentences tell what the page is about.</summary>
    private const int LeadSentences = 3;

    /// <summary>Whether the two share anything of their own at all; what shares nothing is not alike, whatever else.</summary>
    public static bool Fill(in ComparedStatement a, in ComparedStatement b, double nearness, Span<double> features)
    {
        if (!Fill(a.Said, b.Said, features)) return false;
        features[(int)PairFeature.SettingNames] = SettingNames(a.Setting.NamedBy(b.Said), b.Setting.NamedBy(a.Said));
        features[(int)PairFeature.SamePage] = a.Statement.Page == b.Statement.Page ? 1 : 0;
        features[(int)PairFeature.DaysBetween] = 1 - nearness;
        features[(int)PairFeature.Leads] = AreLeads(a.Statement, b.Statement) ? 1 : 0;
        features[(int)PairFeature.Places] = PlacesBetween(a.Statement, b.Statement);
        features[(int)PairFeature.Abroad] = a.Statement.IsAbroadFrom(b.Statement) ? 1 : 0;
        return true;
    }

    /// <summary>What the sentences before each name and the other says itself.</summary>
    public static double SettingNames(double named, double namedBack) => Math.Min(MostSettingNames, named + namedBack);

    /// <summary>Whether both are of what their pages say first.</summary>
    public static bool AreLeads(Statement a, Statement b) => a.Place < LeadSentences && b.Place < LeadSentences;

    /// <summary>How far apart they stand, each in its page.</summary>
    public static double PlacesBetween(Statement a, Statement b) => Math.Min(1, Math.Abs(a.Place - b.Place) / LongestWay);

    /// <summary>The same for what they say, wherever they stand.</summary>
    public static bool Fill(StatementVector a, StatementVector b, Span<double> features)
    {
        features.Clear();
        double own = 0, rarest = 0, eventRarity = 0, nameRarity = 0, wordRarity = 0;
        int events = 0, names = 0, words = 0, states = 0, others = 0;
        foreach (var shared in a.Own.SharedWith(b.Own))
        {
            ref readonly var x = ref a.Terms[a.All.PlaceOf(shared)];
            own += x.Rarity * x.Rarity;
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
                case TermKind.Small: features[(int)PairFeature.Small] = x.Rarity; others++; break;
                case TermKind.Clock: features[(int)PairFeature.Clock] = 1; others++; break;
                case TermKind.Day: features[(int)PairFeature.Day] = 1; others++; break;
                case TermKind.Month: features[(int)PairFeature.Month] = 1; break;
                case TermKind.Year: features[(int)PairFeature.Year] = x.Rarity; break;
            }
        }
        var isAlike = Durations.Meet(a.Durations, b.Durations);
        var sharesNothing = events + names + words + others == 0 && !isAlike;
        // Most pairs end here, before anything is weighed.
        if (sharesNothing && own == 0 && !a.FieldSet.Meets(b.FieldSet)) return false;
        var (coverA, coverB) = (Cover(a, b, own), Cover(b, a, own));
        if (sharesNothing && Math.Max(coverA, coverB) < LeastCover) return false;
        var shorter = Math.Min(a.Length, b.Length);
        features[(int)PairFeature.Bias] = 1;
        features[(int)PairFeature.Cosine] = own / (a.Length * b.Length);
        features[(int)PairFeature.CosineRoot] = Math.Sqrt(features[(int)PairFeature.Cosine]);
        features[(int)PairFeature.Containment] = own / (shorter * shorter);
        features[(int)PairFeature.SentenceCosine] = Shared(a, b) / (a.FullLength * b.FullLength);
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
        features[(int)PairFeature.DaysApart] = AreDatedApart(a, b) ? 1 : 0;
        features[(int)PairFeature.PlacesApart] = a.IsElsewhereThan(b) ? 1 : 0;
        features[(int)PairFeature.ValuesApart] = a.HasValue && b.HasValue && features[(int)PairFeature.Value] == 0 && features[(int)PairFeature.Toll] == 0 ? 1 : 0;
        features[(int)PairFeature.LengthsApart] = Math.Abs(Math.Log(a.Length / b.Length));
        features[(int)PairFeature.NegatedApart] = a.IsNegated != b.IsNegated ? 1 : 0;
        features[(int)PairFeature.PlannedApart] = a.IsPlanned != b.IsPlanned ? 1 : 0;
        var common = Math.Min(events + names + words + states + others, Math.Min(a.Count, b.Count));
        features[(int)PairFeature.PlainContainment] = (double)common / Math.Max(Math.Min(a.Count, b.Count), Few);
        var (predicateA, predicateB) = (PredicateCover(a, b), PredicateCover(b, a));
        features[(int)PairFeature.Predicates] = Math.Max(0, Math.Max(predicateA, predicateB));
        features[(int)PairFeature.PredicatesApart] = predicateA >= 0 && predicateB >= 0 && Math.Max(predicateA, predicateB) < Apart ? 1 : 0;
        CompareCores(a, b, features);
        CompareCounts(a, b, features);
        features[(int)PairFeature.SameVoice] = a.Voice >= 0 && b.Voice >= 0 ? a.Voices.ShareWord(a.Voice, b.Voice) ? 1 : OtherVoice : 0;
        features[(int)PairFeature.Meaning] = Math.Min(coverA, coverB);
        features[(int)PairFeature.MeaningContainment] = Math.Max(coverA, coverB);
        return true;
    }

    /// <summary>What the two share with the rest of their sentences, by its rarity.</summary>
    private static double Shared(StatementVector a, StatementVector b)
    {
        double sum = 0;
        foreach (var shared in a.All.SharedWith(b.All))
        {
            var rarity = a.Terms[a.All.PlaceOf(shared)].Rarity;
            sum += rarity * rarity;
        }
        return sum;
    }

    /// <summary>How much of what the one says happened the other says too, in the same words or in others of the same fields; -1 where it says no such thing.</summary>
    private static double PredicateCover(StatementVector a, StatementVector b)
    {
        double sum = 0, total = 0;
        foreach (ref readonly var predicate in a.Predicates.AsSpan())
        {
            total += predicate.Rarity;
            if (b.Own.Contains(predicate.Id)) { sum += predicate.Rarity; continue; }
            double best = 0;
            foreach (var meaning in b.Meanings) best = Math.Max(best, predicate.Nearness[meaning]);
            sum += predicate.Rarity * best;
        }
        return total == 0 ? -1 : sum / total;
    }

    /// <summary>Whether the same is said to have happened, and to the same: however common the words are in the story, so that its main fact is found.</summary>
    private static void CompareCores(StatementVector a, StatementVector b, Span<double> features)
    {
        var predicate = a.Core is { } x && b.Core is { } y ? x.Id == y.Id ? 1 : b.CoreMeaning < 0 ? 0 : x.Nearness[b.CoreMeaning] : -1;
        features[(int)PairFeature.Core] = Math.Max(0, predicate);
        features[(int)PairFeature.CoreApart] = predicate is >= 0 and < Apart ? 1 : 0;
        if (a.Participants.Length == 0 || b.Participants.Length == 0) return;
        var participants = Math.Max(ParticipantsMet(a, b), ParticipantsMet(b, a));
        features[(int)PairFeature.Participants] = participants;
        features[(int)PairFeature.CoreWithParticipants] = participants * Math.Max(0, predicate);
    }

    /// <summary>How many of those that take part in the one take part in the other, in the same words or in others of the same fields; from 0 to 1.</summary>
    private static double ParticipantsMet(StatementVector a, StatementVector b)
    {
        double sum = 0;
        foreach (ref readonly var participant in a.Participants.AsSpan())
        {
            double best = 0;
            foreach (ref readonly var other in b.Participants.AsSpan())
                if (participant.Id == other.Id) best = 1;
            foreach (var meaning in b.ParticipantMeanings) best = Math.Max(best, participant.Nearness[meaning]);
            sum += best;
        }
        return sum / a.Participants.Length;
    }

    private static void CompareCounts(StatementVector a, StatementVector b, Span<double> features)
    {
        bool meet = false, apart = false;
        foreach (var x in a.Counts)
            foreach (var y in b.Counts)
            {
                if (x.Counted != y.Counted) continue;
                if (Math.Abs(x.Quantity.Value - y.Quantity.Value) <= NearCounts * Math.Max(x.Quantity.Value, y.Quantity.Value)) meet = true;
                else if (!x.IsToll) apart = true;
            }
        features[(int)PairFeature.CountsMeet] = meet ? 1 : 0;
        features[(int)PairFeature.CountsApart] = apart && !meet ? 1 : 0;
    }

    /// <summary>How much of the one claim the other says, in its words or in others of the same fields; from 0 to 1.</summary>
    /// <param name="own">What the two share in the same words.</param>
    private static double Cover(StatementVector a, StatementVector b, double own)
    {
        double covered = own;
        foreach (ref readonly var term in a.OwnWords.AsSpan())
        {
            if (b.Own.Contains(term.Id)) continue;
            double met = 0;
            foreach (var (field, share) in term.Fields) met += share * b.Fields[field];
            covered += term.Rarity * Math.Min(met, term.Rarity);
        }
        return covered / (a.Length * a.Length);
    }

    /// <summary>Both name days, and none of the one's meets any of the other's.</summary>
    private static bool AreDatedApart(StatementVector a, StatementVector b)
    {
        if (a.Dates.Length == 0 || b.Dates.Length == 0) return false;
        foreach (var x in a.Dates)
            foreach (var y in b.Dates)
                if (x.Overlaps(y)) return false;
        return true;
    }
}
