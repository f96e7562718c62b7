import { rmSync } from "node:fs";
import path from "node:path";
import type { Day } from "#shared/domain/day.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { encodeDirectory } from "#shared/protocol/directory-layout.ts";
import { checkDirectory } from "#shared/protocol/directory-policy.ts";
import type { Settings } from "../settings.ts";
import { stageSettings } from "../stages.ts";
import type { Conversation } from "./conversation.ts";
import { draftDirectory } from "./draft-directory.ts";
import { type DraftFile, firstDraft, nextDraft, policyOf, readDraft, writeDraft } from "./draft-file.ts";
import { type DraftParts, draftProblems } from "./draft-problems.ts";
import { type CeremonyFolder, jsonFiles, readIfThere, writeWhole } from "./folder.ts";
import { readNewcomers, withNewcomers } from "./newcomers.ts";
import { readPrevious, takePrevious } from "./previous.ts";
import { Refusal } from "./refusal.ts";
import { readRoots } from "./root-file.ts";
import { readToSign, summary } from "./to-sign.ts";
import { sentenceOf } from "./why-refused.ts";

export interface DraftOptions {
  readonly stage: string | undefined;
  readonly threshold: number | undefined;
  readonly previous: string | undefined;
  readonly boardKey: string | undefined;
  readonly receiptKey: string | undefined;
  /** Makes another directory although some roots have signed the one that lies ready. */
  readonly again: boolean;
}

/** Makes or completes draft.json; when nothing is missing, writes the bytes that the roots will sign. */
export function makeDraft(
  talk: Conversation,
  folder: CeremonyFolder,
  today: Day,
  options: DraftOptions,
): void {
  if (options.previous !== undefined) takePrevious(folder, options.previous);
  const settings = options.stage === undefined ? undefined : settingsOf(options.stage);
  const begun =
    readIfThere(folder.draft) === undefined ? begin(folder, today, options, settings) : readDraft(folder);
  const previous = readPrevious(folder, begun.threshold, today);
  const newcomers = readNewcomers(folder);
  const draft = withNewcomers(withKeys(begun, options), newcomers, previous, today);
  writeDraft(folder, draft);

  const parts = { draft, previous, newcomers, roots: readRoots(folder).length, today };
  const problems = [...draftProblems(parts), ...stageProblems(draft, settings)];
  if (problems.length > 0) {
    throw new Refusal(
      "draft-incomplete",
      [`${folder.draft} is bewaard, maar nog niet klaar:`, ...problems.map((each) => `  - ${each}`)].join(
        "\n",
      ),
    );
  }
  writeDirectory(folder, parts, options.again);
  const toSign = readToSign(folder, today);
  if (toSign === undefined) throw new Error("the directory that was written is not there");
  talk.say(...summary(toSign, previous, today), "");
  talk.say(`Klaar om te tekenen: ${folder.directory}. Nodig: ${draft.threshold} van ${parts.roots} wortels.`);
  talk.say("Laat elke nieuwkomer de zes voorleeswoorden voorlezen van het eigen scherm, en vergelijk ze.");
}

function settingsOf(stage: string): Settings {
  try {
    return stageSettings(stage);
  } catch (error) {
    // Its message is a sentence for the person who wrote the settings.
    throw new Refusal("usage", (error as Error).message);
  }
}

function begin(
  folder: CeremonyFolder,
  today: Day,
  { threshold }: DraftOptions,
  settings: Settings | undefined,
): DraftFile {
  if (threshold === undefined) {
    throw new Refusal("usage", "Zeg hoeveel wortels moeten tekenen, bijvoorbeeld --threshold 2.");
  }
  const previous = readPrevious(folder, threshold, today);
  if (previous !== undefined) return nextDraft(previous, threshold, today);
  if (settings !== undefined) return firstDraft(settings, threshold, today);
  throw new Refusal(
    "usage",
    "Zeg welke --stage dit is (eerste keer), of geef de vorige lijst met --previous.",
  );
}

function withKeys(draft: DraftFile, { boardKey, receiptKey }: DraftOptions): DraftFile {
  return { ...draft, ...(boardKey && { boardKey }), ...(receiptKey && { receiptKey }) };
}

/** A board of another size than the directory says is refused by the pages that read it. */
function stageProblems(draft: DraftFile, settings: Settings | undefined): string[] {
  if (settings === undefined) return [];
  const wanted = policyOf(settings);
  return [
    ...(draft.instanceId === settings.instanceId
      ? []
      : [`instanceId: de instellingen zeggen ${settings.instanceId}.`]),
    ...(Object.keys(wanted) as (keyof typeof wanted)[])
      .filter((name) => draft.policy[name] !== wanted[name])
      .map(
        (name) =>
          `policy.${name}: de instellingen zeggen ${wanted[name]}, het ontwerp zegt ${draft.policy[name]}.`,
      ),
  ];
}

/** Signatures are over exact bytes, so other bytes end them. */
function writeDirectory(folder: CeremonyFolder, parts: DraftParts, again: boolean): void {
  const directory = draftDirectory(parts);
  const checked = checkDirectory(directory, parts.today);
  if (!checked.ok) throw new Refusal("draft-incomplete", sentenceOf(checked.error));
  const bytes = encodeDirectory(directory);
  const before = readIfThere(folder.directory);
  if (before !== undefined && equal(before, bytes)) return;
  const signed = jsonFiles(folder.signatures);
  if (signed.length > 0 && !again) {
    throw new Refusal(
      "signed-already",
      `Er is al getekend (${signed.join(", ")}) en dit ontwerp is anders. Met --again vervallen die handtekeningen.`,
    );
  }
  for (const name of signed) rmSync(path.join(folder.signatures, name));
  writeWhole(folder.directory, bytes);
}
