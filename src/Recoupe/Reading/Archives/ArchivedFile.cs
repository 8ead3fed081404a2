namespace Recoupe.Reading.Archives;

/// <summary>Names of files in archives. They only ever label a page; nothing is written under them.</summary>
internal static class ArchivedFile
{
    /// <summary>As in folders: files that name pages, or that have no ending; nothing hidden, and nothing that one system adds for itself.</summary>
    public static bool IsWanted(string name)
    {
        var path = name.Replace('\\', '/');
        if (path.EndsWith('/') || path.StartsWith('.') && !path.StartsWith("./", StringComparison.Ordinal) || path.Contains("/.", StringComparison.Ordinal) || path.StartsWith("__MACOSX/", StringComparison.Ordinal)) return false;
        return EntryFormats.NamesPages(path) || Path.GetExtension(path).Length == 0;
    }

    public static string Label(string archive, string name) => PageMaker.Printable($"{archive}#{name.Replace('\\', '/')}") ?? archive;
}
