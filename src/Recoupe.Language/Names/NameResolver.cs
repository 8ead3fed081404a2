namespace Recoupe.Language.Names;

/// <summary>
/// Lets the names of one text explain each other: a bare surname takes the full name, an acronym its expansion, a capitalised word what it was called elsewhere.
/// </summary>
internal sealed class NameResolver(NameScan scan, List<NameCandidate> candidates)
{
    /// <summary>A person with first name and surname.</summary>
    private sealed record FullName(NameCandidate Candidate, int FirstNames, WordKind Gender, string Name);

    /// <summary>Beyond it a bare surname settles nothing, and a hostile page must not make the search quadratic.</summary>
    private const int MostNamesakes = 32;

    /// <summary>How many letters spell a name without brackets.</summary>
    private const int FewestInitials = 3;

    private readonly Dictionary<string, List<FullName>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameCandidate> byNorm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> expansions = new(StringComparer.Ordinal);
    /// <summary>Acronyms of a list by which the page calls somebody else.</summary>
    private readonly Dictionary<string, NameCandidate> renamed = new(StringComparer.Ordinal);

    public void Resolve()
    {
        ResolveAfterPlaces();
        foreach (var candidate in candidates) AddFullName(candidate);
        for (var i = 0; i + 1 < candidates.Count; i++) AddExpansion(candidates[i], candidates[i + 1]);
        for (var i = 1; i < candidates.Count; i++) AddUnmarked(i);
        foreach (var candidate in candidates) ResolvePerson(candidate);
        foreach (var candidate in candidates) if (candidate.Certainty != Certainty.Open) AddSeen(candidate);
        foreach (var candidate in candidates) if (candidate.Kind == EntityKind.Organisation && candidate.Count > 1) AddHead(candidate);
        foreach (var candidate in candidates) ResolveOther(candidate);
        for (var i = 1; i < candidates.Count; i++) ResolveListed(candidates[i - 1], candidates[i]);
        for (var i = candidates.Count - 1; i > 0; i--) ResolveListed(candidates[i], candidates[i - 1]);
    }

    /// <summary>"Vaur, Oriez et Tilmat": in a list, what one name is the next is too.</summary>
    private void ResolveListed(NameCandidate known, NameCandidate open)
    {
        if (open.Certainty != Certainty.Open || known.Certainty == Certainty.Open || known.Kind == EntityKind.Organisation) return;
        var between = Math.Min(known.End, open.End);
        if (Math.Max(known.First, open.First) != between + 1 || scan.Norm(between) is not ("," or "et" or "ou" or "/") || scan.Is(open.First, WordKind.Initial | WordKind.Function)) return;
        // "le maire de Vaur, Awa Tilmat": a complement is no neighbour in a list of persons.
        if (known.Kind != EntityKind.Place && scan.Norm(open.First - 1) is "de" or "du" or "d'" or "des" or "la" or "le" or "l'" or "les" or "au" or "aux" or "à") return;
        open.Kind = known.Kind;
        open.Voice = NameCandidate.VoiceOf(known.Kind);
        open.Certainty = Certainty.Likely;
    }

    /// <summary>"Vivre Vaur" in a text of the mayor of Vaur: an everyday word before a town that the text tells for one is no first name.</summary>
    private void ResolveAfterPlaces()
    {
        HashSet<string>? places = null;
        foreach (var candidate in candidates)
            if (IsTown(candidate)) (places ??= new(StringComparer.Ordinal)).Add(scan.Norm(candidate.First));
        if (places is null) return;
        foreach (var candidate in candidates)
            if (candidate is { Kind: EntityKind.Person, Count: 2, Certainty: Certainty.Likely } && places.Contains(scan.Norm(candidate.First + 1)) && scan.Is(candidate.First, WordKind.Common) && !scan.Is(candidate.First, WordKind.FirstName))
                (candidate.Kind, candidate.Voice) = (EntityKind.Organisation, SourceKind.Organisation);
    }

