using System.Diagnostics.CodeAnalysis;

namespace Recoupe.Lab;

/// <summary>Everything the lab can do, by verb and name.</summary>
public static class Measures
{
    private static readonly SortedDictionary<string, Func<string[], int>> All = new(StringComparer.Ordinal)
    {
        ["eval acceptance"] = args => Eval.AcceptanceEval.Run(args, Acceptance.PipelineRun.DossierJson, Console.Out),
        ["eval attribution"] = Eval.AttributionEval.Run,
        ["eval contradictions"] = Eval.ContradictionEval.Run,
        ["eval dates"] = Eval.AcceptanceDatesEval.Run,
        ["eval dating"] = Eval.DatingEval.Run,
        ["eval derivations"] = Eval.DerivationsEval.Run,
        ["eval dossier"] = Eval.DossierEval.Run,
        ["eval extracted"] = Eval.ExtractionView.Run,
        ["eval extraction"] = Eval.ExtractionEval.Run,
        ["eval formats"] = Eval.FormatsEval.Run,
        ["eval grouping"] = Eval.GroupingEval.Run,
        ["eval metadata"] = Eval.MetadataEval.Run,
        ["eval names"] = Eval.NamesEval.Run,
        ["eval published"] = Eval.PublicationEval.Run,
        ["eval recognizers"] = Eval.RecognizersEval.Run,
        ["eval segments"] = Eval.SegmentEval.Run,
        ["eval tagging"] = Eval.TaggingEval.Run,
        ["eval timebank"] = Eval.TimebankEval.Run,
        ["eval timelines"] = Eval.TimelinesEval.Run,
        ["eval treebank"] = Eval.TreebankEval.Run,
        ["speed dossiers"] = Speed.Dossiers.DossierSpeed.Run,
        ["speed extraction"] = Speed.ExtractionSpeed.Run,
        ["speed language"] = Speed.LanguageSpeed.Run,
        ["speed pile"] = Speed.PileSpeed.Run,
        ["train alignment"] = Train.AlignmentTraining.Run,
        ["train fr"] = args => ((Func<string[], int>[])[Train.LexiconTraining.Run, Train.TaggerTraining.Run, Train.SentenceTraining.Run, Train.ParserTraining.Run]).Select(train => train([])).FirstOrDefault(code => code != 0),
        ["train lexicon"] = Train.LexiconTraining.Run,
        ["train parser"] = Train.ParserTraining.Run,
        ["train sentences"] = Train.SentenceTraining.Run,
        ["train tagger"] = Train.TaggerTraining.Run,
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryFind(string verb, string name, [NotNullWhen(true)] out Func<string[], int>? measure) =>
        All.TryGetValue($"{verb} {name}", out measure);
}
