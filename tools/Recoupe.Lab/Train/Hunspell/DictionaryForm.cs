namespace Recoupe.Lab.Train.Hunspell;

/// <summary>A form of the dictionary with the stem it was made from and the fields of both stem and rule.</summary>
/// <param name="Form">The word as it is written.</param>
/// <param name="Stem">The entry; what "st:" names where the entry has one.</param>
/// <param name="Participle">For a form that rules also call an adjective: the masculine singular of its group; else <paramref name="Stem"/>.</param>
/// <param name="Fields">"po:" and "is:" values of entry and rule, prefixes kept.</param>
internal sealed record DictionaryForm(string Form, string Stem, string Participle, string[] Fields);
