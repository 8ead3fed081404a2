using System.Globalization;
using Recoupe.Derivation;
using Recoupe.Lab.Eval.Derivations;
using Recoupe.Model;

namespace Recoupe.Lab.Eval;

/// <summary>
/// <c>lab eval derivations [--list]</c>: pages made from the articles of cl-tls-fr (cut, reordered, credited, words changed, merged, a passage among others): found, and in the
/// right direction? False pairs among the articles as they are. Then the copies and rewrites that the gold of the acceptance stories and of the sample names.
/// </summary>
internal static class DerivationsEval
{
    public const double FoundGoal = 0.98;
    public const double DirectionGoal = 0.9;
    public const double FalseGoal = 1;
    private const double LeastShare = 0.3;
    private const string Rewritten = "rewritten";

    /// <param name="Copies">The made copies that are at least 30 % of their page.</param>
    /// <param name="FalsePairs">Pairs of the real articles that are called derived and are not, in ten thousand.</param>
    internal sealed record Result(KindTally Copies, KindTally Rewrites, double FalsePairs, double FalseMadePairs);

    public static int Run(string[] arguments)
    {
        var output = Console.Out;
        var result = Measure(output, arguments.Contains("--list"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"copies of 30 % and more: found {result.Copies.Copies:F3} (goal {FoundGoal}), direction by date or credit {result.Copies.Direction:F3} (goal {DirectionGoal})"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"false pairs in 10,000: {result.FalsePairs:F2} of the articles as they are (goal {FalseGoal:0}), {result.FalseMadePairs:F2} of the made pile"));
        foreach (var folder in AcceptanceEval.StoryFolders().Append(Path.Combine(SharedData.RepositoryRoot, "samples", "crue"))) Print(GoldCopiesScore.Of(folder), output);
        return 0;
    }

    internal static Result Measure(TextWriter? output, bool list)
    {
        var pile = MadePile.Read();
        var known = KnownCopies.Load();
        var (copies, rewrites, kinds) = (new KindTally(), new KindTally(), new SortedDictionary<(string Kind, string Share), KindTally>());
        var found = DerivationFinder.Find(pile.Articles, pile.Published).Where(derivation => derivation.Kind != DerivationKind.Citation).ToList();
        var byPair = found.ToDictionary(derivation => (Math.Min(derivation.From, derivation.To), Math.Max(derivation.From, derivation.To)));
        foreach (var made in pile.Derivations)
        {
            var got = byPair.GetValueOrDefault((made.From, made.To));
            var key = (made.Kind, BucketOf(made.Share));
            if (!kinds.TryGetValue(key, out var tally)) kinds[key] = tally = new KindTally();
            tally.Count(made, got);
            if (made.Kind == Rewritten) rewrites.Count(made, got);
            else if (made.Share >= LeastShare) copies.Count(made, got);
            if (list && made.Share >= LeastShare && made.Kind != Rewritten && (got?.Kind != DerivationKind.Copy || made.Clue != Clue.None && got.From != made.From))
                output?.WriteLine($"  {made.Kind} {made.Share:0.00} {made.Clue} of {MadePile.NameOf(pile.Articles[made.From])}: {(got is null ? "missed" : $"{got.Kind} {got.Shared:0.00}{(got.From == made.From ? "" : " turned, " + got.Because.Key)}")}");
        }
        output?.WriteLine(KindTally.Head);
        foreach (var ((kind, share), tally) in kinds) output?.WriteLine(tally.Line(kind, share));
        var falseMade = found.Count(derivation => !Related(pile, known, derivation));
        var falseReal = FalsePairs(pile, known, output, list);
        return new Result(copies, rewrites, PerTenThousand(falseReal, pile.Real.Count), PerTenThousand(falseMade, pile.Articles.Count));
    }

    private static int FalsePairs(MadePile pile, KnownCopies known, TextWriter? output, bool list)
    {
        var got = DerivationFinder.Find(pile.Real, pile.RealDates).Where(derivation => derivation.Kind != DerivationKind.Citation)
            .Select(derivation => (derivation, From: MadePile.NameOf(pile.Real[derivation.From]), To: MadePile.NameOf(pile.Real[derivation.To]))).ToList();
        var wrong = got.Where(pair => !known.Hold(pair.From, pair.To)).ToList();
        output?.WriteLine($"{pile.Real.Count} articles as they are: {got.Count} pairs, {got.Count - wrong.Count} of the {known.Count} true copies, {wrong.Count} false");
        if (list)
            foreach (var (derivation, from, to) in wrong)
            {
                output?.WriteLine($"  {from}\t{to}\t{derivation.Kind} {derivation.Shared:0.00}");
                foreach (var passage in derivation.Passages) output?.WriteLine($"    {passage.InTo.Of(pile.Real[derivation.To].Article.Text).ToString().Replace('\n', ' ')}");
            }
        return wrong.Count;
    }

    private static bool Related(MadePile pile, KnownCopies known, Model.Derivation derivation)
    {
        var (ours, theirs) = (pile.AncestorsOf(derivation.From), pile.AncestorsOf(derivation.To));
        return ours.Overlaps(theirs) || ours.Any(one => theirs.Any(other => known.Hold(one, other)));
    }

    private static double PerTenThousand(int pairs, int pages) => 10_000.0 * pairs / (pages * (pages - 1L) / 2.0);

    private static string BucketOf(double share) => share switch { < 0.15 => "to .15", < 0.3 => ".15-.30", < 0.6 => ".30-.60", < 0.9 => ".60-.90", _ => ".90-1" };

    private static void Print(GoldCopiesScore score, TextWriter output)
    {
        output.WriteLine($"{score.Story}: {score.Named.Count(copy => copy.Got is not null)} of {score.Named.Count} in the gold found; besides: {(score.Besides.Count == 0 ? "none" : string.Join(", ", score.Besides))}");
        foreach (var (gold, got) in score.Named) output.WriteLine($"  {string.Join('-', gold.Pages)} {GoldCopiesScore.KindOf(gold)}: {got ?? "missed"}");
    }
}
