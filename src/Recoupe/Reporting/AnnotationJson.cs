using System.Text.Encodings.Web;
using System.Text.Json;
using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Reporting;

/// <summary>An analyzed text as one line of JSON: sentences with their tokens, and all that was found, with offsets into <c>text</c>.</summary>
public static class AnnotationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string file, AnalyzedText analysis, DateInterval? published, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("text", analysis.Text);
        WriteSentences(json, analysis);
        WriteEach(json, "entities", analysis.Names, n =>
        {
            Span(json, analysis, n.Span);
            json.WriteString("kind", Word(n.Kind));
            json.WriteString("name", n.Name);
            json.WriteString("voice", Word(n.Voice));
            json.WriteString("role", n.Role);
            json.WriteString("country", n.Country);
            json.WriteString("actor", n.Actor);
        });
        var values = TimexAnchor.Resolve(analysis.Tokenized, analysis.Dates, published);
        var date = 0;
        WriteEach(json, "dates", analysis.Dates, d =>
        {
            Span(json, analysis, d.Span);
            json.WriteString("type", d.Type.ToString().ToUpperInvariant());
            json.WriteString("value", values[date++].Value);
        });
        WriteEach(json, "quantities", [.. analysis.QuantitiesAndAges], q =>
        {
            Span(json, analysis, q.Span);
            Number(json, "value", q.Value);
            if (q.Upper is { } upper) Number(json, "upper", upper);
            json.WriteString("qualifier", Word(q.Qualifier));
            json.WriteString("noun", q.Noun);
            json.WriteBoolean("part", q.Part);
        });
        WriteEach(json, "quotes", [.. analysis.Quotations.SelectMany(static quotation => quotation.WithInside)], q =>
        {
            Span(json, analysis, q.Inner);
            json.WriteString("speaker", q.Speaker);
            json.WriteString("via", q.Via);
            json.WriteBoolean("scare", q.IsScare);
        });
        WriteEach(json, "attributions", analysis.Attributions, a =>
        {
            Range(json, "source", a.Source);
            Range(json, "cue", a.Cue);
            Range(json, "content", a.Content);
            json.WriteStartArray("chain");
            foreach (var link in a.Chain) json.WriteStringValue(link);
            json.WriteEndArray();
            json.WriteString("kind", Word(a.Kind));
        });
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, AnalyzedText analysis)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in analysis.Sentences)
        {
            json.WriteStartObject();
            json.WriteNumber("start", sentence.Span.Start);
            json.WriteNumber("end", sentence.Span.End);
            json.WriteStartArray("tokens");
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var token = analysis.Tokens[i];
                json.WriteStartObject();
                json.WriteNumber("start", token.Start);
                json.WriteNumber("end", token.End);
                json.WriteString("form", analysis.Tokenized.Form(i));
                json.WriteString("lemma", token.Lemma);
                json.WriteString("upos", UniversalFeatures.NameOf(token.Pos));
                json.WriteString("feats", UniversalFeatures.Write(token.Features));
                if (analysis.Parsed?.Dependencies is { } dependencies)
                {
                    // Among the tokens of the sentence; the root has none.
                    if (dependencies[i].Head < 0) json.WriteNull("head");
                    else json.WriteNumber("head", dependencies[i].Head - sentence.First);
                    json.WriteString("deprel", dependencies[i].Relation);
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEach<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>JSON has no infinity (RFC 8259 section 6).</summary>
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void Span(Utf8JsonWriter json, AnalyzedText analysis, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.Of(analysis.Text));
    }

    private static void Range(Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
