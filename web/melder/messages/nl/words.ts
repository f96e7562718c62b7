/** The twelve words, shown once. */
export const words = {
  title: "Uw twaalf woorden",
  intro: "Dit is de sleutel van uw brievenbus. Alleen met deze woorden leest u later het antwoord.",
  once: "U ziet ze één keer. Wij hebben ze niet en kunnen ze niet terughalen. Bent u ze kwijt, dan moet u opnieuw melden.",
  paper:
    "Schrijf ze nu op papier, in deze volgorde. Bewaar het papier op een plek die u vertrouwt. Niet op het werk.",
  list: "Uw twaalf woorden",
  group: (group: number) => `Groep ${group}`,
  hidden:
    "De woorden zijn afgedekt zolang u een ander venster gebruikt. Klik ergens op deze pagina om ze weer te zien.",
  name: (name: string) => `Uw brievenbus heet: ${name}.`,
  nameHint:
    "Aan die naam ziet u later dat u de goede brievenbus hebt. De naam is niet geheim en opent niets.",
  retype: "Controleer uw papier",
  retypeHint: "Typ deze twee woorden over van uw papier.",
  wordNumber: (number: number) => `Woord ${number}`,
  wrong: (number: number) => `Dit is niet woord ${number}. Kijk op uw papier.`,
  missing: (number: number) => `Typ woord ${number}.`,
  send: "Nu versturen",
};
