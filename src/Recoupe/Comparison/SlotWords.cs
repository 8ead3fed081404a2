using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>Finds the words of a claim in whose place another would say something else: kinds, peoples, places, streets and doors.</summary>
internal sealed class SlotWords(LanguagePack pack)
{
    /// <summary>Words between a word and what it stands beside.</summary>
    private const int Reach = 6;
    /// <summary>Words between "un" and the people ("une toute jeune Belge").</summary>
    private const int ArticleReach = 4;
    private const string At = "à", From = "de";

    private readonly KindLexicon kinds = new(pack);

    /// <summary>Those of a claim.</summary>
    public List<SlotWord> Of(Statement statement, AnnotatedArticle article)
    {
        var text = article.Analysis.Tokenized;
        return Of(article, text.TokenAt(statement.Claim.Start), text.TokenAt(statement.Claim.End - 1) + 1, false);
    }

    /// <summary>All sets and values that a page speaks of, wherever they stand in it.</summary>
    public HashSet<(string Set, string Value)> OfPage(AnnotatedArticle article) =>
        Of(article, 0, article.Analysis.Tokens.Length, true).Select(word => (word.Set, word.Value)).ToHashSet();

    /// <param name="anywhere">Whether words count that stand in no place of a clause too.</param>
    private List<SlotWord> Of(AnnotatedArticle article, int first, int end, bool anywhere)
    {
        var found = new List<SlotWord>();
        var tokens = article.Analysis.Tokens;
        var named = new HashSet<int>();
        foreach (var name in article.Analysis.NamesIn(article.Analysis.Tokenized.SpanOf(first, Math.Max(first + 1, end))))
        {
            var (from, to) = (article.Analysis.Tokenized.TokenAt(name.Span.Start), article.Analysis.Tokenized.TokenAt(name.Span.End - 1) + 1);
            // "Gymnase de Courvance" is a place, and still a gymnasium.
            for (var i = name.Kind == EntityKind.Place && !article.Analysis.Tokenized.IsCapitalized(from) ? from + 1 : from; i < to; i++) named.Add(i);
            if (name.Kind == EntityKind.Place && from >= first && to <= end && TownOf(article, name, from, to, first, end, anywhere) is { } town) found.Add(town);
        }
        for (var i = first; i < end; i++)
        {
            if (kinds.IsWay(tokens[i]) && WayAt(article, i, end) is { } way) found.Add(way);
            if (kinds.IsDoor(tokens[i]) && DoorAt(article, i, end) is { } door) found.Add(door);
            if (named.Contains(i) || !anywhere && IsListed(tokens, i, first, end)) continue;
            if (kinds.KindOf(tokens[i]) is var (set, kind)) found.Add(Word(set, kind, article, i, i + 1, first, end));
            else if (article.Concepts[i] is { } concept && Concept.IsState(concept) && (anywhere || IsOfSome(article, i, first, end))) found.Add(Word(SlotWord.Origin, concept, article, i, i + 1, first, end));
        }
        if (anywhere)
            foreach (var concept in article.Concepts)
                if (concept is not null && Concept.IsState(concept)) found.Add(new SlotWord(SlotWord.Origin, concept, default, null, null, null, null));
        return found;
    }

    /// <summary>
    /// "À Lorient", "en Bretagne", "vient de Parme": where something is or comes from. "Le maire de Lorient" is somebody else than that of Vannes.
    /// </summary>
    private SlotWord? TownOf(AnnotatedArticle article, NameMention name, int from, int to, int first, int end, bool anywhere)
    {
        var tokens = article.Analysis.Tokens;
        if (article.Concepts[from] is not { } concept) return null;
        if (anywhere) return new SlotWord(SlotWord.Town, Folding.NameKey(name.Name), name.Span, concept, null, null, null);
        var before = from - 1;
        while (before > first && tokens[before].Pos == PartOfSpeech.Det) before--;
        if (before <= first || tokens[before].Pos != PartOfSpeech.Adp || to < end && tokens[to].Pos == PartOfSpeech.Cconj) return null;
        var isFrom = tokens[before].Lemma == From || tokens[before].Norm is "d'" or "du" or "des";
        if (isFrom && tokens[before - 1].Pos != PartOfSpeech.Verb || !isFrom && tokens[before].Norm is not ("à" or "au" or "aux" or "en" or "dans") || IsTold(article, before)) return null;
        return new SlotWord(SlotWord.Town, Folding.NameKey(name.Name), name.Span, concept, Neighbour(article, before - 1, -1, first, end, isFrom ? From : At), null, tokens[before].Norm is "à" or "au" or "aux" ? At : isFrom ? From : "en");
    }

