using System.Buffers.Text;
using System.Security.Cryptography;

namespace Recoupe.Reading.Archives;

/// <summary>
/// The digests that a WARC record gives of itself (ISO 28500, 5.8 and 5.9): of its whole block, and of the payload in it. Crawlers differ in how they
/// write them (base 32, base 16, base 64) and in whether the payload is what was sent or what it unpacks to, so any match proves the content.
/// </summary>
internal static class RecordDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Whether digests are given that can be computed, and none of them is that of the block or of any of the payloads.</summary>
    public static bool IsWrong(HeaderFields header, ReadOnlySpan<byte> block, params IReadOnlyList<ReadOnlyMemory<byte>> payloads)
    {
        var known = false;
        if (Parse(header["WARC-Block-Digest"]) is { } ofBlock)
        {
            if (IsOf(ofBlock, block)) return false;
            known = true;
        }
        if (Parse(header["WARC-Payload-Digest"]) is not { } ofPayload) return known;
        foreach (var payload in payloads)
            if (IsOf(ofPayload, payload.Span)) return false;
        return true;
    }

    private static bool IsOf((HashAlgorithmName Name, byte[] Value) digest, ReadOnlySpan<byte> bytes) =>
        CryptographicOperations.HashData(digest.Name, bytes).AsSpan().SequenceEqual(digest.Value);

    /// <summary>"sha1:…" in any of the three writings; null where the algorithm is unknown or the value is none of it.</summary>
    private static (HashAlgorithmName, byte[])? Parse(string? field)
    {
        if (field?.IndexOf(':') is not (> 0 and var colon)) return null;
        var (name, length) = field[..colon].Trim().ToLowerInvariant() switch
        {
            "sha1" or "sha-1" => (HashAlgorithmName.SHA1, SHA1.HashSizeInBytes),
            "sha256" or "sha-256" => (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
            "sha512" or "sha-512" => (HashAlgorithmName.SHA512, SHA512.HashSizeInBytes),
            "md5" => (HashAlgorithmName.MD5, MD5.HashSizeInBytes),
            _ => default,
        };
        if (length == 0) return null;
        var value = field[(colon + 1)..].Trim();
        return (FromBase16(value, length) ?? FromBase32(value, length) ?? FromBase64(value, length)) is { } bytes ? (name, bytes) : null;
    }

    private static byte[]? FromBase16(string value, int length)
    {
        if (value.Length != 2 * length) return null;
        foreach (var c in value)
            if (!char.IsAsciiHexDigit(c)) return null;
        return Convert.FromHexString(value);
    }

    private static byte[]? FromBase32(string value, int length)
    {
        value = value.TrimEnd('=');
        if (value.Length != (8 * length + 4) / 5) return null;
        var bytes = new byte[length];
        var (bits, held, at) = (0, 0, 0);
        foreach (var c in value)
        {
            var five = Base32.IndexOf(char.ToUpperInvariant(c));
            if (five < 0) return null;
            (bits, held) = ((bits << 5 | five) & 0xFFF, held + 5);
            if (held < 8 || at == length) continue;
            held -= 8;
            bytes[at++] = (byte)(bits >> held);
        }
        return bytes;
    }

    /// <summary>With either alphabet, with or without what fills it up.</summary>
    private static byte[]? FromBase64(string value, int length)
    {
        var plain = value.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        if (plain.Length != (8 * length + 5) / 6 || !Base64Url.IsValid(plain)) return null;
        return Base64Url.DecodeFromChars(plain);
    }
}
