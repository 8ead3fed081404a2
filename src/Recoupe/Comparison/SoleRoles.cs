using Recoupe.Annotation;
using Recoupe.Language;
using Recoupe.Language.Names;
using Recoupe.Model;

namespace Recoupe.Comparison;

/// <summary>What one person alone can be or do: hold an office, win, be the one who died.</summary>
internal enum SoleRole : byte { Office, Winner, Dead }

/// <summary>Reads which of them a claim tells of somebody.</summary>
internal sealed class SoleRoles(RoleLexicon lexicon)
{
    /// <summary>Words from an office to what it is of ("procureur de la République de Sarnay"), and to the name of who holds it.</summary>
    private const int ComplementReach = 5;
    private const int NameReach = 8;
    /// <summary>Words from a verb to the article of what was won ("a remporté dimanche après-midi la course").</summary>
    private const int ObjectReach = 4;
    private const string Death = "DEATH";

    /// <param name="name">Of whom it is told; a name that stands in the claim.</param>
    public SoleRole? RoleOf(Statement statement, AnnotatedArticle article, NameMention name)
    {
        var (tokens, text) = (article.Analysis.Tokens, article.Analysis.Tokenized);
        var (first, end) = (text.TokenAt(statement.Claim.Start), text.TokenAt(statement.Claim.End - 1) + 1);
        var (from, to) = (text.TokenAt(name.Span.Start), text.TokenAt(name.Span.End - 1) + 1);
        for (var i = first; i < end; i++)
        {
            if (lexicon.IsSole(tokens[i]) && IsHeldBy(tokens, i, first, end, from, to) && HasComplement(article, i, end, from, to)) return SoleRole.Office;
            if (lexicon.IsWinning(tokens[i]) && to <= i && ObjectIsOne(tokens, i, end)) return SoleRole.Winner;
            // "Est morte", "a été retrouvée morte", and not "est arrêté après la mort de".
            if (article.Concepts[i] == Death && to <= i && tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Adj) return SoleRole.Dead;
        }
        return null;
    }

    /// <summary>"La victime", or "une grimpeuse" where the name is that of "la grimpeuse Ana Morin": one died.</summary>
    public bool TellsOfOneDead(AnnotatedArticle article, NameMention name)
    {
        var tokens = article.Analysis.Tokens;
        var described = article.Analysis.Tokenized.TokenAt(name.Span.Start) - 1;
        for (var i = 1; i < tokens.Length; i++)
            if (tokens[i - 1].Norm is "la" or "cette" && lexicon.IsVictim(tokens[i]) && !tokens[i].Has(Morphology.Plur) || tokens[i - 1].Norm is "un" or "une" && described >= 0 && tokens[described].Pos == PartOfSpeech.Noun && tokens[i].Norm == tokens[described].Norm) return true;
        return false;
    }

    /// <summary>"Élue maire de Vaur", "la maire de Vaur, Ana Morin", "Ana Morin, la maire de Vaur"; not "l'adjoint au maire de Vaur", and not whoever beats him.</summary>
    private bool IsHeldBy(Token[] tokens, int office, int first, int end, int nameFrom, int nameTo)
    {
        var before = office - 1;
        while (before >= first && tokens[before].Pos is PartOfSpeech.Adj && !lexicon.IsPast(tokens[before])) before--;
        if (before < first || lexicon.IsPast(tokens[before]) || office + 1 < end && lexicon.IsPast(tokens[office + 1])) return false;
        // A noun without an article is what somebody is made, or called before his name.
        if (tokens[before].Pos is PartOfSpeech.Verb or PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Aux) return true;
        if (tokens[before].Norm is not ("le" or "la" or "l'")) return tokens[before].Norm == "," && before == nameTo;
        if (before > first && tokens[before - 1].Norm == "," && before - 1 == nameTo) return true;
        if (nameFrom <= office || nameFrom > office + NameReach) return false;
        for (var i = office + 1; i < nameFrom; i++)
            if (tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Cconj) return false;
        return true;
    }

    /// <summary>"Le président" may be of any land; "le président de la ligue de Sarnay" is one.</summary>
    private static bool HasComplement(AnnotatedArticle article, int office, int end, int nameFrom, int nameTo)
    {
        var text = article.Analysis.Tokenized;
        for (var i = office + 1; i < Math.Min(end, office + 1 + ComplementReach) && text.Tokens[i].Norm != "," && text.Tokens[i].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux); i++)
            if ((i < nameFrom || i >= nameTo) && (text.IsCapitalized(i) || article.Concepts[i] is { } concept && Concept.IsState(concept))) return true;
        return false;
    }

    /// <summary>"La course", and not "une médaille": two may win one each.</summary>
    private static bool ObjectIsOne(Token[] tokens, int verb, int end)
    {
        for (var i = verb + 1; i < Math.Min(end, verb + 1 + ObjectReach); i++)
            if (tokens[i].Pos is PartOfSpeech.Det or PartOfSpeech.Num) return tokens[i].Norm is "le" or "la" or "l'";
        return false;
    }
}
