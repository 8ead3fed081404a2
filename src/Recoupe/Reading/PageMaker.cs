using Recoupe.Model;

namespace Recoupe.Reading;

/// <summary>Makes a page of the bytes of one, or of a text that lay in something else.</summary>
internal static class PageMaker
{
    public static ReadingResult Make(Entry entry, byte[] bytes, EntryFormat format)
    {
        if (bytes.Length > PageReader.LargestPage) return ReadingResult.Refused(entry.File, "unread-size", EntryReader.Megabytes);
        if (bytes.Length == 0) return ReadingResult.Refused(entry.File, "unread-empty");
        if (PageDecoder.IsBinary(bytes)) return ReadingResult.Refused(entry.File, "unread-binary");
        return Make(entry, PageDecoder.Decode(bytes, entry.Charset), format);
    }

    public static ReadingResult Make(Entry entry, string content, EntryFormat format)
    {
        var (url, stated) = (entry.Url, entry.Stated);
        if (format == EntryFormat.Markdown)
        {
            var note = MarkdownText.Read(content);
            (content, url, stated) = (note.Text, url ?? note.Url, note.Date is { } date ? [.. stated, date] : stated);
        }
        if (string.IsNullOrWhiteSpace(content)) return ReadingResult.Refused(entry.File, "unread-empty");
        var form = format == EntryFormat.Html ? PageFormat.Html : PageFormat.Text;
        if (PageGuard.Refusal(form, content) is { } limit) return new ReadingResult(null, new UnreadPage(entry.File, limit));
        return new ReadingResult(new Page(entry.File, form, content, Printable(url), entry.Fetched) { Stated = stated, Warnings = entry.Warnings }, null);
    }

    /// <summary>A name from an archive is printed on terminals: nothing in it may steer one.</summary>
    public static string? Printable(string? name)
    {
        if (name is null) return null;
        foreach (var c in name)
            if (char.IsControl(c)) return string.Create(name.Length, name, static (printable, from) => { for (var i = 0; i < from.Length; i++) printable[i] = char.IsControl(from[i]) ? '\uFFFD' : from[i]; });
        return name;
    }
}
