using System.CommandLine;
using System.CommandLine.Help;
using Recoupe.Cli;

// Not a RootCommand: that is called after the assembly in every line of help.
var root = new Command("recoupe", "Holds news reports against each other: what stands, on whose word, and where they part.")
{
    new HelpOption(),
    new VersionOption(),
    DossierCommand.Create(),
    ReadCommand.Create(),
    AnnotateCommand.Create(),
};
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine($"recoupe: {error.Message}");
    Console.Error.WriteLine("Try 'recoupe --help'.");
    return ExitCode.WrongUse;
}
try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception denied) when (denied is IOException or UnauthorizedAccessException or Recoupe.Reporting.DossierFileException)
{
    Console.Error.WriteLine($"recoupe: {denied.Message}");
    return ExitCode.WrongUse;
}
