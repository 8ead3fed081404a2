using Recoupe.Language.Names;

namespace Recoupe.Language.Attributions;

/// <summary>A medium in a sentence.</summary>
/// <param name="Via">Its name, or those of several ("TF1 et France 2").</param>
/// <param name="Cue">The word that makes it a medium of somebody's: a participle, a noun, a preposition.</param>
/// <param name="IsLasting">Whether it holds for the same voice all over the text: an interview.</param>
/// <param name="IsBare">Whether a preposition alone leads to it.</param>
internal readonly record struct MediumMention(string Via, int Cue, bool IsLasting, bool IsBare);

/// <summary>The media that a sentence names as such: after "cité par", "au micro de", "dans un entretien à", or a preposition alone ("à l'AFP", "sur X").</summary>
internal sealed class MediumMentions(AttributionContext context, Sentence sentence)
{
    /// <summary>How many words may stand between a noun for a talk and the preposition before its medium ("un entretien accordé mardi à").</summary>
    private const int LongestTalk = 6;

    private readonly TokenizedText text = context.Text;
    private readonly Token[] tokens = context.Text.Tokens;
    private readonly MediumLexicon words = context.Lexicon.Mediums;
    private readonly OutletNames outlets = new(context, sentence);

    /// <summary>The first medium or agency outside the quotations that is not the source itself; else the unknown name that an interview was given to.</summary>
    public MediumMention? First(ResolvedSource? source)
    {
        for (var i = SortedSpans.FirstAfter(context.Names, sentence.Span.Start, static n => n.Span); i < context.Names.Count && context.Names[i].Span.Start < sentence.Span.End; i++)
        {
            var name = context.Names[i];
            if (name.Voice is not (SourceKind.Media or SourceKind.Agency) || source is not null && source.Words.Overlaps(name.Span) || context.IsQuoted(name.Span.Start)) continue;
            if (Of(i) is { } mention) return mention;
        }
        return Unknown();
    }

    /// <summary>The name of the medium that a phrase begins with, with those joined to it; null where none stands there.</summary>
    public string? At(int token)
    {
        for (var i = token; i < Math.Min(sentence.End, token + 3); i++)
            if (SortedSpans.At(context.Names, tokens[i].Start, static n => n.Span) is >= 0 and var index)
                return context.Names[index].Voice is SourceKind.Media or SourceKind.Agency ? Joined(index) : outlets.At(token);
        return outlets.At(token);
    }

    /// <summary>The token before <paramref name="i"/>, over a date: "cité vendredi par".</summary>
    public int BeforeDate(int i) => context.DateAt(tokens[i - 1].Start) is { } date && text.TokenAt(date.Span.Start) is var at && at > sentence.First ? at - 1 : i - 1;

    private MediumMention? Of(int index)
    {
        var first = text.TokenAt(context.Names[index].Span.Start);
        var at = first;
        while (at > sentence.First && tokens[at - 1].Pos is PartOfSpeech.Det or PartOfSpeech.Noun && at > first - 3) at--;
        if (at == sentence.First) return null;
        var before = BeforeDate(at - 1 > sentence.First ? at - 1 : at);
        switch (tokens[at - 1].Norm)
        {
            case "par" when at - 1 > sentence.First && (words.Reach("relay", tokens[before]) ?? words.Reach("issue", tokens[before])) is { } lasts:
                return new MediumMention(Joined(index), before, lasts, IsBare: false);
            case "de" or "du" or "d'" or "des" when at - 1 > sentence.First:
                if (tokens[at - 2].Norm == "auprès") return new MediumMention(Joined(index), at - 2, IsLasting: false, IsBare: true);
                var noun = at - 2;
                while (noun > sentence.First && IsDescription(noun)) noun--;
                // "au journal de TF1": what was passed over as part of the name can be the channel itself.
                return (words.Reach("channel", tokens[noun]) ?? words.Reach("talk", tokens[noun])) is { } reach ? new MediumMention(Joined(index), noun, reach, IsBare: false) : null;
            case "à" or "au" or "aux" or "sur" or "auprès" or "dans" or "devant" or "pour" or "avec":
                if (Talk(at - 1) is { } talk) return new MediumMention(Joined(index), talk, words.Reach("talk", tokens[talk]) ?? false, IsBare: false);
                if (words.Is("issue", tokens[before])) return new MediumMention(Joined(index), before, IsLasting: false, IsBare: false);
                return tokens[at - 1].Norm == "avec" ? null : new MediumMention(Joined(index), at - 1, IsLasting: false, IsBare: !IsAppearance(at - 1));
            default:
                return null;
        }
    }