    /// <summary>"le maire de Vaur": one word that the role before it tells for a town.</summary>
    private bool IsTown(NameCandidate candidate) => candidate is { Kind: EntityKind.Place, Count: 1 } && UnknownNameReader.IsOfPlace(scan, candidate.First);

    private void AddFullName(NameCandidate candidate)
    {
        if (candidate.Kind != EntityKind.Person || candidate.Count < 2 || candidate.Certainty == Certainty.Open) return;
        var firstNames = PersonReader.FirstNames(scan, candidate.First, candidate.End);
        if (firstNames == 0 && candidate.Certainty != Certainty.Firm && candidate.Count > 3) return;
        firstNames = Math.Max(firstNames, 1);
        // "Mme Le Pen": a particle opens a surname, no first name stands there.
        if (scan.Is(candidate.First, WordKind.Prefix) && !scan.Is(candidate.First, WordKind.FirstName)) return;
        var gender = candidate.Gender != WordKind.None ? candidate.Gender : scan.Kinds(candidate.First) & WordKind.FirstName;
        var full = new FullName(candidate, firstNames, gender, scan.Words(candidate.First, candidate.End));
        for (var i = candidate.First + firstNames; i < candidate.End; i++)
        {
            if (scan.Is(i, WordKind.Particle) && !scan.Is(i, WordKind.Capital)) continue;
            var key = Key(scan.Norm(i));
            if (!bySurname.TryGetValue(key, out var known)) bySurname.Add(key, known = []);
            if (known.Count < MostNamesakes && !known.Exists(other => IsSame(other.Candidate, candidate))) known.Add(full);
        }
    }

    /// <summary>"al-Sissi" and "Sissi" are one surname.</summary>
    private static string Key(string norm) => norm.StartsWith("al-") || norm.StartsWith("el-") ? norm[3..] : norm;

    private bool IsSame(NameCandidate one, NameCandidate other)
    {
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
            if (scan.Norm(one.First + i) != scan.Norm(other.First + i)) return false;
        return true;
    }

    /// <summary>"Institut … (INGD)" or "INGD (Institut …)".</summary>
    private void AddExpansion(NameCandidate before, NameCandidate inside)
    {
        if (scan.Norm(inside.First - 1) != "(" || inside.First - 1 != before.End || scan.Norm(inside.End) != ")") return;
        var (acronym, expansion) = scan.Is(inside.First, WordKind.Acronym) && inside.Count == 1 ? (inside, before) : (before, inside);
        if (acronym.Count != 1 || !scan.Is(acronym.First, WordKind.Acronym) || expansion.Count < 2) return;
        if (!HasInitials(expansion, scan.Norm(acronym.First))) return;
        if (expansion.Kind == EntityKind.Person || expansion.Certainty == Certainty.Open)
        {
            expansion.Kind = EntityKind.Organisation;
            expansion.Voice = acronym.IsKnown ? acronym.Voice : SourceKind.Organisation;
            expansion.Certainty = Certainty.Firm;
            expansion.Role = null;
        }
        if (acronym.IsKnown && IsOfAnother(acronym, expansion)) Rename(acronym, expansion);
        if (acronym.IsKnown) expansion.Name ??= acronym.Name;
        expansions[scan.Norm(acronym.First)] = expansion.Name ?? scan.Words(expansion.First, expansion.End);
        if (acronym.IsKnown) return;
        acronym.Kind = expansion.Kind;
        acronym.Voice = expansion.Voice;
        acronym.Country = expansion.Country;
        acronym.Certainty = Certainty.Firm;
    }

    /// <summary>"Syndicat national des routes (SNR)" is not the "Service national de …" of which a list knows; "Organisation mondiale de la santé (OMS)" is the one it knows as "OMS".</summary>
    private bool IsOfAnother(NameCandidate acronym, NameCandidate expansion) =>
        acronym.Voice is not (SourceKind.Media or SourceKind.Agency) && acronym.Name is { } listed && listed.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && !listed.AsSpan(0, blank).Equals(scan.Norm(expansion.First), StringComparison.OrdinalIgnoreCase);

