import { type Choice, choices } from "./taxonomy/list.ts";

/**
 * What somebody can report (req 45, 48). Two families overlap: conduct towards people, and breaches of norms; so a
 * melder may choose more than one, and staff settle one main kind for counting. A melding is never called a klacht:
 * that is a formal complaint to the klachtencommissie, which needs a name (req 7, 29).
 */
export const KINDS = choices([
  {
    code: "onregelmatigheid",
    nl: "Onregelmatigheid",
    en: "Irregularity",
    hint: {
      nl: "Een fout in de uitvoering, in een proces of in een procedure, zo ernstig dat de direct leidinggevende die niet alleen kan oplossen.",
      en: "A fault in how work is done, in a process or a procedure, so serious that the direct manager cannot solve it alone.",
    },
  },
  {
    code: "integriteitsschending",
    nl: "Integriteitsschending",
    en: "Breach of integrity",
    hint: {
      nl: "Iemand houdt zich niet aan de normen van zijn functie: bijvoorbeeld fraude, belangenverstrengeling, lekken of misbruik van bevoegdheden.",
      en: "Someone breaks the norms of their position: for example fraud, a conflict of interest, leaking or misuse of powers.",
    },
  },
  {
    code: "misstand",
    nl: "Misstand",
    en: "Wrongdoing in the sense of the law (misstand)",
    hint: {
      nl: "Het maatschappelijk belang is in het geding: een wet of Unierecht wordt overtreden, of er is gevaar voor gezondheid, veiligheid, milieu of de openbare dienst. Bij meer dan alleen een persoonlijk belang, en bij een patroon of een ernstige zaak.",
      en: "The public interest is at stake: a law or Union law is broken, or health, safety, the environment or the public service is in danger. More than a personal interest, and a pattern or a serious matter.",
    },
  },
  {
    code: "ongewenste_omgangsvorm",
    nl: "Ongewenste omgangsvorm",
    en: "Unacceptable behaviour",
    hint: {
      nl: "Gedrag dat u raakt en dat u niet wilt: pesten, discriminatie, intimidatie, agressie of geweld. Het gaat om hoe u het ervaart, niet om de bedoeling van de ander.",
      en: "Behaviour that affects you and that you do not want: bullying, discrimination, intimidation, aggression or violence. What counts is how you experience it, not what the other person meant.",
    },
  },
  {
    code: "adviesvraag",
    nl: "Adviesvraag",
    en: "Request for advice",
    hint: {
      nl: "U wilt eerst overleggen wat u kunt doen. U krijgt raad. U beslist over de volgende stap, behalve bij groot gevaar of als de wet iets verplicht.",
      en: "You first want to discuss what you can do. You get advice. You decide on the next step, except in great danger or where the law demands it.",
    },
  },
  {
    code: "benadeling",
    nl: "Benadeling na een eerdere melding",
    en: "Treated worse after an earlier report",
    hint: {
      nl: "U meldde eerder iets of hielp iemand melden, en u wordt nu slechter behandeld. Ging het om een misstand? Dan verbiedt de wet dat.",
      en: "You reported something before, or helped someone report, and are now treated worse. Was it about wrongdoing in the sense of the law (misstand)? Then the law forbids it.",
    },
  },
]);

/** All codes, for checking what comes out of an envelope: a sender can write any text there. */
export const KIND_CODES: readonly string[] = KINDS.map(({ code }: Choice) => code);
