using System.Text.Json;
using Recoupe.Model;
using static Recoupe.Reporting.DossierJson;

namespace Recoupe.Reporting;

/// <summary>Writes the members of one finding of dossier.json.</summary>
internal sealed class FindingJson(InterfaceText text)
{
    public void Write(Utf8JsonWriter json, DossierFinding finding)
    {
        Text(json, "id", finding.Id);
        Text(json, "title", finding.Title);
        if (finding.When is null) json.WriteNull("when");
        else
        {
            json.WriteStartObject("when");
            Days(json, finding.When);
            json.WriteEndObject();
        }
        Text(json, "status", finding.Status.Word());
        WriteOrigins(json, finding.Origins);
        Number(json, "weight", finding.Weight);
        Array(json, "statements", finding.Statements, WriteStatement);
        Array(json, "differences", finding.Differences, (json, difference) => WriteDifference(json, finding, difference));
    }

    private void WriteOrigins(Utf8JsonWriter json, OriginRange origins)
    {
        json.WriteStartObject("origins");
        json.WriteNumber("min", origins.Min);
        json.WriteNumber("max", origins.Max);
        Texts(json, "because", [.. origins.Because.Select(reason => text.Because(reason))]);
        Reasons(json, origins.Because);
        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, DossierStatement statement)
    {
        Place(json, statement.Page, statement.Sentence, statement.Text);
        json.WriteStartObject("claim");
        Span(json, statement.Claim);
        json.WriteEndObject();
        json.WriteStartObject("attribution");
        Texts(json, "chain", statement.Chain);
        Text(json, "kind", statement.Kind.Word());
        json.WriteEndObject();
    }

    private void WriteDifference(Utf8JsonWriter json, DossierFinding finding, DossierDifference difference)
    {
        Text(json, "title", difference.Title ?? finding.Title);
        Text(json, "slot", difference.Slot.Word());
        Text(json, "kind", difference.Kind.Word());
        Text(json, "unit", difference.Unit);
        Array(json, "values", difference.Values, static (json, value) =>
        {
            Text(json, "value", value.Value);
            Number(json, "number", value.Number);
            Text(json, "asOf", value.AsOf?.Iso());
            json.WriteStartArray("statements");
            foreach (var statement in value.Statements) json.WriteNumberValue(statement);
            json.WriteEndArray();
        });
        Text(json, "because", text.Because(difference.Because));
        Reasons(json, [difference.Because]);
    }
}
