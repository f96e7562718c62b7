/** Writing: the melding itself, its files, and what else somebody wants to tell. */
export const write = {
  title: "Wat wilt u vertellen?",
  label: "Uw verhaal",
  hint: "Schrijf in uw eigen woorden. Het helpt als u vertelt wat er gebeurde, waar, wanneer en wie erbij was. Schrijf ook hoe u het weet.",
  careful: "Wilt u niet herkend worden? Laat dan weg wat alleen u kunt weten.",
  memory:
    "Wat u schrijft staat alleen op deze pagina. Gebruik de knoppen onderaan, niet de terugknop van uw browser.",
  notAll: "U hoeft niet alles in één keer te vertellen. Later kunt u in uw brievenbus meer schrijven.",
  empty: "Schrijf eerst wat u wilt vertellen.",
  tooLong:
    "Uw tekst is te lang om in één keer te versturen. Maak hem korter, of voeg de rest toe als bestand.",
  room: (percent: number) => `U hebt ${percent} procent van de ruimte gebruikt.`,
  more: "Ik wil meer vertellen",
  moreWhat: "Wilt u meer vertellen? Wij vragen dan één ding per scherm. U mag elke vraag overslaan.",
  moreDone: "U hebt al iets ingevuld. U kunt het hier lezen en aanpassen.",
  files: {
    title: "Bestanden",
    choose: "Bestanden kiezen",
    hint: (count: number, size: string) =>
      `Hoogstens ${count} bestanden, elk hoogstens ${size}. U kunt bestanden kiezen, hierheen slepen of plakken.`,
    list: "Gekozen bestanden",
    hidden:
      "In bestanden kan meer staan dan u ziet, zoals uw naam of de plaats van een foto. Wij tonen wat wij vinden. U kiest per bestand wat u meestuurt.",
    byPost: (address: string) => `Te groot? Stuur het per post, zonder afzender als u dat wilt: ${address}.`,
    problem: {
      reading: (_count: number) => "Uw bestanden worden nog gelezen. Wacht even, of haal ze weg.",
      undecided: (_count: number) => "Kies bij elk bestand wat u meestuurt, of haal het weg.",
      tooMany: (count: number) =>
        `U stuurt meer dan ${count} bestanden mee. Een kopie en een origineel tellen als twee.`,
      tooLarge: (_count: number) =>
        "Een opgeschoonde kopie is te groot. Kies een kleiner bestand, of stuur het per post.",
    },
    tooLarge: (name: string, size: string) => `${name} is te groot. Een bestand mag hoogstens ${size} zijn.`,
    tooMany: (_name: string, _size: string, count: number) =>
      `U kunt hoogstens ${count} bestanden meesturen.`,
    empty: (name: string) => `${name} is leeg of kan niet worden gelezen.`,
    added: (count: number) => (count === 1 ? "1 bestand toegevoegd" : `${count} bestanden toegevoegd`),
  },
};
