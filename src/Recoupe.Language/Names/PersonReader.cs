namespace Recoupe.Language.Names;

/// <summary>Reads the name of a person: first names, initials, particles, surnames.</summary>
internal sealed class PersonReader(NameLexicon lexicon)
{
    private const int LongestName = 7;

    /// <summary>The end of the person's name that starts at <paramref name="first"/>; <paramref name="first"/> itself where none does.</summary>
    /// <param name="isCued">A title or role stands before: then a surname alone is enough.</param>
    /// <param name="isCivil">"M." or its like stands before: then a particle may open the surname, "Mme de Vaur".</param>
    public int Read(NameScan scan, int first, bool isCued, bool isCivil = false)
    {
        var limit = Math.Min(scan.EndOfSentence(first), first + LongestName);
        var opens = scan.Is(first, WordKind.FirstName) && scan.Is(first, WordKind.Capital) || IsInitial(scan, first);
        if (!opens && !(isCued && CanBeSurname(scan, first)) && !(isCivil && AfterParticles(scan, first, limit, false) > first)) return first;
        int end = first, words = 0, surnames = 0;
        for (var i = first; i < limit;)
        {
            if (IsNameWord(scan, i, words))
            {
                if (!scan.Is(i, WordKind.FirstName) && !IsInitial(scan, i)) surnames++;
                words++;
                end = ++i;
                continue;
            }
            if (words == 1 && IsEpithet(scan, first, i, limit)) return i + 2;
            var next = AfterParticles(scan, i, limit, surnames > 0);
            if (words == 0 && !isCued || next == i) break;
            i = next;
        }
        if (words == 1 && end < limit && (isCued || scan.Is(first, WordKind.FirstName)) && IsRoman(scan.Text.Form(end))) return end + 1;
        if (words >= 2 && end < limit && IsRoman(scan.Text.Form(end))) end++;
        return words >= 2 || isCued && words == 1 ? end : first;
    }

    /// <summary>How many of the tokens from <paramref name="first"/> are first names; the last token never counts as one.</summary>
    public static int FirstNames(NameScan scan, int first, int end)
    {
        var i = first;
        while (i < end - 1 && (scan.Is(i, WordKind.FirstName) || IsInitial(scan, i))) i++;
        return i - first;
    }

    public static bool IsInitial(NameScan scan, int i) =>
        scan.Is(i, WordKind.Capital) && scan.Tokens[i].Length is 2 or 4 or 5 && scan.Text.Form(i)[^1] == '.' && !scan.Is(i, WordKind.TitleStart)
        && (scan.Tokens[i].Length == 2 || scan.Text.Form(i)[1] is '.' or '-');

    /// <summary>"Charles III", "Jean-Paul II".</summary>
    internal static bool IsRoman(ReadOnlySpan<char> form)
    {
        if (form.Length > 5) return false;
        foreach (var c in form)
            if (c is not ('I' or 'V' or 'X')) return false;
        return form.Length > 1 || form[0] is 'I' or 'V';
    }

    /// <summary>"Aubin le Hardi": a first name, the article, and a word that the dictionary knows, with a capital.</summary>
    private bool IsEpithet(NameScan scan, int first, int i, int limit) =>
        scan.Is(first, WordKind.FirstName) && scan.Norm(i) is "le" or "la" or "l'" && i + 1 < limit && scan.Is(i + 1, WordKind.Capital) && scan.Is(i + 1, WordKind.Common)
        && !scan.Is(i + 1, WordKind.TitleStart | WordKind.HeadStart | WordKind.PlaceHead | WordKind.NotName | WordKind.Demonym) && lexicon.Gazetteer.Match(scan, i + 1, out _) is null;

    private bool IsNameWord(NameScan scan, int i, int words)
    {
        if (!scan.Is(i, WordKind.Capital) || scan.Is(i, WordKind.Mark)) return false;
        if (words == 0) return true;
        if (IsRoman(scan.Text.Form(i))) return false;
        if (scan.Is(i, WordKind.Initial)) return false;
        if (scan.Is(i, WordKind.Function) && !scan.Is(i, WordKind.Prefix)) return false;
        if (scan.Is(i, WordKind.NotName) && !scan.Is(i, WordKind.FirstName)) return false;
        // "Martin Loisirs" is a company.
        if (scan.Is(i, WordKind.OrganisationTail) && scan.Is(i, WordKind.Common) && !scan.Is(i, WordKind.FirstName)) return false;
        // A civil title opens another person: "Ali Sorel M. Tarbin". "Ali M., 20 ans" has but an initial.
        if (scan.Is(i, WordKind.TitleStart) && scan.Text.Form(i)[^1] == '.') return words == 1 && scan.Norm(i + 1) == ",";
        if (!scan.Is(i, WordKind.Acronym)) return true;
        // A surname in capitals, not an acronym behind the name: "Awa TILMAT (UDR)".
        return scan.Tokens[i].Length > 3 && lexicon.Gazetteer.Match(scan, i, out _) is not { Kind: EntityKind.Organisation };
    }

    private static bool CanBeSurname(NameScan scan, int i)
    {
        if (!scan.Is(i, WordKind.Capital) || scan.Is(i, WordKind.Mark | WordKind.NotName)) return false;
        if (scan.Is(i, WordKind.Acronym) && scan.Tokens[i].Length < 4) return false;
        return !scan.Is(i, WordKind.Function) || scan.Is(i, WordKind.Prefix) && scan.Follows(i + 1) && scan.Is(i + 1, WordKind.Capital);
    }

    /// <summary>"de" and its kin stand only between first names and surname ("Aline de Vaur"); "ben", "al", "von" anywhere.</summary>
    private static int AfterParticles(NameScan scan, int i, int limit, bool hasSurname)
    {
        var end = i;
        while (end < limit && end < i + 2 && scan.Is(end, WordKind.Particle) && !scan.Is(end, WordKind.Capital))
        {
            if (hasSurname && scan.Norm(end) is "de" or "du" or "des" or "d'" or "la" or "le" or "y" or "e") return i;
            end++;
        }
        // "le Noël d'Awa Tilmat": a first name and a surname after "de" are another person.
        if (end > i && scan.Norm(i) is "de" or "d'" or "du" && scan.Is(end, WordKind.FirstName) && scan.IsProper(end + 1) && scan.Follows(end + 1)) return i;
        return end > i && end < limit && scan.Is(end, WordKind.Capital) && !scan.Is(end, WordKind.NotName) && scan.Norm(i) is not ("la" or "le") ? end : i;
    }
}