    private void Rename(NameCandidate acronym, NameCandidate expansion)
    {
        (acronym.IsKnown, acronym.Name, acronym.Country, acronym.Voice) = (false, null, expansion.Country, expansion.Voice);
        renamed[scan.Norm(acronym.First)] = expansion;
    }

    /// <summary>"Au Syndicat des routes nationales, … Le SRN": a name that the letters spell word for word, of the gender of the article before them, is nearer than one of a list that the page does not have.</summary>
    private void AddUnmarked(int index)
    {
        var acronym = candidates[index];
        if (!acronym.IsKnown || acronym.Count != 1 || acronym.Kind != EntityKind.Organisation || !scan.Is(acronym.First, WordKind.Acronym) || scan.Tokens[acronym.First].Length < FewestInitials || scan.Norm(acronym.First - 1) is not ("le" or "du" or "au" or "la")) return;
        var isFeminine = scan.Norm(acronym.First - 1) == "la";
        for (var i = index - 1; i >= Math.Max(0, index - MostNamesakes); i--)
            if (candidates[i] is { Kind: EntityKind.Organisation, Count: > 1, IsKnown: false } name && SpeltEnd(name, scan.Norm(acronym.First)) is var end && end > 0 && end <= candidates[i + 1].First && scan.Tokens[name.First].Has(isFeminine ? Morphology.Fem : Morphology.Masc) && IsOfAnother(acronym, name))
            {
                name.End = end;
                expansions[scan.Norm(acronym.First)] = name.Name ?? scan.Words(name.First, end);
                Rename(acronym, name);
                return;
            }
    }

    /// <summary>Where a name ends of which each word but the small ones begins with the next letter, an adjective or a participle behind it taken in; 0 where one does not.</summary>
    private int SpeltEnd(NameCandidate name, string acronym)
    {
        var at = 0;
        for (var i = name.First; i < scan.Tokens.Length && at < acronym.Length; i++)
        {
            if (i < name.End && scan.Is(i, WordKind.Function)) continue;
            if (i >= name.End && scan.Tokens[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Verb) || !ExpansionReader.SameLetter(scan.Norm(i)[0], acronym[at])) return 0;
            if (++at == acronym.Length) return i + 1 >= name.End ? i + 1 : 0;
        }
        return 0;
    }

    /// <summary>Whether the words of a name begin with the letters of an acronym, in their order; small words may be left out.</summary>
    private bool HasInitials(NameCandidate name, string acronym)
    {
        var at = 0;
        for (var i = name.First; i < name.End && at < acronym.Length; i++)
            if (ExpansionReader.SameLetter(scan.Norm(i)[0], acronym[at])) at++;
        return at == acronym.Length;
    }

    private void ResolvePerson(NameCandidate candidate)
    {
        // "le cargo Awa Tilmat", "la tempête Awa" is not she, after whom it may be called; "le procès Tilmat" is that of Awa Tilmat.
        if (candidate.Kind is EntityKind.Event or EntityKind.Product && (candidate.Kind == EntityKind.Product || scan.Is(candidate.First - 1, WordKind.Storm)) && candidate.Certainty == Certainty.Firm && !candidate.IsKnown) return;
        if (candidate.Kind == EntityKind.Organisation && (!candidate.IsKnown || candidate.Count > 1) && candidate.Certainty == Certainty.Firm) return;
        if (candidate.IsKnown && (scan.Norm(candidate.First - 1) is "en" or "la" or "l'" or "au" or "aux" or "les" or "du" or "le" || candidate.Count > 1)) return;
        // "le maire de Vaur" is the town's, whoever else is called so.
        if (IsTown(candidate)) return;
        if (!bySurname.TryGetValue(Key(scan.Norm(candidate.End - 1)), out var known)) return;
        if (FindFullName(candidate, known) is not { } full) return;
        ExtendLeft(candidate, full);
        candidate.Kind = EntityKind.Person;
        candidate.Voice = SourceKind.Person;
        candidate.Country = null;
        candidate.Certainty = Certainty.Firm;
        candidate.Name = full.Name;
        candidate.IsKnown = false;
    }

