using System.Text;
using Recoupe.Comparison;
using Recoupe.Reporting;
using Recoupe.Tests.Cli;

namespace Recoupe.Tests.Reporting;

public sealed class DossierReaderTests : IDisposable
{
    private static readonly DossierComparer Comparer = new(LanguagePacks.Load("fr"));

    private readonly Workspace work = new();

    [Fact]
    public void WhatWasWrittenIsReadBack()
    {
        var (written, read) = (Some.Dossier(), DossierReader.Read(work.Write("old.json", Json())));
        read.Story.ShouldBe(written.Story);
        read.Pages.Select(page => (page.Id, page.File, page.Url, page.Text, page.Published.Interval)).ShouldBe(written.Pages.Select(page => (page.Id, page.File, page.Url, page.Text, page.Published.Interval)));
        read.Findings.Select(finding => (finding.Id, finding.Title, finding.When, finding.Status, finding.Statements.Count, finding.Differences.Count))
            .ShouldBe(written.Findings.Select(finding => (finding.Id, finding.Title, finding.When, finding.Status, finding.Statements.Count, finding.Differences.Count)));
        Comparer.Compare(read, [written])[0].Changes.ShouldNotBeNull().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"status\": \"updated\"", "\"status\": \"settled\"", ", findings[0].status: \"single\" or \"corroborated\" or \"updated\" or \"disputed\" or \"denied\" expected, not \"settled\"")]
    [InlineData("\"earliest\": \"2019-03-12\"", "\"earliest\": \"12 mars\"", ", pages[0].published.earliest: a day as yyyy-MM-dd expected, not \"12 mars\"")]
    [InlineData("\"id\": \"p2\"", "\"id\": \"p1\"", ", pages[1].id: an id that no other has expected, not \"p1\"")]
    [InlineData("\"statements\": [", "\"sentences\": [", ", findings[0].statements: is missing.")]
    [InlineData("\"min\": 1", "\"min\": 1.5", ", findings[0].origins.min: a whole number expected, not 1.5")]
    [InlineData("\"title\": \"Le ferry", "\"title\": \"\\ud800", ", story.title: words expected, not \"\\ud800 Étoile de Brume s’échoue devant …")]
    [InlineData("\"generator\"", "generator", ", line 2: not JSON: a dossier.json of an earlier run is expected.")]
    public void AnErrorNamesTheFileAndThePlace(string right, string wrong, string expected)
    {
        var json = Json();
        var at = json.IndexOf(right, StringComparison.Ordinal);
        var file = work.Write("old.json", json[..at] + wrong + json[(at + right.Length)..]);
        Should.Throw<DossierFileException>(() => DossierReader.Read(file)).Message.ShouldBe(file + expected);
    }

    [Theory]
    [InlineData("[]", ": an object expected, not []")]
    [InlineData("", ", line 1: not JSON: a dossier.json of an earlier run is expected.")]
    public void WhatIsNoDossierIsRefused(string content, string expected)
    {
        var file = work.Write("old.json", content);
        Should.Throw<DossierFileException>(() => DossierReader.Read(file)).Message.ShouldBe(file + expected);
    }

    /// <summary>Pieces put anywhere into the file: it is read, or refused with its name; what is read can be held against another.</summary>
    [Fact]
    public void NothingInTheFileIsACrash()
    {
        string[] pieces = ["-", "9", "99999999999", "null", "\"", "{}", "[", "]", ",", "\\ud800", "é", "p1", "\u0000", ""];
        var json = Json();
        var refused = 0;
        for (var i = 0; i < 700; i++)
        {
            var at = (int)(i * 7919L % json.Length);
            var file = work.Write("old.json", json[..at] + pieces[i % pieces.Length] + json[Math.Min(json.Length, at + i % 5)..]);
            try
            {
                Comparer.Compare(DossierReader.Read(file), [Some.Dossier()])[0].Changes.ShouldNotBeNull();
            }
            catch (DossierFileException error)
            {
                error.Message.ShouldStartWith(file);
                refused++;
            }
        }
        refused.ShouldBeInRange(100, 690);
    }

    private static string Json()
    {
        using var stream = new MemoryStream();
        new DossierJson(Some.Interface("en")).Write(Some.Dossier(), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public void Dispose() => work.Dispose();
}
