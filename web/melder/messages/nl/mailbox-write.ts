/** Writing from a mailbox: a message, that one is treated worse, an answer to a question; and who reads it. */
export const mailboxWrite = {
  title: "Nog iets vertellen",
  label: "Uw bericht",
  hint: "Uw bericht gaat naar de mensen die uw melding kunnen lezen.",
  lateHint: "Vraag bijvoorbeeld: is mijn melding gelezen, en wanneer hoor ik wat ermee gebeurt?",
  unknownHint:
    "Misschien kennen deze lezers uw eerdere bericht niet. Schrijf daarom ook waar het over gaat en of u al eerder hebt gemeld.",
  unknownTitle: "Uw browser weet niet wie u eerder hebt gekozen.",
  unknownReaders:
    "Wie mag lezen en wie juist niet, dat staat niet meer of nog niet op het bord. Kies daarom zelf wie dit bericht mag lezen.",
  unknownLeftOut:
    "Gaat het over iemand in deze lijst, of wilt u niet dat iemand het leest? Vink die persoon dan niet aan.",
  unknownProposed:
    "Aangevinkt zijn de mensen die volgens de vraag meelezen. Kijk zelf of dat klopt, voordat u antwoordt.",
  unknownFirst:
    "Schreef u eerder alleen aan een vertrouwenspersoon? Vink dan alleen die vertrouwenspersoon aan. Dan leest niemand anders dit bericht.",
  whoReads: "Wie mag dit bericht lezen?",
  newReader: (name: string) => `${name} is er nieuw bij.`,
  goneReader: (name: string) => `${name} kan niet meer lezen en krijgt dit bericht niet.`,
  tooFew: (least: number) =>
    `Kies ten minste ${least} lezers die geen vertrouwenspersoon zijn. Anders kan één persoon uw bericht laten liggen.`,
  noConfidant: "Kies ten minste één vertrouwenspersoon.",
  send: "Nu versturen",
  back: "Terug naar uw brievenbus",

  mayBeThereTitle: "Uw bericht is misschien al aangekomen",
  mayBeThere:
    "Verstuurt u het opnieuw zonder iets te veranderen, dan komt het één keer aan. Verandert u iets, dan kunnen beide versies aankomen.",
  nameMayBeThere: "Wie uw naam bij de eerste keer zou krijgen, kan die dan al hebben.",

  nameTitle: "Mijn naam geven",
  readsIt: "Deze mensen lezen uw bericht",

  harm: {
    title: "Wordt u benadeeld?",
    what: "Benadelen is: slechter worden behandeld omdat u hebt gemeld. Bijvoorbeeld ontslag, ander werk, een slechte beoordeling, pesten of dreigen.",
    protectionTitle: "Hoe bent u beschermd?",
    protection: [
      "Meldt u een vermoeden van een misstand op de manier van de regeling? Dan mag niemand u daarom benadelen. Dat staat in de Wet bescherming klokkenluiders.",
      "Wordt u na zo'n melding toch benadeeld? Dan moet uw werkgever bewijzen dat het niet door uw melding komt. U hoeft dat niet te bewijzen. Dit heet de bewijslast.",
      "U moet wel kunnen laten zien dat u hebt gemeld, en wanneer. Uw bewijs van inzending toont dat u hier een bericht indiende, en op welke dag. Niet wat erin stond.",
      "Dit geldt ook als u zonder naam hebt gemeld en iemand later ontdekt dat u het was.",
      "Ging uw melding over iets anders? Kijk dan in de regeling van uw organisatie, of vraag het een vertrouwenspersoon.",
    ],
    tipsTitle: "Dit helpt",
    tips: [
      "Schrijf op wat er gebeurde, op welke dag, en wie het zag.",
      "Bewaar brieven en berichten. Maak alleen kopieën van wat u mag hebben.",
      "Het Huis voor Klokkenluiders geeft advies, ook zonder uw naam.",
    ],
    label: "Wat gebeurt er?",
    hint: "Dit komt bij uw eerste melding te staan.",
  },
};
