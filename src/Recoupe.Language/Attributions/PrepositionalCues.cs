using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>Reads the cues that are no verbs: prepositions with their source, adverbials that hold it.</summary>
internal sealed class PrepositionalCues(AttributionContext context, Sentence sentence, CueReader cues, ContentFinder contents, SubjectFinder subjects, MediumFinder mediums)
{
    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly DocumentAuthors documents = new(context, sentence);
    private readonly OutletNames outlets = new(context, sentence);

    /// <summary>"selon X", "d'après la préfecture", "pour les syndicats": the attribution whose cue begins at a token, which then is the last one read.</summary>
    public Attribution? At(ref int i)
    {
        var cue = cues.Preposition(i);
        var weak = false;
        if (cue is null && (i == sentence.First || tokens[i - 1].Norm is "," or ":" or "»" or "”" or "\"" || IsGapped(i)))
        {
            cue = cues.WeakPreposition(i);
            weak = cue is not null;
        }
        // "Le tarif varie selon la filière": by what things differ says nothing.
        if (cue is null || i > sentence.First && context.Lexicon.Wordings["vary"].Contains(tokens[i - 1].Lemma)) return null;
        var start = i + cue.Length;
        if (start >= sentence.End) return null;
        ResolvedSource? source;
        int end;
        var isRelative = tokens[start].Norm is "lequel" or "laquelle" or "lesquels" or "lesquelles" or "qui";
        if (tokens[start].Norm is "lui" or "elle" or "eux" or "elles")
        {
            end = start + 1;
            source = subjects.Own.Body(i, start) ?? subjects.Own.BeforeColon(start) ?? context.Resolver.OfPronoun(tokens[start]);
        }
        else if (isRelative)
        {
            // "un élu, selon lequel …": what follows is the word of the one before the comma.
            end = start + 1;
            source = subjects.Antecedent(i) is { } antecedent ? antecedent with { Words = tokens[start].Span } : null;
        }
        else
        {
            end = context.PhraseEnd(start, sentence.End);
            source = documents.WithApposition(start, ref end) ?? (weak ? null : Complement(start, end) ?? UnknownName(start, end));
            // "selon un décompte de la préfecture" names a document; "selon que" and "selon les cas" name nobody.
            if (source is null || weak && (end >= sentence.End || tokens[end].Norm != "," && !(i > sentence.First && tokens[i - 1].Norm != "," && tokens[end].Norm is "." or ";") || i > sentence.First && !source.IsPerson && !IsGapped(i) || source.Voice == SourceKind.Unnamed && !IsPersonNoun(start, end))) return null;
        }
        // "…, citant le Pakistan": a country that is named among others tells nothing.
        if (source is null || context.Lexicon.Mediums.IsCiting(cue.Words[0]) && (context.NameAt(tokens[end - 1].Start) is { Kind: EntityKind.Place } || !context.HasSourceAtHead(start, end))) return null;
        context.Resolver.Remember(source);
        var cueSpan = text.SpanOf(i, i + cue.Length);
        var content = isRelative ? contents.After(end) : weak && IsGapped(i) ? tokens[i - 1].Span : contents.Beside(i, end);
        var chain = SentenceAttributions.Chain(source, mediums.Find(i, end, source));
        i = end - 1;
        return new Attribution(source.Words, cueSpan, content, chain, AttributionKind.Reported, source.Voice);
    }

    /// <summary>"3 000 selon les organisateurs, 900 pour la police": a figure alone before it.</summary>
    private bool IsGapped(int i) => i - 2 > sentence.First && tokens[i - 2].Norm is "," or ";" or "et" && (tokens[i - 1].Pos == PartOfSpeech.Num || char.IsDigit(tokens[i - 1].Norm[0]));

    /// <summary>"selon le dernier point de l'agence": whatever is asked after "selon" is the word of the body whose it is.</summary>
    private ResolvedSource? Complement(int start, int end)
    {
        if (tokens[start].Norm is not ("le" or "la" or "l'" or "les" or "un" or "une")) return null;
        for (var i = start + 2; i + 1 < end; i++)
            if (tokens[i].Norm is "de" or "du" or "d'" or "des" && tokens[i - 1].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj)
                return context.Resolver.OfPhrase(i + 1, end) is { IsPerson: false, Voice: SourceKind.Organisation or SourceKind.Government or SourceKind.Agency or SourceKind.Media } body ? body with { Words = text.SpanOf(start, end) } : null;
        return null;
    }

    /// <summary>After "selon" even a name that nothing else tells is a source: "selon Le Courrier du Val".</summary>
    private ResolvedSource? UnknownName(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.IsCapitalized(i) && tokens[i].Length > 1) return new ResolvedSource(text.SpanOf(start, end), text.SpanOf(start, end).Of(text.Text).ToString(), IsPress(start, i) ? SourceKind.Media : SourceKind.Organisation, IsPerson: false);
        return null;
    }

    /// <summary>"selon nos confrères de la Semaine", "selon Le Réveil du Nord": by a noun before the name, or by its shape.</summary>
    private bool IsPress(int start, int end)
    {
        if (outlets.At(start) is not null) return true;
        for (var i = start; i < end; i++)
            if (tokens[i].Pos == PartOfSpeech.Noun && context.Lexicon.Mediums.Is("channel", tokens[i])) return true;
        return false;
    }

    private bool IsPersonNoun(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (context.Lexicon.Sources.ContainsKey(tokens[i].Norm)) return true;
        return false;
    }

    /// <summary>"de source policière", "à ses yeux".</summary>
    public Attribution? Adverbial(ref int i)
    {
        if (cues.Adverbial(i) is not { } cue) return null;
        var end = i + cue.Length;
        if (SourceOfAdverbial(i, end) is not { } source || cue.Sense == CueSense.Estimate && !source.IsPerson) return null;
        context.Resolver.Remember(source);
        var attribution = new Attribution(source.Words, text.SpanOf(i, end), contents.Beside(i, end), SentenceAttributions.Chain(source, mediums.Find(i, end, source)), AttributionKind.Reported, source.Voice);
        i = end - 1;
        return attribution;
    }

    /// <summary>"de source policière" names its source, "à ses yeux" means the person spoken of last; "selon nos informations" and "apparemment" have none.</summary>
    private ResolvedSource? SourceOfAdverbial(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Norm is "ses" or "son" or "sa" or "leur" or "leurs" or "lui" or "elle" or "eux" or "elles" || tokens[at].Norm is "l'" or "les" && at + 1 < end && (tokens[at + 1].Norm == "en" || tokens[at + 1].Has(Morphology.Inf))) return subjects.Own.BeforeColon(at) ?? context.Resolver.OfPronoun(tokens[at]);
            if (!tokens[at].Norm.StartsWith("source", StringComparison.Ordinal)) continue;
            var words = text.SpanOf(at, end);
            return new ResolvedSource(words, words.Of(text.Text).ToString(), SourceKind.Unnamed, IsPerson: false);
        }
        return null;
    }
}
