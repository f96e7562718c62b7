import { heading, list, notice, type Page, paragraph } from "../blocks.ts";
import { dateText, helpBlocks } from "../contacts.ts";

/** For trainees and holiday workers; says je, whatever the rest of the site says. */
export const under18: Page = {
  title: "Ben je jonger dan 18?",
  blocks: ({ organisation: { help: lines, name } }) => [
    notice("Is er nu gevaar? Bel 112."),
    paragraph(`Werk je of loop je stage bij ${name}? Dan mag jij ook melden. Je leeftijd maakt niet uit.`),
    list(
      "Je hoeft je naam niet te geven.",
      "Je ouders horen het niet van ons als jij dat niet wilt. Bij groot gevaar moeten wij soms toch hulp halen.",
      "Het is niet jouw schuld als een volwassene over je grens gaat.",
    ),
    heading("Praat erover"),
    paragraph(
      "Vertel het iemand die je vertrouwt: je vader of moeder, een docent, een mentor of je stagebegeleider. Of bel een van deze nummers.",
    ),
    ...helpBlocks(lines.under18, "nl"),
    paragraph(`Stand van deze nummers: ${dateText(lines.asOf, "nl")}.`),
    { kind: "go", place: "report", text: "Melding doen" },
  ],
};
