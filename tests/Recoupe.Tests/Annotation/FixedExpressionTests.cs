using Recoupe.Tests.Alignment;

namespace Recoupe.Tests.Annotation;

/// <summary>An expression of several words says what its class or group says, and nothing of what its first word does.</summary>
public sealed class FixedExpressionTests
{
    [Fact]
    public void AnExpressionMeansNothingOfItsFirstWord() => Stated.One("Deux plongeurs ont perdu la vie.").Lemmas.ShouldNotContain("perdre");
}
