namespace Recoupe.Cli;

/// <summary>A file that is whole or not there: written beside its place and moved, so that a reader sees the old one or the new one, never half of one.</summary>
internal static class WholeFile
{
    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = path + ".part";
        try
        {
            using (var stream = File.Create(draft)) write(stream);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
