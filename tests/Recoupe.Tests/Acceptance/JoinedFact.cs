using System.Runtime.CompilerServices;
using Recoupe.Lab.Acceptance;

namespace Recoupe.Tests.Acceptance;

/// <summary>A fact about dossiers: skipped until there is a pipeline to make them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JoinedFactAttribute : FactAttribute
{
    public const string Reason = "the pipeline is not joined yet";

    public JoinedFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = Reason;
        SkipType = typeof(PipelineRun);
        SkipUnless = nameof(PipelineRun.IsJoined);
    }
}

/// <summary>As <see cref="JoinedFactAttribute"/>, for a table of cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JoinedTheoryAttribute : TheoryAttribute
{
    public JoinedTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = JoinedFactAttribute.Reason;
        SkipType = typeof(PipelineRun);
        SkipUnless = nameof(PipelineRun.IsJoined);
    }
}
