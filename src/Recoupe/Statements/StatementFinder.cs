using System.Globalization;
using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Attributions;
using Recoupe.Language.Dates;
using Recoupe.Language.Names;
using Recoupe.Language.Quotations;
using Recoupe.Model;

namespace Recoupe.Statements;

/// <summary>Gives the statements of an article: its claiming clauses, each with who is behind it, how firmly it is made, and what it speaks of.</summary>
public sealed class StatementFinder
{
    /// <summary>Days before the page after which what a clause dates is of another time.</summary>
    internal const int LongAgoDays = 60;
    /// <summary>Sentences before a claim whose names tell where it is set.</summary>
    private const int SettingReach = 2;

    /// <summary>In minutes, by their codes in TIMEX3; generous, since an evening begins when one likes.</summary>
    private static readonly Dictionary<string, (int From, int To)> PartsOfDay = new(StringComparer.Ordinal)
    {
        ["MO"] = (4 * 60, 12 * 60),
        ["MI"] = (11 * 60, 14 * 60),
        ["AF"] = (12 * 60, 19 * 60),
        ["EV"] = (17 * 60, 24 * 60),
        ["NI"] = (18 * 60, 24 * 60),
    };

    private readonly ConceptLexicon lexicon;
    private readonly ClauseSplitter splitter;
    private readonly ClauseCore core;
    private readonly TitleWording titles;
    private readonly CountedThings counted;
    private readonly Modality modality;
    private readonly CarriedVoice carriedVoice;
    private readonly NegatedVerb negated;
    private readonly OrdinalCounts ordinals;
    private readonly AgeFinder ages;
    private readonly PronounAges pronounAges;
    private readonly DatesBeside beside;
    private readonly SourceCheck sources;

    public StatementFinder(LanguagePack pack, ConceptLexicon lexicon)
    {
        this.lexicon = lexicon;
        splitter = new ClauseSplitter(pack);
        core = new ClauseCore(new ClauseWords(pack));
        titles = new TitleWording(new ClauseWords(pack));
        counted = new CountedThings(pack, lexicon);
        modality = new Modality(pack);
        carriedVoice = new CarriedVoice(modality);
        negated = new NegatedVerb(pack);
        ordinals = new OrdinalCounts(pack);
        ages = new AgeFinder(pack);
        pronounAges = new PronounAges(ages);
        beside = new DatesBeside(pack);
        sources = new SourceCheck(new ConflictLexicon(pack));
    }

    public IReadOnlyList<Statement> Find(AnnotatedArticle annotated, int page, PublicationDate published)
    {
        var analysis = annotated.Analysis;
        var days = TimexAnchor.Resolve(analysis.Tokenized, analysis.Dates, published.Interval);
        var statements = new List<Statement>();
        var entries = new EntryDays(analysis.Tokenized, analysis.Dates, days);
        var home = HomeOf(analysis);
        var substance = new Substance(annotated);
        for (var place = 0; place < analysis.Sentences.Length; place++)
        {
            var sentence = analysis.Sentences[place];
            if (!HasContent(annotated, sentence)) continue;
            var setting = SettingOf(annotated, place);
            foreach (var clause in splitter.Split(annotated, sentence, substance))
                statements.Add(StatementOf(annotated, page, sentence, clause, days, published.Interval) with { Place = place, Setting = setting, Home = home, Written = entries.Of(sentence) });
        }
        pronounAges.AddTo(statements, annotated);
        return statements;
    }

    private static bool HasContent(AnnotatedArticle annotated, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
            if (annotated.Concepts[i] is not null) return true;
        return false;
    }

