using System.Collections.Concurrent;

namespace Recoupe.Language.Tokens;

/// <summary>Keeps one string of each form, so that a word met again costs no memory. Safe to share between threads.</summary>
internal sealed class FormPool
{
    private const int LongestForm = 32;
    // A hostile pile of unique words must not grow the pool without bound.
    private const int Limit = 200_000;

    private readonly ConcurrentDictionary<string, string> forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>The dictionary's own count takes all of its locks, at every new word.</summary>
    private int count;

    public FormPool() => lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm) return form.ToString();
        if (lookup.TryGetValue(form, out var known)) return known;
        var fresh = form.ToString();
        if (Volatile.Read(ref count) < Limit && forms.TryAdd(fresh, fresh)) Interlocked.Increment(ref count);
        return fresh;
    }
}