    private FullName? FindFullName(NameCandidate candidate, List<FullName> known)
    {
        FullName? found = null;
        foreach (var full in known)
        {
            if (!IsPart(candidate, full)) continue;
            if (candidate.Gender is WordKind.MaleName or WordKind.FemaleName && full.Gender is WordKind.MaleName or WordKind.FemaleName && candidate.Gender != full.Gender) continue;
            // Two persons of one surname: none may be taken for the other. Of two forms of one name, the fuller.
            if (found is not null && !Contains(found.Candidate, full.Candidate) && !Contains(full.Candidate, found.Candidate)) return null;
            if (found is null || full.Candidate.Count > found.Candidate.Count) found = full;
        }
        return found;
    }

    /// <summary>Whether the candidate's words stand, in one piece, among the words of the full name.</summary>
    private bool IsPart(NameCandidate candidate, FullName full) => Contains(full.Candidate, candidate);

    private bool Contains(NameCandidate whole, NameCandidate part)
    {
        for (var start = whole.First; start + part.Count <= whole.End; start++)
        {
            var i = 0;
            while (i < part.Count && Key(scan.Norm(start + i)) == Key(scan.Norm(part.First + i))) i++;
            if (i == part.Count) return true;
        }
        return false;
    }

    /// <summary>"Le Pen" at the start of a sentence was read as "Pen".</summary>
    private void ExtendLeft(NameCandidate candidate, FullName full)
    {
        var at = full.Candidate.End - candidate.Count;
        while (at > full.Candidate.First + full.FirstNames && candidate.First > 0 && scan.Follows(candidate.First)
               && scan.Norm(candidate.First - 1) == scan.Norm(at - 1) && scan.Norm(at) == scan.Norm(candidate.First))
        {
            candidate.First--;
            at--;
        }
    }

    private void AddSeen(NameCandidate candidate)
    {
        if (candidate.Count > 1) return;
        var norm = scan.Norm(candidate.First);
        if (!byNorm.TryGetValue(norm, out var known) || candidate.Certainty > known.Certainty) byNorm[norm] = candidate;
    }

    /// <summary>"Assemblée nationale", said once, is what "l'Assemblée" names after; two organisations of one head settle nothing.</summary>
    private void AddHead(NameCandidate candidate)
    {
        if (!scan.Is(candidate.First, WordKind.HeadStart) || !scan.Is(candidate.First, WordKind.Capital)) return;
        var name = candidate.Name ?? scan.Words(candidate.First, candidate.End);
        var head = scan.Norm(candidate.First);
        byHead[head] = byHead.TryGetValue(head, out var known) && known != name ? "" : name;
    }

    private void ResolveOther(NameCandidate candidate)
    {
        if (candidate.Kind == EntityKind.Organisation && candidate.Count == 1 && !candidate.IsKnown && byHead.TryGetValue(scan.Norm(candidate.First), out var full) && full.Length > 0)
            candidate.Name = full;
        if (candidate.Count != 1) return;
        var norm = scan.Norm(candidate.First);
        if (candidate.IsKnown && renamed.TryGetValue(norm, out var other) && scan.Is(candidate.First, WordKind.Acronym)) Rename(candidate, other);
        if (candidate.Certainty < Certainty.Firm && byNorm.TryGetValue(norm, out var seen) && seen != candidate && seen.Certainty > candidate.Certainty)
        {
            candidate.Kind = seen.Kind;
            candidate.Voice = seen.Voice;
            candidate.Country = seen.Country;
            candidate.Name = seen.Name;
            candidate.Certainty = seen.Certainty;
        }
        if (candidate.Kind == EntityKind.Organisation && !candidate.IsKnown && candidate.Name is null && expansions.TryGetValue(norm, out var expansion)) candidate.Name = expansion;
    }
}
