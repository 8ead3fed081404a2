using Recoupe.Model;
using Recoupe.Reading;
using Recoupe.Reporting;

namespace Recoupe.Lab.Eval;

/// <summary>Reads every file of the formats' conformance data: how many of each kind are read, how many refused and why. With --list: each refusal.</summary>
internal static class FormatsEval
{
    public static int Run(string[] options)
    {
        var folder = SharedData.Require("data/formats");
        var words = InterfaceText.Load("en");
        var reader = new PageReader();
        var kinds = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var thrown = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file) is "LICENSE" or "NOTE.txt") continue;
            var relative = Path.GetRelativePath(folder, file);
            var kind = $"{relative.Split('/')[0]} {Path.GetFileName(file)[Path.GetFileName(file).IndexOf('.')..]}";
            if (!kinds.TryGetValue(kind, out var tally)) kinds[kind] = tally = new Tally();
            try
            {
                tally.Add([.. reader.ReadAll(file)]);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                thrown++;
                Console.WriteLine($"THROWN {relative}: {e}");
            }
            if (!options.Contains("--list")) continue;
            foreach (var result in reader.ReadAll(file))
                Console.WriteLine(result.Unread is { } unread ? $"  {Path.GetRelativePath(folder, unread.File)}: {words.Because(unread.Because)}"
                    : $"  {Path.GetRelativePath(folder, result.Page!.File)}: read, {result.Page.Format}, {result.Page.Content.Length} characters, {result.Page.Url}, {result.Page.Fetched}, "
                        + string.Join("; ", result.Page.Stated.Select(date => date.Text)));
        }
        Console.WriteLine($"{"kind",-26}{"files",7}{"pages",7}{"whole",7}{"refused",9}  results by reason");
        foreach (var (kind, tally) in kinds) Console.WriteLine($"{kind,-26}{tally.Files,7}{tally.Pages,7}{tally.Whole,7}{tally.Refused,9}  {tally.Reasons}");
        Console.WriteLine($"{kinds.Values.Sum(t => t.Files)} files, {thrown} exceptions");
        return thrown == 0 ? 0 : 1;
    }

    private sealed class Tally
    {
        private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);

        public int Files { get; private set; }
        public int Pages { get; private set; }

        /// <summary>Files of which nothing was refused.</summary>
        public int Whole { get; private set; }

        /// <summary>Files that gave no page.</summary>
        public int Refused { get; private set; }

        public string Reasons => string.Join(", ", reasons.Select(reason => $"{reason.Key} {reason.Value}"));

        public void Add(List<ReadingResult> results)
        {
            Files++;
            Pages += results.Count(result => result.Page is not null);
            if (results.TrueForAll(result => result.Page is not null)) Whole++;
            if (results.TrueForAll(result => result.Page is null)) Refused++;
            foreach (var unread in results.Select(result => result.Unread).OfType<UnreadPage>()) reasons[unread.Because.Key] = reasons.GetValueOrDefault(unread.Because.Key) + 1;
        }
    }
}
