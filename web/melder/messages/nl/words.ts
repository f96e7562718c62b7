/** The twelve words, shown once. */
export const words = {
  title: "Uw twaalf woorden",
  intro: "Dit is de sleutel van uw brievenbus. Alleen met deze woorden leest u later het antwoord.",
  replacedTitle: "Dit zijn nieuwe woorden",
  replaced:
    "U koos andere lezers, en uw eerdere versie is misschien al aangekomen. Daarom krijgt deze versie een eigen brievenbus. Bewaar de eerdere woorden ook.",
  once: "U ziet ze één keer. Wij hebben ze niet en kunnen ze niet terughalen. Bent u ze kwijt, dan moet u opnieuw melden.",
  paper: "Schrijf ze nu op papier",
  paperHow:
    "Schrijf alle twaalf woorden op, in deze volgorde. Bewaar het papier op een plek die u vertrouwt. Niet op het werk.",
  list: "Uw twaalf woorden",
  group: (group: number) => `Groep ${group}`,
  hidden:
    "De woorden zijn afgedekt zolang u een ander venster gebruikt. Klik ergens op deze pagina om ze weer te zien.",
  name: (name: string) => `Uw brievenbus heet: ${name}.`,
  nameHint: "Aan die naam ziet u later dat u de goede brievenbus hebt. De naam opent niets.",
  otherWay: "Andere manier",
  otherIntro: "Papier is het veiligst. Kunt u niet schrijven? Dan kunt u de woorden kopiëren of printen.",
  copyTitle: "Kopiëren",
  copyWarning:
    "Uw apparaat kan bewaren wat u kopieert, en het soms delen met uw andere apparaten. Doe dit niet op een apparaat van het werk. Plak de woorden meteen op een plek die alleen u kent. Kopieer daarna iets anders.",
  copy: "Woorden kopiëren",
  copied: "De twaalf woorden zijn gekopieerd.",
  copyFailed: "Kopiëren lukte niet. Schrijf de woorden op papier.",
  printTitle: "Printen",
  printWarning:
    "Doe dit niet op het werk: een printer en een netwerk kunnen bewaren wat u print. Op het blad staan alleen de woorden en de naam van de brievenbus. Zet in het printvenster ‘kopteksten en voetteksten’ uit: daar kan het adres van deze site staan.",
  print: "Woorden printen",
  sheetTitle: "Notitie",
  sheetName: (name: string) => `Naam: ${name}`,
  retype: "Controleer uw papier",
  retypeHint: "Typ deze twee woorden over van uw papier.",
  wordNumber: (number: number) => `Woord ${number}`,
  wrong: (number: number) => `Dit is niet woord ${number}. Kijk op uw papier.`,
  missing: (number: number) => `Typ woord ${number}.`,
  send: "Nu versturen",
};
