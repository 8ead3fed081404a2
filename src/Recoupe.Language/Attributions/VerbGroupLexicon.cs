namespace Recoupe.Language.Attributions;

/// <summary>The words by which a verb is read with what stands round it (<c>verbgroups.tsv</c>).</summary>
internal sealed class VerbGroupLexicon
{
    private readonly HashSet<string> between = new(StringComparer.Ordinal);
    private readonly HashSet<string> continuations = new(StringComparer.Ordinal);
    private readonly HashSet<string> impersonals = new(StringComparer.Ordinal);
    private readonly HashSet<string> attitudes = new(StringComparer.Ordinal);
    private readonly HashSet<string> plurals = new(StringComparer.Ordinal);
    private readonly HashSet<string> parts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Lemma, string Link)> modals = [];
    private readonly HashSet<string> perfects = new(StringComparer.Ordinal);
    private readonly HashSet<string> joining = new(StringComparer.Ordinal);
    private readonly HashSet<string> asides = new(StringComparer.Ordinal);
    private readonly HashSet<string> cries = new(StringComparer.Ordinal);
    private readonly HashSet<string> copulas = new(StringComparer.Ordinal);
    private readonly HashSet<string> receiving = new(StringComparer.Ordinal);
    private readonly HashSet<string> telling = new(StringComparer.Ordinal);
    private readonly HashSet<string> outbidding = new(StringComparer.Ordinal);
    private readonly HashSet<(string Word, string Link)> unable = [];
    private readonly HashSet<string> hours = new(StringComparer.Ordinal);

    public VerbGroupLexicon(LanguagePack pack)
    {
        foreach (var row in pack.Rows("verbgroups.tsv", 3))
            _ = row[1] switch
            {
                "between" => between.Add(row[0]),
                "modal" => modals.Add((row[0], row[2] == "-" ? "" : row[2])),
                "unable" => unable.Add((row[0], row[2] == "-" ? "" : row[2])),
                "modal-perfect" => perfects.Add(row[0]),
                "joining" => joining.Add(row[0]),
                "continuation" => continuations.Add(row[0]),
                "impersonal" => impersonals.Add(row[0]),
                "attitude" => attitudes.Add(row[0]),
                "plural" => plurals.Add(row[0]),
                "part" => parts.Add(row[0]),
                "aside" => asides.Add(row[0]),
                "cry" => cries.Add(row[0]),
                "copula" => copulas.Add(row[0]),
                "receiving" => receiving.Add(row[0]),
                "telling" => telling.Add(row[0]),
                "outbidding" => outbidding.Add(row[0]),
                "hour" => hours.Add(row[0]),
                _ => throw new LanguagePackException($"packs/{pack.Language}/verbgroups.tsv: type '{row[1]}' of '{row[0]}' is not known."),
            };
    }

    /// <summary>"a une nouvelle fois appelé", "a de son côté annoncé", "a par ailleurs indiqué": words of what stands between auxiliary and participle.</summary>
    public bool StandsBetween(string norm) => between.Contains(norm);

    /// <summary>"tient à préciser", "a voulu rassurer", "finit par reconnaître": whether an infinitive hangs on this verb by this preposition, or by none.</summary>
    public bool IsModal(string lemma, string link) => modals.Contains((lemma, link == "d'" ? "de" : link));

    /// <summary>"a dû admettre", "a pu constater": whether an infinitive hangs on the perfect of this verb.</summary>
    public bool IsModalPerfect(string lemma, string link) => link.Length == 0 && perfects.Contains(lemma);

    /// <summary>"est", "suit", "figure": verbs that say nothing even after a quotation.</summary>
    public bool Joins(string lemma) => joining.Contains(lemma);

    /// <summary>"ajoute-t-il", "poursuit-elle": verbs whose pronoun means whoever spoke last.</summary>
    public bool GoesOn(string lemma) => continuations.Contains(lemma);

    /// <summary>"il faut", "il pleut": verbs whose "il" is nobody.</summary>
    public bool IsImpersonal(string lemma) => impersonals.Contains(lemma);

    /// <summary>"n'attend « rien de bon »", "refuse « tout compromis »": verbs of how somebody stands to what is quoted, whose words it then is.</summary>
    public bool IsAttitude(string lemma) => attitudes.Contains(lemma);

    /// <summary>"les", "plusieurs": what opens a subject of several.</summary>
    public bool OpensPlural(string norm) => plurals.Contains(norm);

    /// <summary>"l'un", "certains", "beaucoup": what opens a part of several.</summary>
    public bool OpensPart(string norm) => parts.Contains(norm);

    /// <summary>"explique par ailleurs la directrice": whether two words may stand between an inverted verb and its subject.</summary>
    public bool IsAside(string norm, string next) => asides.Contains($"{norm} {next}");

    /// <summary>"aux cris de « … »": nouns for what is shouted.</summary>
    public bool IsCry(string norm) => cries.Contains(norm);

    /// <summary>"est confiant", "restent menaçants": verbs after which a participle is an adjective.</summary>
    public bool IsCopula(string lemma) => copulas.Contains(lemma);

    /// <summary>"se verront proposer un poste": verbs whose subject is told what the infinitive says.</summary>
    public bool IsReceiving(string lemma) => receiving.Contains(lemma);

    /// <summary>"parle de douze blessés": verbs that only who speaks can be the subject of, where a figure follows.</summary>
    public bool IsTelling(string lemma) => telling.Contains(lemma);

    /// <summary>"monte à 50", "va jusqu'à 50": verbs by which a second source gives another figure than the first.</summary>
    public bool Outbids(string lemma) => outbidding.Contains(lemma);

    /// <summary>"ne savait pas dire", "n'est pas en mesure de dire": verbs and nouns by which, negated, somebody cannot say.</summary>
    public bool IsUnable(string word, string link) => unable.Contains((word, link));

    /// <summary>"il est midi": words for an hour.</summary>
    public bool IsHour(string norm) => hours.Contains(norm);
}
