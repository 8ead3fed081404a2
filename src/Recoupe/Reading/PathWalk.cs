namespace Recoupe.Reading;

/// <summary>From what a user types (file, folder, glob) to files with forward slashes.</summary>
internal static class PathWalk
{
    public static string Normalize(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    public static IEnumerable<string> Files(string path)
    {
        if (path == PageReader.StandardInput || File.Exists(path)) return [Normalize(path)];
        if (Directory.Exists(path)) return Pages(Normalize(path)).DefaultIfEmpty(Normalize(path));
        return path.AsSpan().IndexOfAny('*', '?') >= 0 ? Matches(Normalize(path)) : [Normalize(path)];
    }

    /// <summary>A folder that holds no page, or may not be looked into, stands for itself, so that it is reported and not passed over.</summary>
    private static IEnumerable<string> Pages(string folder)
    {
        var prefix = folder.EndsWith('/') ? folder : folder + '/';
        return FolderWalk.Of(folder).Where(found => found.IsClosed || EntryFormats.NamesPages(found.Path) || EntryFormats.NamesUnreadDocument(found.Path)).Select(found => found.Path == "." ? folder : prefix + found.Path);
    }

    /// <summary>A glob that matches nothing stands for itself, so that it is reported and not passed over.</summary>
    private static List<string> Matches(string glob)
    {
        var root = glob[..(glob.AsSpan(0, glob.AsSpan().IndexOfAny('*', '?')).LastIndexOf('/') + 1)];
        var pattern = glob[root.Length..];
        var folder = root.Length == 0 ? "." : root;
        if (!Directory.Exists(folder)) return [glob];
        var named = !pattern.EndsWith('*');
        var files = FolderWalk.Of(folder).Where(found => !found.IsClosed).Select(found => found.Path).Where(relative => GlobMatches(pattern, relative) && (named || EntryFormats.NamesPages(relative))).Select(relative => root + relative).ToList();
        return files.Count == 0 ? [glob] : files;
    }

    /// <summary>* and ? stay within a folder, ** crosses folders ("a/**/b.html" holds for "a/b.html" too).</summary>
    internal static bool GlobMatches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        if (pattern.IsEmpty) return path.IsEmpty;
        if (pattern.StartsWith("**/")) return GlobMatches(pattern[3..], path) || path.IndexOf('/') is var slash and >= 0 && GlobMatches(pattern, path[(slash + 1)..]);
        if (pattern is "**") return true;
        if (pattern[0] == '*')
        {
            for (var i = 0; i <= path.Length; i++)
            {
                if (GlobMatches(pattern[1..], path[i..])) return true;
                if (i < path.Length && path[i] == '/') return false;
            }
            return false;
        }
        return !path.IsEmpty && (pattern[0] == path[0] || pattern[0] == '?' && path[0] != '/') && GlobMatches(pattern[1..], path[1..]);
    }
}
