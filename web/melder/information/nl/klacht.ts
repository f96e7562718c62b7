import { addMonths } from "#shared/domain/day.ts";
import type { KlachtRoute } from "#web/site-config.ts";
import { dayText } from "#web/ui/day.ts";
import { type Block, type Facts, heading, list, type Page, page, paragraph } from "../blocks.ts";

/** Req 7, 29, 54, 71, 108; the committee and its term are the organisation's own. */
export const klacht: Page = {
  title: "Melding of klacht?",
  blocks: (facts) => [
    paragraph("Dat zijn twee verschillende wegen. U kiest zelf."),
    {
      kind: "definitions",
      items: [
        {
          term: "Melding",
          text: "U vertelt wat er is gebeurd. Dat kan zonder naam. Niemand is dan aangeklaagd. De lezers bekijken wat er nodig is.",
          examples: [],
        },
        {
          term: "Klacht",
          text: "U vraagt een commissie om een oordeel over ongewenst gedrag van een persoon. Een klacht kan niet zonder naam: de ander moet kunnen reageren.",
          examples: [],
        },
      ],
    },
    heading("Wat staat er in een klacht?"),
    list(
      "uw naam, uw adres en uw functie;",
      "over wie u klaagt;",
      "wat er is gebeurd, waar en wanneer, en wie het zag;",
      "wat u al hebt geprobeerd om het op te lossen;",
      "de datum en uw handtekening.",
    ),
    heading("Waar kunt u terecht?"),
    ...committee(facts),
    heading("Twijfelt u?"),
    list(
      "Praat met een vertrouwenspersoon. Die helpt u kiezen, en ook bij een klacht.",
      "Doe eerst een melding. Daarna kunt u nog een klacht indienen. Let op: de termijn voor een klacht loopt door.",
      "Dien meteen een klacht in.",
    ),
    page("confidants"),
    { kind: "go", place: "report", text: "Melding doen" },
  ],
};

function committee({ organisation: { klacht: route }, today }: Facts): Block[] {
  if (route === null) {
    return [
      paragraph(
        "Deze organisatie noemt hier geen klachtencommissie. Vraag het meldpunt of een vertrouwenspersoon waar u terechtkunt.",
      ),
    ];
  }
  return [
    {
      kind: "contact",
      name: route.committee.nl,
      about: route.how.nl,
      photo: null,
      lines: [{ label: "Stuur de klacht naar", value: route.contact, href: null }],
    },
    paragraph(term(route, today)),
    paragraph(`Zo staat het in de ${route.regulation.nl}.`),
    paragraph(
      "De commissie hoort beide kanten en geeft een advies. De leiding van de organisatie beslist. Doet de politie al onderzoek, of is er een rechtszaak? Dan kan de commissie uw klacht vaak niet behandelen.",
    ),
  ];
}

function term({ filingMonths }: KlachtRoute, today: number | null): string {
  const years = filingMonths / 12;
  const span = Number.isInteger(years) ? `${years} jaar` : `${filingMonths} maanden`;
  const rule = `U kunt een klacht indienen tot ${span} na het gedrag.`;
  if (today === null) return rule;
  return `${rule} Vandaag gaat dat om gedrag sinds ${dayText(addMonths(today, -filingMonths), "nl")}.`;
}
