namespace Recoupe.Cli;

/// <summary>One line on the error stream that shows how many pages are done; silent where that is no terminal.</summary>
internal sealed class ProgressBar : IProgress<(int Done, int Total)>, IDisposable
{
    private const int Width = 30;
    private readonly Lock drawing = new();
    private int shown;

    public static ProgressBar? Start(bool quiet) => quiet || Console.IsErrorRedirected ? null : new ProgressBar();

    public void Report((int Done, int Total) value)
    {
        lock (drawing)
        {
            if (value.Done <= shown) return;
            shown = value.Done;
            var filled = Width * value.Done / Math.Max(1, value.Total);
            Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {value.Done}/{value.Total}");
        }
    }

    public void Dispose()
    {
        if (shown > 0) Console.Error.Write($"\r{new string(' ', Width + 20)}\r");
    }
}
