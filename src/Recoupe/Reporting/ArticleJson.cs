using System.Text.Encodings.Web;
using System.Text.Json;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>An article as one line of JSON: the fields of <c>pages[]</c> in dossier.json, with its blocks and what was removed where that is asked for.</summary>
public static class ArticleJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Article article, string id, PublicationDate published, bool explain, InterfaceText wording, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("file", article.Page.File);
        json.WriteString("url", article.Page.Url);
        json.WriteString("title", article.Title);
        json.WriteString("outlet", article.Outlet);
        WriteStrings(json, "authors", article.Authors);
        WriteStrings(json, "credits", article.Credits);
        json.WriteString("section", article.Section);
        json.WriteString("language", article.Language);
        json.WriteStartObject("published");
        json.WriteString("earliest", Day(published.Interval?.Earliest));
        json.WriteString("latest", Day(published.Interval?.Latest));
        json.WriteString("basis", published.Basis.ToString().ToLowerInvariant());
        json.WriteString("because", string.Join(" ", published.Because.Select(r => wording.Because(r))));
        json.WriteEndObject();
        json.WriteString("modified", Day(published.Modified?.Earliest));
        json.WriteString("text", article.Text);
        WriteAsides(json, article);
        WriteWarnings(json, article, wording);
        if (explain)
        {
            WritePlaces(json, article);
            WriteBlocks(json, article, wording);
        }

        json.WriteEndObject();
    }

    private static void WriteAsides(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("asides");
        foreach (var aside in article.Asides)
        {
            json.WriteStartObject();
            json.WriteString("kind", aside.Kind);
            json.WriteString("text", aside.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteWarnings(Utf8JsonWriter json, Article article, InterfaceText wording)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in article.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("kind", warning.Kind);
            json.WriteNumber("start", warning.Span.Start);
            json.WriteNumber("end", warning.Span.End);
            json.WriteString("because", wording.Because(warning.Because));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("places");
        foreach (var place in article.Places) WritePlace(json, place.Fact, place.Value, place.Place);
        foreach (var date in article.StatedDates) WritePlace(json, date.IsModified ? "modified" : "published", Value(date), $"{date.Origin.Word()}: {date.Text}");
        json.WriteEndArray();
    }

    /// <summary>As TIMEX3 writes a day whose year is unknown: XXXX-05-03.</summary>
    private static string Value(StatedDate date) => Language.Dates.TimexNotation.Of(date.Interval) is var value && date.IsYearKnown ? value : "XXXX" + value[4..];

    private static void WritePlace(Utf8JsonWriter json, string fact, string value, string place)
    {
        json.WriteStartObject();
        json.WriteString("fact", fact);
        json.WriteString("value", value);
        json.WriteString("place", place);
        json.WriteEndObject();
    }

    private static void WriteBlocks(Utf8JsonWriter json, Article article, InterfaceText wording)
    {
        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", block.Kind.ToString().ToLowerInvariant());
            json.WriteNumber("start", block.Span.Start);
            json.WriteNumber("end", block.Span.End);
            json.WriteString("language", block.Language);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("removed");
        foreach (var block in article.Removed)
        {
            json.WriteStartObject();
            json.WriteString("kind", block.Kind);
            json.WriteString("text", block.Text);
            json.WriteString("because", wording.Because(block.Because));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
