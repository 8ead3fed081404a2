using Recoupe.Lab.Acceptance;

namespace Recoupe.Lab.Eval;

/// <summary><c>lab eval dossier STORY_DIR DOSSIER_JSON [--list]</c>: the figures of a dossier that lies on disk.</summary>
public static class DossierEval
{
    public static int Run(string[] args)
    {
        string[] paths = [.. args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal))];
        if (paths.Length != 2)
        {
            Console.Error.WriteLine("usage: lab eval dossier STORY_DIR DOSSIER_JSON [--list]");
            return 2;
        }
        var score = DossierScore.Of(StoryGold.Load(paths[0]), DossierFile.Parse(File.ReadAllBytes(paths[1])));
        foreach (var figure in score.Figures) Console.WriteLine($"{figure.Name,-26} {figure.Text}");
        if (args.Contains("--list")) Console.WriteLine($"\n{string.Join('\n', score.Notes)}");
        return 0;
    }
}
