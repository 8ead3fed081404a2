using System.Globalization;
using System.Security;
using System.Text;
using Recoupe.Language;
using Recoupe.Language.Dates;

namespace Recoupe.Reporting;

/// <summary>An analyzed text as TimeML: the text with its TIMEX3 tags, and the publication date as DCT where it is known.</summary>
public static class AnnotationTimeml
{
    public static string Render(string file, AnalyzedText analysis, DateInterval? published)
    {
        var values = TimexAnchor.Resolve(analysis.Tokenized, analysis.Dates, published);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n");
        xml.Append("<DOCID>").Append(Escape(file)).Append("</DOCID>\n");
        if (published is { } day)
            xml.Append(CultureInfo.InvariantCulture, $"<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{day.Earliest:yyyy-MM-dd}\" functionInDocument=\"CREATION_TIME\">{day.Earliest:yyyy-MM-dd}</TIMEX3></DCT>\n");
        xml.Append("<TEXT>");
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var date = analysis.Dates[i];
            xml.Append(Escape(analysis.Text[at..date.Span.Start]));
            xml.Append(CultureInfo.InvariantCulture, $"<TIMEX3 tid=\"t{i + 1}\" type=\"{date.Type.ToString().ToUpperInvariant()}\" value=\"{Escape(values[i].Value ?? "")}\">");
            xml.Append(Escape(date.Span.Of(analysis.Text).ToString())).Append("</TIMEX3>");
            at = date.Span.End;
        }
        return xml.Append(Escape(analysis.Text[at..])).Append("</TEXT>\n</TimeML>\n").ToString();
    }

    /// <summary>Escapes markup and leaves out the control characters that XML 1.0 forbids.</summary>
    private static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is >= 0x20 or '\n' or '\t') clean.Append(rune.ToString());
        return SecurityElement.Escape(clean.ToString());
    }
}
