using Recoupe.Model;

namespace Recoupe.Derivation;

/// <summary>
/// Which pages share runs of words, by their fingerprints. Runs that come back again and again are formulas, of the language or of a site, and tie nothing: those on three pages
/// or more whose days lie far apart, where a dispatch is taken over within days. Runs that very many pages share tie each to the first of them alone, so that a dispatch that the
/// whole press prints does not cost the square of its copies.
/// </summary>
internal sealed class RunIndex
{
    /// <summary>Pages of a run beyond which each is tied to the first alone.</summary>
    private const int MostPages = 40;
    /// <summary>Pages that make a run a formula.</summary>
    private const int FewestOfFormula = 3;
    /// <summary>Days within which a dispatch is taken over.</summary>
    private const int DaysOfDispatch = 4;
    /// <summary>Parts into which fingerprints are sorted, each by its own thread.</summary>
    private const int Partitions = 256;

    private readonly IReadOnlyList<PublicationDate> published;
    private readonly uint[][] words;
    /// <summary>All fingerprints, by run; then for each page those of its fingerprints that are no one else's alone.</summary>
    private readonly Fingerprint[] prints;
    private readonly List<Group> groups = [];
    private readonly List<(int Group, int Word)>?[] shared;

    /// <summary>The fingerprints of one run: [First, End).</summary>
    /// <param name="Centre">The page that all others are held against, where they are too many; else -1.</param>
    private readonly record struct Group(int First, int End, bool IsFormula, int Centre);

    public RunIndex(IReadOnlyList<uint[]> words, IReadOnlyList<PublicationDate> published, ParallelOptions parallel)
    {
        this.published = published;
        this.words = [.. words];
        prints = Sorted(parallel);
        shared = new List<(int, int)>?[this.words.Length];
        for (int first = 0, end; first < prints.Length; first = end)
        {
            for (end = first + 1; end < prints.Length && prints[end].Hash == prints[first].Hash;) end++;
            if (prints[first].Page != prints[end - 1].Page) AddGroup(first, end);
        }
    }

    /// <summary>The pages after this one that share a run with it, ascending, each with what they share.</summary>
    public IEnumerable<(int Page, SharedRuns Runs)> PartnersOf(int page)
    {
        if (shared[page] is not { } own) return [];
        var (partners, formulas) = (new SortedDictionary<int, SharedRuns>(), new List<int>());
        foreach (var (number, word) in own)
        {
            var group = groups[number];
            if (group.IsFormula) formulas.Add(word);
            else if (group.Centre == page) { for (var i = group.First; i < group.End; i++) if (prints[i].Page > page && (i == group.First || prints[i - 1].Page != prints[i].Page)) Partner(prints[i].Page).Common.Add(word); }
            else if (group.Centre >= 0) { if (group.Centre > page) Partner(group.Centre).Common.Add(word); }
            else
                for (var i = group.First; i < group.End; i++)
                    if (prints[i].Page > page && (i == group.First || prints[i - 1].Page != prints[i].Page)) Partner(prints[i].Page).Own.Add(word);
        }
        return partners.Select(pair => (pair.Key, pair.Value));

        SharedRuns Partner(int other) => partners.TryGetValue(other, out var runs) ? runs : partners[other] = new SharedRuns([], [], formulas);
    }

    /// <summary>Where the formulas of a page start, in words, in their order.</summary>
    public IEnumerable<int> FormulasOf(int page) => (shared[page] ?? []).Where(run => groups[run.Group].IsFormula).Select(run => run.Word).Order();

    /// <summary>By the first bits of the run, each part sorted by itself.</summary>
    private Fingerprint[] Sorted(ParallelOptions parallel)
    {
        var parts = new List<Fingerprint>[words.Length];
        Parallel.For(0, words.Length, parallel, page => parts[page] = Fingerprint.Of(words[page], page));
        var starts = new int[Partitions + 1];
        foreach (var part in parts) foreach (var print in part) starts[(int)(print.Hash >> 56) + 1]++;
        for (var i = 0; i < Partitions; i++) starts[i + 1] += starts[i];
        var (all, next) = (new Fingerprint[starts[Partitions]], starts[..Partitions]);
        for (var page = 0; page < parts.Length; page++)
        {
            foreach (var print in parts[page]) all[next[(int)(print.Hash >> 56)]++] = print;
            parts[page] = [];
        }
        Parallel.For(0, Partitions, parallel, i => all.AsSpan(starts[i], starts[i + 1] - starts[i]).Sort());
        return all;
    }

    private void AddGroup(int first, int end)
    {
        var pages = new List<int>();
        for (var i = first; i < end; i++) if (i == first || prints[i].Page != prints[i - 1].Page) pages.Add(prints[i].Page);
        var centre = pages.Count > MostPages ? pages.MinBy(page => (published[page].Interval?.Earliest ?? DateOnly.MaxValue, page)) : -1;
        groups.Add(new Group(first, end, IsFormula(pages), centre));
        for (var i = first; i < end; i++) (shared[prints[i].Page] ??= []).Add((groups.Count - 1, prints[i].Word));
    }

    /// <summary>Whether no more than half of the pages whose day is known were published within the days of a dispatch.</summary>
    private bool IsFormula(List<int> pages)
    {
        if (pages.Count < FewestOfFormula) return false;
        var days = pages.Select(page => published[page].Interval).Where(interval => interval is not null).Select(interval => interval!.Value.Earliest.DayNumber).Order().ToList();
        if (days.Count < FewestOfFormula) return false;
        var most = 0;
        for (int first = 0, last = 0; last < days.Count; last++)
        {
            while (days[last] - days[first] >= DaysOfDispatch) first++;
            most = Math.Max(most, last - first + 1);
        }
        return most * 2 <= days.Count;
    }
}

/// <summary>Where in the first of two pages the runs stand, in words, that both have.</summary>
/// <param name="Own">Runs that few pages have.</param>
/// <param name="Common">Runs that very many have.</param>
/// <param name="Formulas">The formulas of the first page.</param>
internal sealed record SharedRuns(List<int> Own, List<int> Common, IReadOnlyList<int> Formulas);
