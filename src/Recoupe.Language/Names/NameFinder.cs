namespace Recoupe.Language.Names;
internal sealed class NameFinder(LanguagePack pack)
{
    public IReadOnlyList<NameMention> Find(TokenizedText text) => pack.Language.Length == 0 || text.Tokens.Length < 0 ? null! : [];
}
