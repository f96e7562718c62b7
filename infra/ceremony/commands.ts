import type { Day } from "#shared/domain/day.ts";
import type { Conversation } from "./conversation.ts";
import { makeDraft } from "./draft.ts";
import { finish } from "./finish.ts";
import type { CeremonyFolder } from "./folder.ts";
import { checkRoot, makeRoot } from "./new-root.ts";
import { printPoster } from "./poster.ts";
import { Refusal } from "./refusal.ts";
import { printRoots } from "./root-settings.ts";
import { signWithRoot } from "./sign.ts";
import { tellStatus } from "./status.ts";

/** What follows a command on the line: `--name griffier`, `--again`. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

interface Call {
  readonly talk: Conversation;
  readonly folder: CeremonyFolder;
  readonly today: Day;
  readonly options: Options;
}

interface Command {
  readonly nl: string;
  readonly en: string;
  readonly options: Readonly<Record<string, "string" | "boolean">>;
  readonly run: (call: Call) => Promise<void> | void;
}

export const COMMANDS: Readonly<Record<string, Command>> = {
  "new-root": {
    nl: "maak een wortelsleutel: een persoon, een computer zonder netwerk",
    en: "make a root key; the secret is shown once, as 24 words for paper",
    options: {
      name: "string",
      organisation: "string",
      again: "boolean",
      "short-check": "boolean",
      "with-network": "boolean",
    },
    run: ({ talk, folder, today, options }) =>
      makeRoot(talk, folder, today, {
        name: needed(options, "name"),
        organisation: text(options, "organisation") ?? "(niet genoemd)",
        again: options.again === true,
        shortCheck: options["short-check"] === true,
        withNetwork: options["with-network"] === true,
      }),
  },
  "check-root": {
    nl: "kijk of een blad nog te lezen is en van welke wortel het is",
    en: "type the words of a paper; says which root it is",
    options: { "with-network": "boolean" },
    run: ({ talk, folder, options }) => checkRoot(talk, folder, options["with-network"] === true),
  },
  roots: {
    nl: "zeg welke regels over de wortels in de instellingen komen",
    en: "the lines about the roots for the settings of the stage",
    options: { threshold: "string" },
    run: ({ talk, folder, options }) => printRoots(talk, folder, number(options, "threshold")),
  },
  draft: {
    nl: "maak het ontwerp van de lijst, of zie wat er nog mist",
    en: "make or complete the draft of the directory",
    options: {
      stage: "string",
      threshold: "string",
      previous: "string",
      "board-key": "string",
      "receipt-key": "string",
      again: "boolean",
    },
    run: ({ talk, folder, today, options }) =>
      makeDraft(talk, folder, today, {
        stage: text(options, "stage"),
        threshold: number(options, "threshold"),
        previous: text(options, "previous"),
        boardKey: text(options, "board-key"),
        receiptKey: text(options, "receipt-key"),
        again: options.again === true,
      }),
  },
  sign: {
    nl: "een houder ziet wat er verandert, zegt ja en tekent met de woorden",
    en: "one holder reviews, agrees and signs with the words",
    options: { "with-network": "boolean" },
    run: ({ talk, folder, today, options }) =>
      signWithRoot(talk, folder, today, options["with-network"] === true),
  },
  status: {
    nl: "zeg hoe ver de ceremonie is",
    en: "what is there and what is missing",
    options: {},
    run: ({ talk, folder, today }) => tellStatus(talk, folder, today),
  },
  finish: {
    nl: "controleer zoals een browser en maak published/",
    en: "verify as a browser would and write what is to be published",
    options: {},
    run: ({ talk, folder, today }) => finish(talk, folder, today),
  },
  poster: {
    nl: "druk het blad met de vijf woorden af",
    en: "print the sheet with the five words",
    options: {},
    run: ({ talk, folder, today }) => printPoster(talk, folder, today),
  },
  pack: {
    nl: "zet dit programma met Node in een map, voor een computer zonder netwerk",
    en: "put this program and its Node into a folder, for a computer without a network",
    options: { to: "string" },
    // Loaded when asked for: the packed program has no bundler.
    run: async ({ talk, options }) => (await import("./pack.ts")).pack(talk, needed(options, "to")),
  },
};

function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function needed(options: Options, name: string): string {
  const value = text(options, name);
  if (value === undefined) throw new Refusal("usage", `Er mist --${name}.`);
  return value;
}

function number(options: Options, name: string): number | undefined {
  const value = text(options, name);
  if (value === undefined) return undefined;
  if (/^[1-9][0-9]?$/.test(value)) return Number(value);
  throw new Refusal("usage", `--${name} moet een getal zijn.`);
}
