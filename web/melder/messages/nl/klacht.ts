/** Before sending, where it looks like a ongewenste omgangsvorm without a name: three ways, none above another. */
export const klacht = {
  title: "Melding of klacht?",
  intro:
    "U schrijft over gedrag dat u raakt en dat u niet wilt. Zulk gedrag heet een ongewenste omgangsvorm. Er zijn drie wegen. U kiest zelf.",
  difference:
    "Met een klacht vraagt u de klachtencommissie om een oordeel. De commissie geeft advies, de leiding beslist. Een klacht kan alleen met uw naam. Een melding kan zonder naam.",
  kept: "Wat u schreef, blijft staan. Er is nog niets verstuurd.",
  confidant: {
    title: "Vertrouwenspersoon",
    what: "Een vertrouwenspersoon luistert, denkt met u mee en beslist niets. Alleen die persoon leest uw verhaal. Uw naam hoeft niet.",
    go: "Eerst naar een vertrouwenspersoon",
  },
  melding: {
    title: "Melding",
    what: "De lezers die u koos, lezen uw melding en antwoorden u. Uw naam hoeft niet.",
    go: "Verder met mijn melding",
  },
  klacht: {
    title: "Klacht",
    what: "De klachtencommissie onderzoekt wat er is gebeurd. Uw naam moet erbij. Wij leggen uit hoe dat hier gaat.",
    go: "Ik wil een klacht indienen",
  },
  howTitle: "Een klacht indienen",
  howIntro: "Een klacht gaat niet via deze site, en niet zonder uw naam. Zo werkt het bij deze organisatie.",
  committee: "Wie behandelt de klacht",
  how: "Hoe u de klacht indient",
  contact: "Waarheen",
  when: "Tot wanneer",
  months: (count: number) =>
    count === 1 ? "Tot 1 maand na wat er is gebeurd." : `Tot ${count} maanden na wat er is gebeurd.`,
  years: (count: number) => `Tot ${count} jaar na wat er is gebeurd.`,
  regulation: "Waar het staat",
  none: "Deze organisatie noemt hier geen klachtencommissie. Een vertrouwenspersoon kan u vertellen welke weg er voor een klacht is.",
  after:
    "U kunt daarnaast hier een melding doen, of eerst met een vertrouwenspersoon praten. Die kan u ook helpen met een klacht.",
};
