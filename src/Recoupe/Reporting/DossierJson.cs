using System.Text.Encodings.Web;
using System.Text.Json;
using Recoupe.Language;
using Recoupe.Language.Dates;
using Recoupe.Model;

namespace Recoupe.Reporting;

/// <summary>Writes dossier.json: the contract of docs, with <c>because</c> in the language given and, beside it, the reasons as keys and arguments.</summary>
/// <param name="text">The language of <c>because</c>; English by contract.</param>
public sealed class DossierJson(InterfaceText text)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        // The file is read as JSON, never as part of a page; French stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public void Write(Dossier dossier, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        Text(json, "generator", dossier.Generator);
        WriteStory(json, dossier.Story);
        Array(json, "pages", dossier.Pages, WritePage);
        Array(json, "sources", dossier.Sources, WriteSource);
        Array(json, "derivations", dossier.Derivations, WriteDerivation);
        Array(json, "findings", dossier.Findings, new FindingJson(text).Write);
        WriteSince(json, dossier.Changes);
        Texts(json, "timeline", dossier.Timeline);
        Array(json, "days", dossier.Days, WriteDay);
        Array(json, "quotes", dossier.Quotes, WriteQuote);
        Array(json, "dates", dossier.Dates, WriteDate);
        Array(json, "quantities", dossier.Quantities, WriteQuantity);
        Array(json, "entities", dossier.Entities, WriteEntity);
        Array(json, "warnings", dossier.Warnings, WriteWarning);
        Array(json, "unread", dossier.Unread, WriteUnread);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteStory(Utf8JsonWriter json, DossierStory story)
    {
        json.WriteStartObject("story");
        Text(json, "title", story.Title);
        Text(json, "from", story.From?.Iso());
        Text(json, "to", story.To?.Iso());
        Text(json, "language", story.Language);
        json.WriteEndObject();
    }

    private void WritePage(Utf8JsonWriter json, DossierPage page)
    {
        Text(json, "id", page.Id);
        Text(json, "file", page.File);
        Text(json, "url", page.Url);
        Text(json, "title", page.Title);
        Text(json, "outlet", page.Outlet);
        Texts(json, "authors", page.Authors);
        Texts(json, "credits", page.Credits);
        json.WriteString("section", page.Section);
        Text(json, "language", page.Language);
        json.WriteStartObject("published");
        Days(json, page.Published.Interval);
        Text(json, "basis", page.Published.Basis.Word());
        Because(json, page.Published.Because);
        json.WriteEndObject();
        Text(json, "modified", page.Published.Modified is { } changed ? Interval(changed) : null);
        Text(json, "text", page.Text);
        Array(json, "blocks", page.Blocks, static (json, block) =>
        {
            Text(json, "kind", block.Kind.Word());
            Span(json, block.Span);
        });
        json.WriteStartObject("membership");
        Because(json, page.Membership);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, DossierSource source)
    {
        Text(json, "id", source.Id);
        Text(json, "name", source.Name);
        Text(json, "kind", source.Kind.Word());
        Texts(json, "pages", source.Pages);
    }

    private void WriteDerivation(Utf8JsonWriter json, DossierDerivation derivation)
    {
        Text(json, "from", derivation.From);
        Text(json, "to", derivation.To);
        Text(json, "kind", derivation.Kind.Word());
        Number(json, "shared", derivation.Shared);
        Because(json, [derivation.Because]);
    }

    private void WriteSince(Utf8JsonWriter json, DossierChanges? changes)
    {
        if (changes is null)
        {
            json.WriteNull("since");
            return;
        }
        json.WriteStartObject("since");
        WriteStory(json, changes.Since);
        Array(json, "pages", changes.Pages, static (json, change) =>
        {
            Text(json, "kind", change.Kind.Word());
            Text(json, "page", change.Id);
            Text(json, "file", change.File);
        });
        Array(json, "findings", changes.Findings, (json, change) =>
        {
            Text(json, "kind", change.Kind.Word());
            Text(json, "finding", change.Id);
            Text(json, "was", change.Was);
            Text(json, "title", change.Title);
            Because(json, change.Because);
        });
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, DossierDay day)
    {
        Text(json, "day", day.Day.Iso());
        Number(json, "weight", day.Weight);
        json.WriteBoolean("key", day.IsKey);
        Texts(json, "pages", day.Pages);
    }

    private static void WriteQuote(Utf8JsonWriter json, DossierQuote quote)
    {
        Place(json, quote.Page, quote.Span, quote.Text);
        Text(json, "speaker", quote.Speaker);
        Text(json, "via", quote.Via);
    }

    private static void WriteDate(Utf8JsonWriter json, DossierDate date)
    {
        Place(json, date.Page, date.Span, date.Text);
        Text(json, "type", date.Type.ToString().ToUpperInvariant());
        Text(json, "value", date.Value);
    }

    private static void WriteQuantity(Utf8JsonWriter json, DossierQuantity quantity)
    {
        Place(json, quantity.Page, quantity.Span, quantity.Text);
        Number(json, "value", quantity.Value);
        Text(json, "qualifier", quantity.Qualifier.Word());
        Text(json, "noun", quantity.Noun);
    }

    private static void WriteEntity(Utf8JsonWriter json, DossierEntity entity)
    {
        Text(json, "id", entity.Id);
        Text(json, "name", entity.Name);
        Text(json, "kind", entity.Kind.Word());
        Array(json, "mentions", entity.Mentions, static (json, mention) =>
        {
            Text(json, "page", mention.Page);
            Span(json, mention.Span);
        });
    }

    private void WriteWarning(Utf8JsonWriter json, DossierWarning warning)
    {
        Place(json, warning.Page, warning.Span, warning.Text);
        Text(json, "kind", warning.Kind);
        Because(json, [warning.Because]);
    }

    private void WriteUnread(Utf8JsonWriter json, UnreadPage unread)
    {
        Text(json, "file", unread.File);
        Because(json, [unread.Because]);
    }

    private void Because(Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        Text(json, "because", string.Join(' ', reasons.Select(reason => text.Because(reason))));
        Reasons(json, reasons);
    }

    internal static void Reasons(Utf8JsonWriter json, IReadOnlyList<Reason> reasons) =>
        Array(json, "reasons", reasons, static (json, reason) =>
        {
            Text(json, "key", reason.Key);
            Texts(json, "args", reason.Arguments);
        });

    internal static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    internal static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(SafeText.WellFormed(value));
        json.WriteEndArray();
    }

    internal static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, SafeText.WellFormed(value));
    }

    /// <summary>JSON has no word for what is no finite number.</summary>
    internal static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, Math.Round(number, 6));
        else json.WriteNull(name);
    }

    internal static void Span(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    internal static void Place(Utf8JsonWriter json, string page, TextSpan span, string words)
    {
        Text(json, "page", page);
        Span(json, span);
        Text(json, "text", words);
    }

    internal static void Days(Utf8JsonWriter json, DateInterval? interval)
    {
        Text(json, "earliest", interval?.Earliest.Iso());
        Text(json, "latest", interval?.Latest.Iso());
    }

    private static string Interval(DateInterval days) =>
        days.Earliest == days.Latest ? days.Earliest.Iso() : $"{days.Earliest.Iso()}/{days.Latest.Iso()}";
}
