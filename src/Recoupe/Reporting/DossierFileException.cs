namespace Recoupe.Reporting;

/// <summary>A file is no dossier.json; the message names the file and the place in it.</summary>
public sealed class DossierFileException(string message) : Exception(message);
