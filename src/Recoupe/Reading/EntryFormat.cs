namespace Recoupe.Reading;

/// <summary>What a file, or an entry of an archive, holds.</summary>
internal enum EntryFormat : byte { Unknown, Html, Text, Markdown, Feed, Json, JsonLines, Warc, Arc, Mail, Zip, Tar, Gzip }
