using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Quantities;
using Recoupe.Model;
using Recoupe.Statements;

namespace Recoupe.Comparison;

/// <summary>Reads the figures of a finding: as of which day each was given, and what its clause says of it.</summary>
/// <param name="areas">Which towns and departments lie where.</param>
internal sealed class FigureReader(LanguagePack pack, ClaimFrames frames, AreaLexicon areas)
{
    /// <summary>Words from a noun to the verb that it is the subject of: "ont tous déjà pu".</summary>
    private const int VerbReach = 6;

    private readonly Tolls tolls = new(pack);
    private readonly ConflictLexicon conflicts = new(pack);
    private readonly CountDays countDays = new(pack);
    private readonly FigureEras eras = new(pack);
    private readonly AreaRanks ranks = new(pack, areas);
    private readonly List<(string Words, string Of)> former = pack.Rows("former.tsv", 2).Select(row => (row[0], row[1])).ToList();
    private readonly UnitNouns units = new(pack);
    private readonly OrdinalCounts ordinals = new(pack);
    /// <summary>What says behind the noun that so many came to others ("six lits supplémentaires").</summary>
    private readonly HashSet<string> surplus = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "surplus").Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
    /// <summary>Adjectives of a part; true for those of a part beside others that were counted.</summary>
    private readonly Dictionary<string, bool> parts = pack.Rows("quantities.tsv", 2).Where(row => row[0] == "part-adjective").ToDictionary(row => row[1], row => row.Length > 2 && row[2] == "beside", StringComparer.Ordinal);

    /// <summary>All that the members of a finding give of one count.</summary>
    /// <param name="counted">The key of what is counted.</param>
    /// <param name="histories">What each page gives of each count.</param>
    /// <param name="regions">Which places lie in which.</param>
    public List<Figure> FiguresOf(List<Statement> members, string counted, IReadOnlyList<AnnotatedArticle> articles, IReadOnlyList<PublicationDate> published, PageFigures histories, PlaceRegions regions)
    {
        var figures = new List<Figure>();
        for (var i = 0; i < members.Count; i++)
        {
            if (!members[i].Quantities.Any(quantity => quantity.Counted == counted)) continue;
            var text = articles[members[i].Page].Article.Text;
            var written = members[i].Written ?? (published[members[i].Page].Interval is { Days: 1 } day ? day.Earliest : null);
            foreach (var quantity in members[i].Quantities)
            {
                if (quantity.Counted != counted || IsPlan(text, quantity.Quantity.NumberSpan.Start, counted)) continue;
                var era = eras.Of(members[i], quantity, members, articles[members[i].Page], published[members[i].Page]);
                if (era == FigureEra.Past && !members.Exists(other => other.Page != members[i].Page && FigureEras.ShareDay(other, members[i]))) continue;
                var verb = VerbBefore(quantity.Quantity, members[i], articles[members[i].Page]);
                figures.Add(new Figure(
                    i, members[i], quantity.Quantity, quantity.Quantity.Span.Of(text).ToString(), countDays.Of(members[i], quantity, articles[members[i].Page], written),
                    IsFormer(text, quantity.Quantity.NumberSpan.Start, counted) || IsLeft(members[i], quantity, text), IsLatest(members[i], quantity.Quantity, articles[members[i].Page]), IsFirstCount(members[i], articles[members[i].Page]), quantity.IsOrderOfSize, quantity.Group, written,
                    IsWhole(members[i], quantity, articles[members[i].Page]), IsSome(quantity.Quantity, articles[members[i].Page], members[i].Sentence) || AreNoMore(quantity.Quantity, members[i], articles[members[i].Page]), units.Contains(quantity.Quantity.Noun), IsOf("money", quantity.Quantity), IsOf("speed", quantity.Quantity) ? MovingThings.Of(members[i], quantity.Quantity, articles[members[i].Page]) : null, quantity.IsToll, quantity.Fate, FigurePlaces.From(quantity.Quantity, articles[members[i].Page], conflicts), FigurePlaces.Where(quantity.Quantity, articles[members[i].Page], conflicts), regions.With(FigurePlaces.Of(members[i], articles[members[i].Page], conflicts)), articles[members[i].Page], histories.Of(members[i].Page, counted))
                {
                    Era = era,
                    Frame = frames.Of(members[i], quantity.Quantity.Span, articles[members[i].Page]),
                    IsMagnitude = IsOf("magnitude", quantity.Quantity),
                    IsReached = conflicts.Is("reached", verb),
                    Within = ranks.Of(members[i], articles[members[i].Page]),
                    IsRevised = Has("revised", members[i], articles[members[i].Page]),
                    IsEngaged = Has("engaged", members[i], articles[members[i].Page]),
                    IsExpected = conflicts.Is("expected", verb),
                    IsAll = IsAll(quantity.Quantity, articles[members[i].Page]),
                });
            }
        }
        return figures.ConvertAll(figure => figure with { IsLatest = IsSaid(figure, own => own.IsLatest), IsEngaged = IsSaid(figure, own => own.IsEngaged) });

        // What one sentence of a page says of a number holds for it in the headline, too.
        bool IsSaid(Figure figure, Func<Figure, bool> isSo) =>
            isSo(figure) || figures.Exists(own => own.Source.Page == figure.Source.Page && own.Quantity.Value == figure.Quantity.Value && isSo(own));
    }

    private bool IsOf(string kind, Quantity quantity) => units.IsOf(kind, quantity.Noun);

    /// <summary>"Deux des trois wagons", "le massif, 9 000 hectares, en a perdu le tiers": how many there are in all, where the claim is about a part of them.</summary>
    private bool IsWhole(Statement statement, CountedQuantity quantity, AnnotatedArticle article)
    {
        var text = article.Article.Text;
        if (IsApposed(quantity.Quantity, statement.Sentence, article) || IsNamedFirst(quantity.Quantity, statement, article)) return true;
        foreach (var part in statement.Quantities)
        {
            var (end, start) = (Math.Max(part.Quantity.NumberSpan.End, Math.Min(part.Quantity.NounSpan.End, quantity.Quantity.NumberSpan.Start)), quantity.Quantity.NumberSpan.Start);
            if (part.Quantity.NumberSpan.End < start && text.AsSpan(end, start - end).Trim() is "des" or "sur" or "sur les") return true;
        }
        return false;
    }

    /// <summary>"La ligne a dépassé les 1 400 appels", "la pétition franchit les 8 000 signatures", "on attend 8 000 personnes": the lemma of the last verb before the number tells how it is meant; empty where there is none.</summary>
    private static string VerbBefore(Quantity quantity, Statement statement, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        for (int i = tokenized.TokenAt(quantity.NumberSpan.Start) - 1, first = tokenized.TokenAt(statement.Claim.Start); i >= first; i--)
            if (tokens[i].Pos is PartOfSpeech.Verb) return tokens[i].Lemma;
        return "";
    }

    /// <summary>"Les 310 salariés", "ses 310 salariés": those who belong to one body, all of them.</summary>
    private bool IsAll(Quantity quantity, AnnotatedArticle article)
    {
        if (quantity.NounSpan.IsEmpty || quantity.Qualifier != Qualifier.Exact) return false;
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var before = tokenized.TokenAt(quantity.Span.Start) - 1;
        return before >= 0 && conflicts.Is("all", tokens[before]) && conflicts.Is("whole", tokens[tokenized.TokenAt(quantity.NounSpan.Start)]);
    }

    /// <summary>"Sur les vingt bancs du parc, six sont cassés", "parmi les vingt": not "sur vingt kilomètres".</summary>
    private bool IsNamedFirst(Quantity quantity, Statement statement, AnnotatedArticle article)
    {
        var (tokens, before) = (article.Analysis.Tokens, article.Analysis.Tokenized.TokenAt(quantity.Span.Start) - 1);
        return before > article.Analysis.Tokenized.TokenAt(statement.Sentence.Start) && tokens[before].Is(PartOfSpeech.Det) && conflicts.Is("among", tokens[before - 1]);
    }

    /// <summary>Between commas behind its name, before a verb with "en".</summary>
    private static bool IsApposed(Quantity quantity, TextSpan sentence, AnnotatedArticle article)
    {
        var (tokens, tokenized) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (before, end) = (tokenized.TokenAt(quantity.Span.Start) - 1, tokenized.TokenAt(sentence.End - 1));
        if (before < tokenized.TokenAt(sentence.Start) || tokens[before].Norm != ",") return false;
        for (var i = before + 1; i < end - 1; i++)
            if (tokens[i].Norm == ",") return tokens[i + 1].Norm == "en" && tokens[i + 2].Pos is PartOfSpeech.Aux or PartOfSpeech.Verb;
        return false;
    }

    /// <summary>"Les deux derniers corps", "trois autres blessés"; "deux morts et trois autres blessés" are others than the dead, and all of the hurt.</summary>
    private bool IsSome(Quantity quantity, AnnotatedArticle article, TextSpan sentence)
    {
        if (quantity.NounSpan.Start <= quantity.NumberSpan.End) return false;
        var behind = article.Analysis.Tokenized.TokenAt(quantity.NounSpan.End - 1) + 1;
        if (behind < article.Analysis.Tokens.Length && surplus.Contains(article.Analysis.Tokens[behind].Norm)) return true;
        foreach (var word in TextSpan.FromBounds(quantity.NumberSpan.End, quantity.NounSpan.Start).Of(article.Article.Text).ToString().Split([' ', '\u00A0', '\u202F']))
            if (parts.TryGetValue(word.ToLowerInvariant(), out var isBeside)) return !(isBeside && FollowsOthers(quantity, article, sentence));
        return false;
    }

    /// <summary>"1 200 évacués ont pu rentrer", "trois disparus ont été retrouvés": some of those counted, who are so no more.</summary>
    private bool AreNoMore(Quantity quantity, Statement statement, AnnotatedArticle article)
    {
        var tokenized = article.Analysis.Tokenized;
        var after = tokenized.TokenAt(Math.Max(quantity.NumberSpan.End, quantity.NounSpan.End) - 1) + 1;
        for (var i = after; i < Math.Min(after + VerbReach, tokenized.TokenAt(statement.Claim.End - 1) + 1); i++)
            if (article.Analysis.Tokens[i].Pos is PartOfSpeech.Verb && conflicts.Is("undone", article.Analysis.Tokens[i])) return true;
            else if (article.Analysis.Tokens[i].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Pron) && !(quantity.Part && IsOfWhole(article.Analysis.Tokens[i]))) return false;
        return false;
    }

    /// <summary>"Deux mille des 3 200 évacués".</summary>
    private static bool IsOfWhole(Token token) => token.Pos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Noun;

    /// <summary>Whether its sentence counts something else before it.</summary>
    private static bool FollowsOthers(Quantity quantity, AnnotatedArticle article, TextSpan sentence)
    {
        foreach (var other in article.Analysis.QuantitiesIn(sentence))
            if (sentence.Contains(other.NumberSpan) && other.NumberSpan.Start < quantity.NumberSpan.Start && other.Noun.Length > 0 && other.Noun != quantity.Noun) return true;
        return false;
    }

    private bool Has(string type, Statement statement, AnnotatedArticle article)
    {
        var tokenized = article.Analysis.Tokenized;
        for (int i = tokenized.TokenAt(statement.Claim.Start), end = tokenized.TokenAt(statement.Claim.End - 1) + 1; i < end; i++)
            if (conflicts.Is(type, article.Analysis.Tokens[i])) return true;
        return false;
    }

    /// <summary>"Porté à 41", "est monté à 41".</summary>
    private bool IsRaisedTo(Statement statement, Quantity quantity, AnnotatedArticle article)
    {
        var before = article.Analysis.Tokenized.TokenAt(quantity.Span.Start) - 1;
        return before >= 0 && article.Analysis.Tokens[before].Norm == "à" && conflicts.Is("raised", VerbBefore(quantity, statement, article));
    }

    /// <summary>"Les blessés sont désormais 41", "le bilan s'alourdit à 41 blessés", "un 41e blessé".</summary>
    private bool IsLatest(Statement statement, Quantity quantity, AnnotatedArticle article)
    {
        var tokens = article.Analysis.Tokenized;
        if (ordinals.Is(article.Analysis.Tokens[tokens.TokenAt(quantity.NumberSpan.Start)]) || IsRaisedTo(statement, quantity, article)) return true;
        for (var i = tokens.TokenAt(statement.Claim.Start); i < tokens.TokenAt(statement.Claim.End); i++)
            if (conflicts.Is("latest", article.Analysis.Tokens[i])) return true;
        return false;
    }

    /// <summary>"Un premier bilan faisait état de 35 blessés": whoever calls a count the first knows of another.</summary>
    private bool IsFirstCount(Statement statement, AnnotatedArticle article)
    {
        var tokens = article.Analysis.Tokens;
        var (first, end) = (article.Analysis.Tokenized.TokenAt(statement.Claim.Start), article.Analysis.Tokenized.TokenAt(statement.Claim.End));
        for (var i = first; i < end; i++)
            if (article.Concepts[i] is { } concept && conflicts.Is("count", concept) && (i > first && conflicts.Is("first", tokens[i - 1]) || i + 1 < end && conflicts.Is("first", tokens[i + 1]))) return true;
        return false;
    }

    /// <summary>"Le bilan passe de 35 à 41 blessés": the first of two numbers of one thing that are no range.</summary>
    private static bool IsLeft(Statement statement, CountedQuantity quantity, string text)
    {
        var number = quantity.Quantity.NumberSpan;
        return text.AsSpan(0, number.Start).TrimEnd() is [.., ' ' or '\u00A0', 'd', 'e']
            && statement.Quantities.Any(other => other.Counted == quantity.Counted && other.Quantity.NumberSpan.Start > number.End && text.AsSpan(number.End, other.Quantity.NumberSpan.Start - number.End).Trim() is "à");
    }

    /// <summary>"et non plus 35", "au lieu de 35", of a toll also "contre 35": the words before a figure that another has replaced (<c>former.tsv</c>).</summary>
    private bool IsFormer(string text, int number, string counted) => WordsBefore(text, number) is { } of && (of == "any" || tolls.WayOf(counted) != TollWay.Fixed);

    /// <summary>"Quatre guichets au lieu de dix": of what is not counted anew, how many there were to be.</summary>
    private bool IsPlan(string text, int number, string counted) => WordsBefore(text, number) == "plan" && tolls.WayOf(counted) == TollWay.Fixed;

    private string? WordsBefore(string text, int number)
    {
        var before = text.AsSpan(0, number).TrimEnd();
        foreach (var (words, of) in former)
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (before.Length == words.Length || !char.IsLetter(before[^(words.Length + 1)]))) return of;
        return null;
    }
}
