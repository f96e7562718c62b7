import { terms } from "#shared/domain/deadlines.ts";
import { dayText } from "#web/ui/day.ts";
import { type Facts, heading, list, type Page, page, paragraph } from "../blocks.ts";

/** The two terms of Wbk art. 2 lid 2, strict days first; what stands open where they are missed (law.md 1.6 and 4.2). */
export const after: Page = {
  title: "Wat gebeurt er na uw melding?",
  blocks: ({ today, terms: settings, organisation }) => [
    ...(today === null ? [] : [paragraph("Stel dat u vandaag meldt. Dan gaat het zo:")]),
    { kind: "steps", items: steps(today, settings) },
    heading("Welke termijnen staan in de wet?"),
    paragraph(
      "De zeven dagen en de drie maanden zijn wettelijke termijnen. De wet geeft ze bij een vermoeden van een misstand.",
    ),
    paragraph(`Voor elke andere melding houdt ${organisation.name} dezelfde dagen aan.`),
    paragraph(
      "Valt een laatste dag in het weekend of op een feestdag? Dan mag het volgens de wet op de eerste werkdag daarna. Wij wachten daar niet op: wij houden de dag zelf aan.",
    ),
    heading("Wat als het te laat is?"),
    list(
      "Uw brievenbus zegt het u zodra een termijn voorbij is, zolang uw berichten daar nog staan.",
      "U kunt ons schrijven in uw brievenbus, of bellen.",
      "Een vertrouwenspersoon kan voor u vragen hoe het staat.",
      "U kunt naar een toezichthouder gaan. Dat mag altijd, ook als wij op tijd zijn.",
      "Soms mag u het daarna ook openbaar maken. Dat heeft strenge voorwaarden. Vraag eerst advies aan het Huis voor Klokkenluiders.",
    ),
    heading("Hoort de ander het?"),
    paragraph(
      "Over wie de melding gaat, mag op een bepaald moment reageren. Dat hoort bij een eerlijk onderzoek. Wie u bent, wordt daarbij niet verteld zonder uw toestemming, tenzij de wet het verplicht.",
    ),
    page("outside"),
  ],
};

function steps(today: Facts["today"], settings: Facts["terms"]) {
  const due = today === null ? null : terms({ received: today, acknowledged: null }, settings);
  return [
    {
      when: "Meteen",
      what: "U krijgt twaalf woorden voor uw brievenbus en een bewijs van inzending. Dat is nog niet de ontvangstbevestiging.",
    },
    {
      when: "Meestal binnen een dag, soms na twee",
      what: "In uw brievenbus staat dat uw melding er is, en wie haar kan lezen.",
    },
    {
      when: due ? `Uiterlijk ${dayText(due.acknowledge.strict, "nl", true)}` : "Binnen zeven dagen",
      what: "Een mens bevestigt dat uw melding er is: de ontvangstbevestiging.",
    },
    {
      when: "Daarna",
      what: "De lezers bekijken uw melding. Zij kunnen u iets vragen. U antwoordt als u wilt.",
    },
    {
      when: due
        ? `Uiterlijk ${dayText(due.feedback.strict, "nl", true)}`
        : "Binnen drie maanden na die bevestiging",
      what: "U hoort hoe uw melding is beoordeeld en wat ermee gebeurt. Komt de bevestiging eerder? Dan is ook deze dag eerder.",
    },
  ];
}