    /// <summary>"A déclaré à Courvance-Matin": to whom something was said is no place.</summary>
    private static bool IsTold(AnnotatedArticle article, int at)
    {
        foreach (var attribution in article.Analysis.AttributionsIn(article.Analysis.Sentences[article.Analysis.Tokenized.SentenceAt(article.Analysis.Tokens[at].Start)]))
            if (at > 0 && attribution.Cue.Contains(article.Analysis.Tokens[at - 1].Span)) return true;
        return false;
    }

    /// <summary>"Quai des Tanneurs", "avenue Jean-Valin": what names the street, and what kind of street it is.</summary>
    private static SlotWord? WayAt(AnnotatedArticle article, int at, int end)
    {
        var (tokens, text) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var i = at + 1;
        while (i < end && tokens[i].Norm is "de" or "du" or "des" or "d'" or "la" or "l'" or "les") i++;
        var from = i;
        while (i < end && text.IsCapitalized(i) && tokens[i].Pos != PartOfSpeech.Punct) i++;
        if (i == from) return null;
        return new SlotWord(SlotWord.Way + Folding.NameKey(text.SpanOf(from, i).Of(text.Text).ToString()), tokens[at].Norm, text.SpanOf(at, i), null, SlotWord.Way, null, null);
    }

    /// <summary>"Porte F": two letters are two doors.</summary>
    private static SlotWord? DoorAt(AnnotatedArticle article, int at, int end)
    {
        var text = article.Analysis.Tokenized;
        if (at + 1 >= end || article.Analysis.Tokens[at + 1] is not { Length: 1 } letter || !text.IsCapitalized(at + 1)) return null;
        return new SlotWord(SlotWord.Door + article.Analysis.Tokens[at].Norm, letter.Norm, text.SpanOf(at, at + 2), null, SlotWord.Door, null, null);
    }

    private static SlotWord Word(string set, string value, AnnotatedArticle article, int from, int to, int first, int end)
    {
        var tokens = article.Analysis.Tokens;
        var number = from - 1;
        while (number > first && tokens[number].Pos == PartOfSpeech.Adj) number--;
        return new SlotWord(set, value, article.Analysis.Tokenized.SpanOf(from, to), article.Concepts[from],
            Neighbour(article, from - 1, -1, first, end, null), Neighbour(article, to, 1, first, end, null), number >= first && tokens[number].Pos == PartOfSpeech.Num && tokens[number].Norm is not ("un" or "une") ? tokens[number].Norm : tokens[from].Has(Morphology.Plur) ? "+" : null);
    }

    /// <summary>The nearest concept on one side, with the preposition between; null where a mark comes first.</summary>
    private static string? Neighbour(AnnotatedArticle article, int from, int step, int first, int end, string? link)
    {
        for (int i = from, left = Reach; i >= first && i < end && left > 0; i += step, left--)
        {
            var token = article.Analysis.Tokens[i];
            if (token.Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj) return null;
            if (article.Concepts[i] is { } concept) return $"{link}|{concept}";
            if (token.Pos == PartOfSpeech.Verb) return $"{link}|{token.Lemma}";
            if (token.Pos == PartOfSpeech.Adp) link ??= token.Lemma;
        }
        return null;
    }

    /// <summary>"Un groupe belge", "de parents suisses", "le groupe danois Orvane": somebody of a people, and not the government or the army of a state, of which two may do the same.</summary>
    private static bool IsOfSome(AnnotatedArticle article, int at, int first, int end)
    {
        var tokens = article.Analysis.Tokens;
        if (tokens[at].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        if (at + 1 < end && article.Concepts[at + 1] is { } next && Concept.IsName(next)) return true;
        for (var i = at - 1; i >= Math.Max(first, at - ArticleReach); i--)
            if (tokens[i].Pos == PartOfSpeech.Det) return tokens[i].Has(Morphology.Indef);
            else if (tokens[i].Pos is PartOfSpeech.Num) return true;
            else if (tokens[i].Pos == PartOfSpeech.Adp) return tokens[i].Norm is "de" or "d'";
            else if (tokens[i].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Noun)) return false;
        return false;
    }

    /// <summary>"Le père et l'oncle", "un chat ou un chien".</summary>
    private static bool IsListed(Token[] tokens, int at, int first, int end)
    {
        var before = at - 1;
        while (before >= first && tokens[before].Pos is PartOfSpeech.Det or PartOfSpeech.Adp) before--;
        return at + 1 < end && tokens[at + 1].Pos == PartOfSpeech.Cconj || before >= first && tokens[before].Pos == PartOfSpeech.Cconj;
    }
}