    /// <summary>"Léa Morand était au journal télévisé de Télé Vaur", "passait sur Canal 4": where somebody appears, on an outlet that no list knows.</summary>
    public MediumMention? Appearance()
    {
        for (var i = sentence.First + 1; i + 2 < sentence.End; i++)
        {
            // Every sentence that claims nothing is asked: first what costs nothing.
            if (tokens[i].Norm is not ("sur" or "à" or "au") && !(tokens[i].Pos == PartOfSpeech.Noun && IsLedTo(i)) || context.IsQuoted(tokens[i].Start)) continue;
            if (IsAppearance(i) && outlets.At(i + 1) is { } told) return new MediumMention(told, i, IsLasting: false, IsBare: false);
            if (words.Reach("channel", tokens[i]) is not { } lasts || !IsLedTo(i)) continue;
            var of = i + 1;
            while (of + 2 < sentence.End && IsDescription(of)) of++;
            if (tokens[of].Norm is "de" or "d'" or "du" && outlets.At(of + 1) is { } outlet) return new MediumMention(outlet, i, lasts, IsBare: false);
        }
        return null;
    }

    /// <summary>"au micro", "sur le plateau", "dans la matinale".</summary>
    public bool IsLedTo(int noun) =>
        tokens[noun - 1].Norm == "au" || noun - 2 >= sentence.First && tokens[noun - 1].Pos == PartOfSpeech.Det && tokens[noun - 2].Norm is "sur" or "dans" or "à" or "devant";

    /// <summary>"télévisé", "matinal": what kind of channel it is, be it tagged as a participle.</summary>
    private bool IsDescription(int at) => tokens[at].Pos == PartOfSpeech.Adj || tokens[at].Pos == PartOfSpeech.Verb && tokens[at].Has(Morphology.Participle);

    /// <summary>The noun for a talk a few words before a preposition, with participles and dates between at most.</summary>
    private int? Talk(int preposition)
    {
        for (var i = preposition - 1; i > sentence.First && i >= preposition - LongestTalk; i--)
        {
            if (words.Is("talk", tokens[i])) return i;
            if (tokens[i].Has(Morphology.Fin) || tokens[i].Norm is "," or ";" or ":") return null;
        }
        return null;
    }

    /// <summary>"était mardi sur France Inter", "a répondu à l'AFP".</summary>
    private bool IsAppearance(int preposition)
    {
        if (tokens[preposition].Norm is not ("sur" or "à" or "au")) return false;
        for (var i = preposition - 1; i > sentence.First && i >= preposition - LongestTalk; i--)
        {
            if (tokens[i].Norm is "," or ";" or ":") return false;
            if (tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && tokens[i].Lemma is not "avoir") return words.Is("appearance", tokens[i]);
        }
        return false;
    }

    /// <summary>"dans un entretien au Courrier du Val": whatever has a capital after an interview and its preposition, unless it is a person or a place.</summary>
    private MediumMention? Unknown()
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            if (tokens[i].Pos != PartOfSpeech.Noun || words.Reach("talk", tokens[i]) is not true || context.IsQuoted(tokens[i].Start)) continue;
            for (var at = i + 1; at + 1 < sentence.End && at <= i + LongestTalk && !tokens[at].Has(Morphology.Fin) && tokens[at].Norm != ","; at++)
            {
                if (tokens[at].Norm is not ("à" or "au" or "aux")) continue;
                var end = context.PhraseEnd(at + 1, sentence.End);
                var first = at + 1;
                while (first < end && (!text.IsCapitalized(first) || tokens[first].Pos == PartOfSpeech.Det && first + 1 < end && text.IsCapitalized(first + 1))) first++;
                if (first >= end || context.NameAt(tokens[first].Start) is { Kind: EntityKind.Person or EntityKind.Place } other && other.Span.End >= tokens[end - 1].End) break;
                return new MediumMention(text.SpanOf(first, end).Of(text.Text).ToString(), i, IsLasting: true, IsBare: false);
            }
        }
        return null;
    }

    /// <summary>"TF1 et France 2": a medium with those that nothing but "et" or a comma joins to it.</summary>
    private string Joined(int index)
    {
        var name = context.Resolver.NameOf(context.Names[index]);
        if (context.Resolver.NameOf(context.Names[index], sentence.End) is var whole && whole.Length > name.Length) return whole;
        var (start, end) = (context.Names[index].Span.End - name.Length, context.Names[index].Span.End);
        for (var next = index + 1; next < context.Names.Count && context.Names[next].Voice is SourceKind.Media or SourceKind.Agency; next++)
        {
            if (text.Text.AsSpan(end, context.Names[next].Span.Start - end).Trim() is not ("et" or "," or "puis" or "ou")) break;
            end = context.Names[next].Span.End;
        }
        return end == context.Names[index].Span.End || start < context.Names[index].Span.Start ? name : text.Text[start..end];
    }
}
