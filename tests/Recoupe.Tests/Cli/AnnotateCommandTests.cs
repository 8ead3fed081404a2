using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Recoupe.Lab.Eval;

namespace Recoupe.Tests.Cli;

public sealed class AnnotateCommandTests : IDisposable
{
    private const string Text =
        "Vendredi dernier, selon la préfecture, une trentaine d'habitants du quartier ont quitté leurs maisons, a déclaré le maire Luc Ferrand.\n\n"
        + "« Nous avons eu très peur & très froid », a-t-il dit au Courrier des Rives le 12 mars. Trois d'entre eux sont blessés.";

    private readonly Workspace work = new();

    [Fact]
    public void JsonGivesEveryKindOfFindingWithOffsetsIntoTheText()
    {
        var run = Annotate("json", "--plain", "--published", "2025-03-18");
        run.Lines.Length.ShouldBe(1);
        using var annotation = JsonDocument.Parse(run.Output);
        var root = annotation.RootElement;
        root.GetProperty("text").GetString().ShouldBe(Text);
        foreach (var kind in (string[])["entities", "dates", "quantities", "quotes"])
        {
            root.GetProperty(kind).GetArrayLength().ShouldBeGreaterThan(0, kind);
            foreach (var item in root.GetProperty(kind).EnumerateArray())
                Text[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()].ShouldBe(item.GetProperty("text").GetString());
        }
        root.GetProperty("attributions").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var token in root.GetProperty("sentences").EnumerateArray().SelectMany(sentence => sentence.GetProperty("tokens").EnumerateArray()))
            Text[token.GetProperty("start").GetInt32()..token.GetProperty("end").GetInt32()].ShouldBe(token.GetProperty("form").GetString());
    }

    [Fact]
    public void ThePublicationDayAnchorsTheDates()
    {
        using var annotation = JsonDocument.Parse(Annotate("json", "--plain", "--published", "2025-03-18").Output);
        annotation.RootElement.GetProperty("dates").EnumerateArray().Select(date => date.GetProperty("value").GetString()).ShouldBe(["2025-03-14", "2025-03-12"]);
    }

    [Theory]
    [InlineData("samples/crue/pages")]
    [InlineData(null)]
    public void ConlluHoldsToItsFormat(string? path)
    {
        var run = path is null ? Annotate("conllu", "--plain") : BuiltCommand.Run("annotate", path, "--format", "conllu");
        run.Code.ShouldBe(0);
        ConlluValidator.Errors(run.Output).ShouldBeEmpty();
        var sentences = run.Output.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        sentences.ShouldNotBeEmpty();
        foreach (var sentence in sentences)
        {
            var lines = sentence.Split('\n');
            var text = lines.Single(line => line.StartsWith("# text = ", StringComparison.Ordinal))["# text = ".Length..];
            var words = lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
            words.Where(cells => !cells[0].Contains('-')).ShouldAllBe(cells => cells[6] != "_");
            TextOf(words).ShouldBe(text);
        }
    }

    [Fact]
    public void AContractionIsAMultiwordToken()
    {
        var words = Annotate("conllu", "--plain").Lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        var au = words.FindIndex(cells => cells[1] == "au");
        words[au][0].ShouldContain('-');
        words[au + 1][1].ShouldBe("à");
        words[au + 2][1].ShouldBe("le");
    }

    [Fact]
    public void TimemlIsWellFormedAndHoldsTheTextAndItsDates()
    {
        var timeml = XDocument.Parse(Annotate("timeml", "--plain", "--published", "2025-03-18").Output);
        timeml.Descendants("TEXT").Single().Value.ShouldBe(Text);
        timeml.Descendants("DCT").Single().Value.ShouldBe("2025-03-18");
        timeml.Descendants("TEXT").Single().Elements("TIMEX3").Select(timex => (timex.Attribute("tid")?.Value, timex.Attribute("type")?.Value, timex.Attribute("value")?.Value))
            .ShouldBe([("t1", "DATE", "2025-03-14"), ("t2", "DATE", "2025-03-12")]);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("hier")]
    public void ADayThatNoPageCanHaveIsRefused(string day)
    {
        var run = BuiltCommand.Run("annotate", work.Write("text.txt", Text), "--published", day);
        run.Code.ShouldBe(2);
        run.Errors.ShouldContain($"--published: '{day}', expected a day as yyyy-MM-dd, from 1000 to 9998.");
    }

    private CommandRun Annotate(string format, params string[] options)
    {
        var run = BuiltCommand.Run(["annotate", work.Write("text.txt", Text), "--format", format, .. options]);
        run.Code.ShouldBe(0);
        return run;
    }

    /// <summary>The sentence as its forms and <c>SpaceAfter=No</c> make it.</summary>
    private static string TextOf(List<string[]> words)
    {
        var text = "";
        var covered = 0;
        foreach (var cells in words)
        {
            var range = cells[0].Split('-');
            if (range.Length == 1 && int.Parse(range[0], CultureInfo.InvariantCulture) <= covered) continue;
            if (range.Length == 2) covered = int.Parse(range[1], CultureInfo.InvariantCulture);
            text += cells[1] + (cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ");
        }
        return text.TrimEnd();
    }

    public void Dispose() => work.Dispose();
}
