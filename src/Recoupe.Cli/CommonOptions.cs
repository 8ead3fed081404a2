using System.CommandLine;
using System.Globalization;
using Recoupe.Language;

namespace Recoupe.Cli;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("PATH") { Description = "A page, a folder (walked), a glob, or - for the standard input.", Arity = ArgumentArity.OneOrMore };
        // The parser takes an option it does not know for one more path.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value is ['-', _, ..]) result.AddError($"{token.Value}: there is no such option; a file of that name is given as ./{token.Value}.");
        });
        return paths;
    }

    public static Option<string> Language()
    {
        var option = new Option<string>("--language") { Description = "Language of the pages: auto (others than French keep their text and say nothing), fr (all are read as French) or en (refused until its pack is whole).", DefaultValueFactory = _ => "auto" };
        option.AcceptOnlyFromAmong("auto", "fr", "en");
        return option;
    }

    public static Option<int> Threads()
    {
        return new Option<int>("--threads")
        {
            Description = "Pages worked on at once; 0 for one a processor.",
            DefaultValueFactory = _ => 0,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var threads) && threads <= 256) return threads;
                result.AddError("--threads: a number from 0 to 256 is expected.");
                return 0;
            },
        };
    }

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Neither progress nor summary." };

    /// <summary>Loads the pipeline; a broken pack is reported and ends the command.</summary>
    public static Pipeline? LoadPipeline(int threads, string language = "auto")
    {
        try
        {
            return new Pipeline(LanguagePacks.Load(language == "auto" ? "fr" : language), threads, anyLanguage: language != "auto");
        }
        catch (LanguagePackException broken)
        {
            Console.Error.WriteLine($"recoupe: {broken.Message}");
            return null;
        }
    }
}
