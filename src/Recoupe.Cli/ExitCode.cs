namespace Recoupe.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    public const int AllRead = 0;
    public const int SomeUnread = 1;
    public const int WrongUse = 2;
    public const int NothingRead = 3;

    public static int Of(int read, int unread) => read == 0 ? NothingRead : unread > 0 ? SomeUnread : AllRead;
}
