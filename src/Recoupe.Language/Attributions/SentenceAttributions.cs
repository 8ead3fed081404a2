using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>The attributions of one sentence.</summary>
internal sealed class SentenceAttributions(AttributionContext context, Sentence sentence)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly SubjectFinder subjects = new(context, sentence);
    private readonly MediumFinder mediums = new(context, sentence);

    public void AddTo(List<Attribution> found)
    {
        var first = found.Count;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (context.IsQuoted(tokens[i].Start)) continue;
            var attribution = OfPreposition(ref i) ?? OfAdverbial(ref i) ?? OfVerb(i) ?? OfDocument(ref i);
            if (attribution is null) continue;
            // "a déclaré … selon lui": one voice twice adds nothing.
            if (found.Count > first && found[^1].Cue.Overlaps(attribution.Cue)) continue;
            found.Add(attribution);
        }
        if (found.Count == first && OfQuotedWords() is { } weak) found.Add(weak);
    }

    /// <summary>Where no cue attributes the quotation of a sentence, its subject does: "Le préfet n'attendait « rien de bon »".</summary>
    private Attribution? OfQuotedWords()
    {
        foreach (var quote in context.Quotes)
        {
            if (!sentence.Span.Contains(quote.Start)) continue;
            for (var i = sentence.First; i < sentence.End && tokens[i].End <= quote.Start; i++)
            {
                if (VerbGroup.At(text, sentence, i) is not { IsGerund: false, IsPassive: false } group || tokens[i].Lemma == "être" || subjects.Before(group.Start) is not { } source) continue;
                context.Resolver.Remember(source);
                return new Attribution(source.Words, text.SpanOf(group.Start, group.End), ContentAfter(group.End), Chain(source, mediums.Find(group.Start, group.End, source)), AttributionKind.Reported, source.Voice);
            }
        }
        return null;
    }

    private Attribution? OfPreposition(ref int i)
    {
        var cue = Match(context.Lexicon.Prepositions, i, byLemma: false);
        var weak = false;
        if (cue is null && i == sentence.First)
        {
            cue = Match(context.Lexicon.WeakPrepositions, i, byLemma: false);
            weak = cue is not null;
        }
        if (cue is null) return null;
        var start = i + cue.Words.Length;
        if (start >= sentence.End) return null;
        ResolvedSource? source;
        int end;
        if (tokens[start].Norm is "lui" or "elle" or "eux" or "elles")
        {
            end = start + 1;
            source = context.Resolver.OfPronoun(tokens[start]);
        }
        else
        {
            end = context.PhraseEnd(start, sentence.End);
            source = SourceWithApposition(start, ref end);
            // "selon un décompte de la préfecture" names a document; "selon que" and "selon les cas" name nobody.
            if (source is null || weak && (end >= sentence.End || tokens[end].Norm != "," || source.Voice == SourceKind.Unnamed && !IsPersonNoun(start, end))) return null;
        }
        if (source is null) return null;
        context.Resolver.Remember(source);
        var cueSpan = text.SpanOf(i, i + cue.Words.Length);
        var content = ContentBeside(i, end);
        var chain = Chain(source, mediums.Find(i, end, source));
        i = end - 1;
        return new Attribution(source.Words, cueSpan, content, chain, AttributionKind.Reported, source.Voice);
    }

    private bool IsPersonNoun(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (context.Lexicon.Sources.ContainsKey(tokens[i].Norm)) return true;
        return false;
    }

    private Attribution? OfAdverbial(ref int i)
    {
        if (Match(context.Lexicon.Adverbials, i, byLemma: false) is not { } cue || cue.Sense == CueSense.Estimate) return null;
        // "de source policière" names its source; "selon nos informations" and "apparemment" do not.
        var end = i + cue.Words.Length;
        var sourceAt = -1;
        for (var at = i; at < end; at++)
            if (tokens[at].Norm.StartsWith("source", StringComparison.Ordinal)) sourceAt = at;
        if (sourceAt < 0) return null;
        var words = text.SpanOf(sourceAt, end);
        var source = new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: false);
        context.Resolver.Remember(source);
        var attribution = new Attribution(words, text.SpanOf(i, end), ContentBeside(i, end), Chain(source, mediums.Find(i, end, source)), AttributionKind.Reported, source.Voice);
        i = end - 1;
        return attribution;
    }

    private Attribution? OfVerb(int i)
    {
        if (Match(context.Lexicon.Verbs, i, byLemma: true) is not { } cue) return null;
        if (VerbGroup.At(text, sentence, i) is not { } group) return OfBareParticiple(i);
        if (tokens[i].Lemma == "citer" && !group.IsPassive && OfCitation(group) is { } citation) return citation;
        var end = Math.Max(group.End, i + cue.Words.Length);
        var found = subjects.Of(group, end, cue);
        if (found is null) return null;
        var (source, sourceEnd, inverted) = found.Value;
        var content = inverted ? ContentAround() : ContentAfter(end);
        if (content.IsEmpty) return null;
        context.Resolver.Remember(source);
        var chain = Chain(source, mediums.Find(group.Start, sourceEnd, source));
        var kind = cue.Sense == CueSense.Denial ? AttributionKind.Denied : AttributionKind.Reported;
        return new Attribution(source.Words, text.SpanOf(group.Start, end), content, chain, kind, source.Voice);
    }

    /// <summary>"L'agence a cité un expert disant": the one cited speaks, the one who cites relays.</summary>
    private Attribution? OfCitation(VerbGroup group)
    {
        if (group.End >= sentence.End || !NounPhrase.CanStart(tokens[group.End]) || subjects.Before(group.Start) is not { } relay) return null;
        var end = context.PhraseEnd(group.End, sentence.End);
        if (context.Resolver.OfPhrase(group.End, end) is not { } source) return null;
        context.Resolver.Remember(source);
        return new Attribution(source.Words, text.SpanOf(group.Start, group.End), ContentAfter(end), [source.Name, relay.Name], AttributionKind.Reported, source.Voice);
    }

    /// <summary>"Reuters signalé que": machine translation loses auxiliaries; a named body right before the participle and "que" after it stand for one.</summary>
    private Attribution? OfBareParticiple(int i)
    {
        if (i == sentence.First || !tokens[i].Has(Morphology.Participle) || context.NameAt(tokens[i - 1].Start) is not { Kind: EntityKind.Organisation or EntityKind.Person } name) return null;
        for (var at = i + 1; at < sentence.End && at < i + 8; at++)
        {
            if (tokens[at].Norm is not ("que" or "qu'")) continue;
            var isPerson = name.Kind == EntityKind.Person;
            var source = new ResolvedSource(name.Span, context.Resolver.NameOf(name), isPerson ? SourceKind.Person : name.Voice, isPerson);
            context.Resolver.Remember(source);
            return new Attribution(source.Words, tokens[i].Span, ContentAfter(i + 1), [source.Name], AttributionKind.Reported, source.Voice);
        }
        return null;
    }

    /// <summary>A document with its author is a source by itself where a figure stands in the sentence: "tel est le décompte de l'institut".</summary>
    private Attribution? OfDocument(ref int i)
    {
        if (context.Lexicon.SourceAt(tokens, i, sentence.End) is not var (noun, after) || !noun.IsDocument || tokens[i].Pos != PartOfSpeech.Noun || !IsReckoning(tokens[i].Lemma)) return null;
        var end = context.PhraseEnd(i, sentence.End);
        if (context.Resolver.OfPhrase(i, end) is not { Voice: SourceKind.Organisation or SourceKind.Government or SourceKind.Agency } author || author.Words.Length == 0) return null;
        context.Resolver.Remember(author);
        var cue = text.SpanOf(i, after);
        i = end - 1;
        return new Attribution(author.Words, cue, sentence.Span, Chain(author, null), AttributionKind.Reported, author.Voice);
    }

    private bool IsReckoning(string lemma) => context.Lexicon.Reckonings.Contains(lemma);

    /// <summary>
    /// A phrase with what is set beside it: a name ("le ministre de l'Intérieur, Bruno Retailleau"), or the author of a document ("un décompte livré mardi par l'institut",
    /// "les données que le ministère a publiées").
    /// </summary>
    private ResolvedSource? SourceWithApposition(int start, ref int end)
    {
        var source = context.Resolver.OfPhrase(start, end);
        if (end + 1 < sentence.End && tokens[end].Norm == "," && context.NameAt(tokens[end + 1].Start) is { Kind: EntityKind.Person } person && source?.Voice != SourceKind.Person)
        {
            end = text.TokenAt(person.Span.End - 1) + 1;
            return new ResolvedSource(TextSpan.FromBounds(tokens[start].Start, person.Span.End), person.Name, SourceKind.Person, IsPerson: true);
        }
        return IsDocument(start, end) && AuthorAfter(ref end) is { } author ? author with { Words = TextSpan.FromBounds(tokens[start].Start, tokens[end - 1].End) } : source;
    }

    private bool IsDocument(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (context.Lexicon.SourceAt(tokens, i, end) is var (noun, _)) return noun.IsDocument;
        return false;
    }

    private ResolvedSource? AuthorAfter(ref int end)
    {
        for (var i = end; i + 1 < sentence.End && i < end + 10; i++)
        {
            if (tokens[i].Norm is ";" or ":") return null;
            var relative = tokens[i].Norm is "que" or "qu'";
            if (!relative && !(tokens[i].Norm == "par" && i > sentence.First)) continue;
            var stop = context.PhraseEnd(i + 1, sentence.End);
            if (stop <= i + 1 || context.Resolver.OfPhrase(i + 1, stop) is not { } author) return null;
            end = stop;
            return author;
        }
        return null;
    }

    private static string[] Chain(ResolvedSource source, string? via) => via is null || via == source.Name ? [source.Name] : [source.Name, via];

    /// <summary>The clause beside a prepositional cue: all of the sentence between the strong stops around it, up to a rival cue.</summary>
    private TextSpan ContentBeside(int start, int end)
    {
        int from = start, to = end;
        while (from > sentence.First && tokens[from - 1].Norm != ";") from--;
        while (to < sentence.End && tokens[to].Norm != ";") to++;
        var leads = start - from <= 1 || tokens[start - 1].Norm == ";";
        return leads && end < to ? text.SpanOf(Math.Min(end, to - 1), to) : start > from ? text.SpanOf(from, start) : TextSpan.FromBounds(tokens[start].Start, tokens[start].Start);
    }

    private TextSpan ContentAround() => sentence.Span;

    private TextSpan ContentAfter(int end) => end < sentence.End ? text.SpanOf(end, sentence.End) : default;

    private CueEntry? Match(Dictionary<string, List<CueEntry>> table, int i, bool byLemma)
    {
        if (!table.TryGetValue(byLemma ? tokens[i].Lemma : tokens[i].Norm, out var entries)) return null;
        foreach (var entry in entries)
            if (Matches(entry.Words, i)) return entry;
        return null;
    }

    private bool Matches(string[] words, int i)
    {
        if (i + words.Length > sentence.End) return false;
        for (var k = 1; k < words.Length; k++)
        {
            var token = tokens[i + k];
            var word = words[k];
            if (token.Norm != word && token.Lemma != word && !(word is "de" && token.Norm is "d'" or "du" or "des") && !(word is "à" && token.Norm is "au" or "aux") && !(word is "d'" && token.Norm is "de")) return false;
        }
        return true;
    }
}