    private Statement StatementOf(AnnotatedArticle annotated, int page, Sentence sentence, Clause clause, TimexValue[] days, DateInterval? published)
    {
        var analysis = annotated.Analysis;
        var claim = Trim(analysis, clause.First, clause.End);
        var (first, end) = clause.Core(analysis.Tokens);
        var answer = SortedSpans.At(analysis.Answers, claim.Start, static answer => answer.Span) is >= 0 and var at ? analysis.Answers[at] : null;
        var quotation = QuotationOf(analysis, claim) ?? answer;
        var own = ClaimAttribution.Of(analysis, sentence, claim);
        if (own is { Chain.Count: 1 } && sources.IsNobody(annotated, own.Source)) own = null;
        var attribution = own ?? (quotation?.Speaker is null ? CarriedVoice.Behind(analysis, sentence) : null);
        var carried = attribution is null && quotation?.Speaker is null ? carriedVoice.Of(analysis, sentence, first, end) : null;
        // Whoever is cited in an answer reaches the page through the one who gives it.
        if (answer?.Speaker is { } answerer && attribution is not null) attribution = attribution with { Chain = attribution.Chain[0] == answerer ? [answerer] : [attribution.Chain[0], answerer], Relay = SourceKind.Person };
        var chain = (attribution ?? carried)?.Chain ?? (quotation?.Speaker is { } speaker ? quotation.Via is { } via ? [speaker, via] : [speaker] : []);
        var voice = (attribution ?? carried)?.Voice ?? (chain.Count > 0 ? SourceKind.Person : SourceKind.Unnamed);
        var telling = ClaimAttribution.Outer(analysis, sentence, attribution);
        var besideSource = BesideSource(analysis, sentence, telling);
        var terms = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        var context = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = sentence.First; i < sentence.End; i++)
            if (annotated.Concepts[i] is { } concept && !IsPartOfAttribution(telling, analysis.Tokens[i]) && !(i >= besideSource.First && i < besideSource.End))
            {
                (clause.Contains(i) ? terms : context).TryAdd(concept, LemmaOf(analysis.Tokens, i, concept));
                if (clause.Contains(i) && analysis.Tokens[i].Pos == PartOfSpeech.Verb) verbs.Add(concept);
            }
        var dated = DatesIn(analysis, clause, days);
        if (beside.Opening(analysis, claim, sentence.First) is { } opened && days[opened].Interval is { } then && !dated.Exists(d => d.Span == analysis.Dates[opened].Span)) dated.Insert(0, (analysis.Dates[opened].Span, then));
        var (predicate, participants) = core.Of(annotated, clause);
        return new Statement(
            page, sentence.Span, claim, chain, modality.Of(analysis, sentence, first, end, attribution, quotation), voice, negated.In(annotated, first, end),
            [.. terms.Keys], [.. context.Keys], dated.ConvertAll(d => d.Interval), dated.ConvertAll(d => d.Span), QuantitiesIn(annotated, clause), CountriesOf(analysis, clause, sentence.Span))
        {
            Relay = (attribution ?? carried)?.Relay ?? SourceKind.Media,
            Lemmas = [.. terms.Values],
            ContextLemmas = [.. context.Values],
            Verbs = verbs,
            Predicate = predicate < 0 ? null : annotated.Concepts[predicate],
            Participants = participants.ConvertAll(i => annotated.Concepts[i]!),
            Times = TimesIn(analysis, clause, days),
            Title = titles.Of(analysis, sentence, claim),
            OwnTitle = titles.OfClaim(analysis, sentence, claim),
            Ages = ages.In(annotated, clause),
            Soon = SoonIn(analysis, clause),
            Before = [.. dated.Select(d => beside.Before(analysis, claim, d.Span)).OfType<TextSpan>()],
            Beside = [.. dated.Where(d => analysis.DateOf(d.Span) is { } date && beside.Holds(analysis, claim, date, DatesBeside.IsLongAgo(d.Interval, published))).Select(d => d.Span)],
            Telling = telling is null ? [] : [.. dated.Select(d => d.Span).Where(date => TellingDate.Is(analysis, telling, date))],
            Since = [.. dated.Where(d => beside.IsSince(analysis, claim, d.Span, d.Interval, published)).Select(d => d.Span)],
        };
    }

    /// <summary>The lemma that says a concept; of a fixed expression, its concept: "perdre la vie" means nothing of what "perdre" does.</summary>
    private string LemmaOf(Token[] tokens, int i, string concept) => lexicon.PhraseAt(tokens, i, tokens.Length) is { } phrase && phrase.Key == concept ? concept : tokens[i].Lemma;

    /// <summary>The country of most of its places.</summary>
    private static string? HomeOf(AnalyzedText analysis) =>
        analysis.Names.Where(name => name.Kind == EntityKind.Place).Select(name => name.Country).OfType<string>().CountBy(country => country)
            .OrderByDescending(country => country.Value).ThenBy(country => country.Key, StringComparer.Ordinal).Select(country => country.Key).FirstOrDefault();

    private static List<string> SettingOf(AnnotatedArticle annotated, int place)
    {
        var names = new List<string>();
        for (var k = Math.Max(0, place - SettingReach); k < place; k++)
            for (var i = annotated.Analysis.Sentences[k].First; i < annotated.Analysis.Sentences[k].End; i++)
                if (annotated.Concepts[i] is { } concept && Concept.IsName(concept)) AddOnce(names, concept);
        return names;
    }

    /// <summary>The times of TIMEX3 values: "2024-12-05T20:00" by the clock, "2024-12-05TEV" a part of the day.</summary>
    private static List<StatedTime> TimesIn(AnalyzedText analysis, Clause clause, TimexValue[] days)
    {
        var found = new List<StatedTime>();
        var dates = analysis.DatesIn(clause.SpanIn(analysis.Tokenized));
        for (var i = dates.First; i < dates.End; i++)
        {
            if (days[i].Value is not { } value || value.IndexOf('T', StringComparison.Ordinal) is var at && at < 0 || !clause.Contains(analysis.Tokenized, analysis.Dates[i].Span) || IsStamp(analysis, analysis.Dates[i].Span)) continue;
            var day = DateOnly.TryParseExact(value.AsSpan(0, at), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : (DateOnly?)null;
            var time = value[(at + 1)..];
            if (PartsOfDay.TryGetValue(time, out var part)) found.Add(new StatedTime(day, part.From, part.To, analysis.Dates[i].Span));
            else if (TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            {
                var minute = clock.Hour * 60 + clock.Minute;
                found.Add(new StatedTime(day, minute, minute, analysis.Dates[i].Span));
            }
        }
        return found;
    }

    /// <summary>"20h45 - L'hommage est fixé à samedi": when a page that follows events wrote it, not when it was.</summary>
    private static bool IsStamp(AnalyzedText analysis, TextSpan time)
    {
        var (first, end) = (analysis.Tokenized.TokenAt(time.Start), analysis.Tokenized.TokenAt(time.End - 1) + 1);
        return first == analysis.Sentences[analysis.Tokenized.SentenceAt(time.Start)].First && end < analysis.Tokens.Length && analysis.Tokens[end].Norm is "-" or "–" or "—" or ":" or "|";
    }

    private static TextSpan? SoonIn(AnalyzedText analysis, Clause clause)
    {
        foreach (var date in analysis.DatesIn(clause.SpanIn(analysis.Tokenized)))
            if (date.Form is VagueForm { Reference: "FUTURE_REF" } or StretchForm { Direction: Direction.Next, Amount: null } && clause.Contains(analysis.Tokenized, date.Span)) return date.Span;
        return null;
    }

    private static TextSpan Trim(AnalyzedText analysis, int first, int end)
    {
        while (first < end - 1 && analysis.Tokens[first].Norm is "," or ";" or ":" or "–" or "—" or ")") first++;
        while (end > first + 1 && analysis.Tokens[end - 1].Norm is "," or ";" or "(" or "–" or "—") end--;
        return analysis.Tokenized.SpanOf(first, end);
    }

    private static void AddOnce(List<string> list, string term)
    {
        if (!list.Contains(term)) list.Add(term);
    }

    /// <summary>"X, maire de Vaur, a déclaré", "a déclaré X (sans étiquette)": what is set beside the source, without a verb of its own, is no part of what is said either.</summary>
    private static (int First, int End) BesideSource(AnalyzedText analysis, Sentence sentence, Attribution? attribution)
    {
        if (attribution is null || attribution.Source.Length == 0) return default;
        var tokens = analysis.Tokens;
        var first = analysis.Tokenized.TokenAt(attribution.Source.End - 1) + 1;
        if (first >= sentence.End || tokens[first].Norm is not ("," or "(")) return default;
        var end = first + 1;
        while (end < sentence.End && tokens[end].Norm is not ("," or ")" or "." or ":" or ";" or "\"" or "»"))
        {
            if (tokens[end].Has(Morphology.Fin) || attribution.Content.Start > attribution.Source.Start && attribution.Content.Overlaps(tokens[end].Span)) return default;
            end++;
        }
        return end < sentence.End ? (first, end) : default;
    }

    /// <summary>Who says it is no part of what is said: the words of source and cue are left out of the terms.</summary>
    private static bool IsPartOfAttribution(Attribution? attribution, Token token) =>
        attribution is not null && (attribution.Cue.Overlaps(token.Span) || attribution.Source.Overlaps(token.Span));

    private static Quotation? QuotationOf(AnalyzedText analysis, TextSpan claim)
    {
        foreach (var quotation in analysis.QuotationsIn(claim))
            if (!quotation.IsScare) return quotation;
        return null;
    }

    private static List<(TextSpan Span, DateInterval Interval)> DatesIn(AnalyzedText analysis, Clause clause, TimexValue[] days)
    {
        var found = new List<(TextSpan, DateInterval)>();
        var dates = analysis.DatesIn(clause.SpanIn(analysis.Tokenized));
        for (var i = dates.First; i < dates.End; i++)
            if (clause.Contains(analysis.Tokenized, analysis.Dates[i].Span) && days[i].Interval is { } interval && SaysDay(analysis.Dates[i].Form)) found.Add((analysis.Dates[i].Span, interval));
        return found;
    }

    /// <summary>"en fin de matinée" and "à 20 heures" lie within the day told of: they say no day of their own.</summary>
    private static bool SaysDay(TimexForm form) => form switch
    {
        ClockForm => false,
        PortionForm portion => SaysDay(portion.Whole),
        OffsetForm offset => offset.Origin == TimexOrigin.Publication || offset.Amount != 0,
        _ => true,
    };

    private List<CountedQuantity> QuantitiesIn(AnnotatedArticle annotated, Clause clause)
    {
        var found = new List<CountedQuantity>();
        foreach (var quantity in annotated.Analysis.QuantitiesIn(clause.SpanIn(annotated.Analysis.Tokenized)))
            foreach (var (first, end) in clause.Pieces)
                if (annotated.Analysis.Tokenized.SpanOf(first, end).Contains(quantity.NumberSpan) && !IsInDate(annotated.Analysis, quantity.NumberSpan))
                    found.Add(counted.Of(annotated, quantity, first, end, clause));
        foreach (var (first, end) in clause.Pieces)
            foreach (var ordinal in ordinals.In(annotated.Analysis, first, end))
                if (counted.Of(annotated, ordinal, first, end, clause) is var last && (last.IsToll || OrdinalCounts.IsRank(annotated.Analysis, ordinal))) found.Add(last);
        return found;
    }

    /// <summary>"quatre jours après la tempête" says when, not how much.</summary>
    private static bool IsInDate(AnalyzedText analysis, TextSpan number)
    {
        foreach (var date in analysis.DatesIn(number))
            if (date.Type is TimexType.Date or TimexType.Time) return true;
        return false;
    }

    /// <summary>Where a clause names none, the one country that its sentence is about: "au Mozambique, 300 blessés et 34 morts".</summary>
    private static List<string> CountriesOf(AnalyzedText analysis, Clause clause, TextSpan sentence) =>
        CountriesIn(analysis, clause.SpanIn(analysis.Tokenized), span => clause.Contains(analysis.Tokenized, span)) is { Count: > 0 } own ? own : CountriesIn(analysis, sentence, sentence.Contains) is [_] only ? only : [];

    /// <summary>The countries of the places named; a region that spans several has none and says nothing against any.</summary>
    private static List<string> CountriesIn(AnalyzedText analysis, TextSpan near, Predicate<TextSpan> holds)
    {
        var countries = new List<string>();
        foreach (var name in analysis.NamesIn(near))
            if (name is { Kind: EntityKind.Place, Country: { } country } && holds(name.Span)) AddOnce(countries, country);
        return countries;
    }
}
