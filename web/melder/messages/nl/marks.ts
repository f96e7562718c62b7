/** What the page finds in a text, and that it does not find everything. */
export const marks = {
  looksFor:
    "De site zoekt in uw tekst naar datums, e-mailadressen, telefoonnummers en zinnen als ‘ik ben’, ‘ik heet’ en ‘mijn naam is’. Meer zoekt zij niet. Ook iets anders kan laten zien wie u bent: een functie, een kamer, een woord dat alleen u gebruikt.",
  found: (list: string) => `Gevonden en gemarkeerd: ${list}.`,
  foundWhileWriting: (list: string) => `Let op, in uw tekst staat: ${list}.`,
  nothing: "Daarvan vond zij niets. Dat zegt niet dat niemand u herkent: lees uw tekst zelf nog eens na.",
  mayStay: "Het mag blijven staan. Bedenk of anderen u eraan herkennen.",
  kind: {
    date: (count: number) => (count === 1 ? "1 datum" : `${count} datums`),
    email: (count: number) => (count === 1 ? "1 e-mailadres" : `${count} e-mailadressen`),
    phone: (count: number) => (count === 1 ? "1 telefoonnummer" : `${count} telefoonnummers`),
    self: (count: number) => (count === 1 ? "1 zin over wie u bent" : `${count} zinnen over wie u bent`),
  },
  mark: { date: "datum", email: "e-mailadres", phone: "telefoonnummer", self: "zin over wie u bent" },
};
