import type { Level } from "#shared/protocol/level.ts";
import type { NameProblem } from "../../readers/name-choice.ts";
import { exceptions } from "./exceptions.ts";

/** Who may know the melder's name: four levels, in these words and no others. */
export const name = {
  title: "Wie mag uw naam kennen?",
  intro: "U hoeft uw naam niet te geven. U kunt hem later nog geven. Alleen u beslist daarover.",
  level: {
    "without-name": "zonder naam",
    "vp-knows": "alleen een vertrouwenspersoon kent mijn naam",
    "functionaris-knows": "alleen de functionaris kent mijn naam",
    open: "met mijn naam",
  } satisfies Record<Level, string>,
  /** Who sees it, and what can still give somebody away. */
  means: {
    "without-name":
      "Niemand krijgt uw naam. Let op: wat u vertelt, kan u toch verraden. Bijvoorbeeld iets wat alleen u kunt weten.",
    "vp-knows":
      "Eén vertrouwenspersoon kan uw naam openen en leest mee. De andere lezers kunnen dat niet. Ook dan kan uw verhaal u verraden.",
    "functionaris-knows":
      "De functionarissen onder de lezers kunnen uw naam openen, of wie hen vervangt. Leest een vertrouwenspersoon mee, dan ziet die uw naam niet.",
    open: "De lezers kunnen uw naam openen. Zij mogen hem niet doorgeven zonder uw toestemming, behalve als een wet dat verplicht. Dan hoort u het vooraf, tenzij dat een onderzoek schaadt.",
  } satisfies Record<Level, string>,
  /** The same where nobody but vertrouwenspersonen reads. */
  meansConsultation: "De vertrouwenspersoon die dit leest, kan uw naam openen. Het meldpunt niet.",
  present: (level: string) => `Nu geldt: ${level}. U kunt alleen meer mensen uw naam geven.`,
  takers: (names: string) => `Uw naam kunnen openen: ${names}. Niemand anders.`,
  nameFor: "Welke vertrouwenspersoon mag uw naam kennen?",
  nameForHint: "Die persoon leest uw bericht dan ook. Wie u hebt uitgesloten, staat hier niet bij.",
  exceptions: "Wanneer mag een vertrouwenspersoon toch iets zeggen?",
  exceptionsIntro: "Een vertrouwenspersoon zegt niets zonder uw toestemming. Er zijn drie uitzonderingen:",
  exceptionsList: exceptions,
  exceptionsBefore: "De vertrouwenspersoon zegt het u dan vooraf.",
  field: "Uw naam",
  contact: "Hoe kunnen zij u bereiken?",
  contactHint:
    "Bijvoorbeeld een telefoonnummer. Kies liever geen nummer of adres van uw werk. Zonder dit schrijven zij in uw brievenbus.",
  sure: "Ik weet dat ik dit later niet meer kan terugnemen",
  sureWhat:
    "Zodra de lezers dit hebben, weten zij wie u bent. U kunt het dan niet meer terugnemen. U kunt later wel meer mensen uw naam geven. Niemand anders kan dat voor u doen.",
  problem: {
    choose: "Kies wie uw naam mag kennen.",
    "no-confidant": "Kies de vertrouwenspersoon die uw naam mag kennen.",
    "no-taker": "Er is geen lezer die uw naam op deze manier kan krijgen. Kies iets anders.",
    "no-name": "Vul uw naam in, of kies ‘zonder naam’.",
    "long-name": "Uw naam is te lang. Maak hem korter.",
    "long-contact": "Hoe zij u kunnen bereiken is te lang. Maak het korter.",
    "not-sure": "Vink aan dat u weet dat u dit niet kunt terugnemen.",
  } satisfies Record<NameProblem, string>,
  summaryContact: "Zo kunnen zij u bereiken:",
  final: "Zodra de lezers het hebben, kunt u het niet meer terugnemen.",
};
