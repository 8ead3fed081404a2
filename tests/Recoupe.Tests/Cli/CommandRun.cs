using System.Text;

namespace Recoupe.Tests.Cli;

/// <summary>What a run of the built binary gave.</summary>
internal sealed record CommandRun(int Code, byte[] Bytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(Bytes);
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
