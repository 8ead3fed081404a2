using System.Text.Json;
using Recoupe.Language.Attributions;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>Reads a dossier.json back, as far as a later run needs it: story, pages, findings.</summary>
public static class DossierReader
{
    /// <exception cref="DossierFileException">The file cannot be read, or is no dossier.json.</exception>
    public static Dossier Read(string file)
    {
        if (Directory.Exists(file)) throw new DossierFileException($"{file}: is a folder: a dossier.json of an earlier run is expected.");
        try
        {
            using var json = JsonDocument.Parse(WithoutMark(File.ReadAllBytes(file)));
            return Read(new JsonPlace(file, "", json.RootElement));
        }
        catch (JsonException broken)
        {
            throw new DossierFileException($"{file}, line {broken.LineNumber + 1}: not JSON: a dossier.json of an earlier run is expected.");
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DossierFileException(unread is FileNotFoundException or DirectoryNotFoundException ? $"{file}: there is no such file." : $"{file}: {unread.Message}");
        }
    }

    /// <summary>Editors put a byte order mark before UTF-8.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

    private static Dossier Read(JsonPlace root)
    {
        var story = root["story"];
        var pages = root["pages"].Items(Page);
        RefuseTwins(root["pages"], pages, page => page.Id);
        var findings = root["findings"].Items(Finding);
        RefuseTwins(root["findings"], findings, finding => finding.Id);
        return new Dossier(
            root["generator"].Text(), new DossierStory(story["title"].Text(), story["from"].DayOrNull(), story["to"].DayOrNull(), story["language"].Text()),
            pages, [], [], findings, [], [], [], [], [], [], []);
    }

    private static void RefuseTwins<T>(JsonPlace list, List<T> items, Func<T, string> id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twin = items.FindIndex(item => !seen.Add(id(item)));
        if (twin >= 0) throw list.Items(item => item)[twin]["id"].Expected("an id that no other has");
    }

    private static DossierPage Page(JsonPlace page) => new(
        page["id"].Text(), page["file"].Text(), page["url"].TextOrNull(), page["title"].TextOrNull(), page["outlet"].TextOrNull(), [], [], page["language"].Text(),
        new PublicationDate(page["published"].IntervalOrNull(), page["published"]["basis"].Word<PublicationBasis>(), []), page["text"].Text(), [], []);

    private static DossierFinding Finding(JsonPlace finding)
    {
        var origins = finding["origins"];
        var statements = finding["statements"].Items(Statement);
        return new DossierFinding(
            finding["id"].Text(), finding["title"].Text(), finding["when"].IntervalOrNull(), finding["status"].Word<FindingStatus>(),
            new OriginRange(origins["min"].Integer(), origins["max"].Integer(), []), statements, finding["differences"].Items(Difference), finding["weight"].NumberOrNull() ?? 0);
    }

    private static DossierStatement Statement(JsonPlace statement)
    {
        var attribution = statement["attribution"];
        return new DossierStatement(
            statement["page"].Text(), statement.Span(), statement["text"].Text(), statement["claim"].Span(), attribution["chain"].Items(voice => voice.Text()), attribution["kind"].Word<AttributionKind>());
    }

    private static DossierDifference Difference(JsonPlace difference)
    {
        var values = difference["values"].Items(value => new DifferenceValue(value["value"].Text(), value["number"].NumberOrNull(), value["asOf"].DayOrNull(), value["statements"].Items(index => index.Integer())));
        if (values.Count == 0) throw difference["values"].Expected("at least one value");
        return new DossierDifference(difference["slot"].Word<DifferenceSlot>(), difference["kind"].Word<DifferenceKind>(), difference["unit"].TextOrNull(), values, new Reason(""));
    }
}
