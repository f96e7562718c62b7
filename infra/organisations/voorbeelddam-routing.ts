import type { RoutingTable } from "#shared/domain/routing.ts";

/** Where the quick questions lead in Gemeente Voorbeelddam, which does not exist. */
export const VOORBEELDDAM_ROUTING: RoutingTable = {
  roles: [
    { code: "collega", nl: "Een collega", en: "A colleague", readsHere: false },
    { code: "leiding", nl: "Een leidinggevende", en: "A manager", readsHere: false },
    {
      code: "bestuur",
      nl: "De burgemeester of een wethouder",
      en: "The mayor or an alderman",
      readsHere: false,
    },
    { code: "raad", nl: "Een raadslid", en: "A member of the council", readsHere: false },
    {
      code: "meldpunt",
      nl: "Iemand van het meldpunt of een vertrouwenspersoon",
      en: "Somebody of the meldpunt (reporting point) or a confidant (vertrouwenspersoon)",
      readsHere: true,
    },
    {
      code: "buiten",
      nl: "Iemand die hier niet werkt, zoals een bezoeker of een leverancier",
      en: "Somebody who does not work here, such as a visitor or a supplier",
      readsHere: false,
    },
    { code: "niemand", nl: "Niemand in het bijzonder", en: "Nobody in particular", readsHere: false },
  ],
  units: [
    { code: "gemeente", nl: "De ambtelijke organisatie", en: "The civil service", klacht: true },
    { code: "griffie", nl: "De griffie", en: "The office of the council", klacht: true },
    {
      code: "fractie",
      nl: "Een fractie van de gemeenteraad",
      en: "A political group of the council",
      klacht: false,
    },
  ],
  bodies: [
    {
      code: "raadscommissie",
      name: { nl: "Integriteitscommissie van de raad", en: "Integrity committee of the council" },
      how: {
        nl: "Deze commissie onderzoekt klachten over raadsleden. Zij werkt los van de ambtelijke organisatie.",
        en: "This committee looks into formal complaints about members of the council. It works apart from the civil service.",
      },
      contact: "Integriteitscommissie, Postbus 2, 0000 AA Voorbeelddam",
    },
  ],
  rules: [
    {
      subjects: ["omgangsvormen", "integriteit"],
      roles: ["raad"],
      to: ["raadscommissie", "vertrouwenspersoon", "melding"],
    },
    { subjects: ["integriteit", "misstand"], roles: ["bestuur"], to: ["melding", "buiten"] },
  ],
};
