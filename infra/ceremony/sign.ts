import type { Day } from "#shared/domain/day.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { directoryHash, signDirectory } from "#shared/protocol/directory.ts";
import { askSeed } from "./ask-words.ts";
import { agrees, type Conversation, wipedAfter } from "./conversation.ts";
import { readDraft } from "./draft-file.ts";
import type { CeremonyFolder } from "./folder.ts";
import { refuseOnline } from "./network.ts";
import { knownRoot } from "./new-root.ts";
import { type PreviousDirectory, readPrevious } from "./previous.ts";
import { Refusal } from "./refusal.ts";
import { type Root, rootFromSeed, rootPair } from "./root-keys.ts";
import { readSignatures, signaturesOver, writeSignature } from "./signature-file.ts";
import { readToSign, summary, type ToSign } from "./to-sign.ts";

/** One holder sees what changes, says yes, types the words; the signature is kept apart, so another can follow later. */
export async function signWithRoot(
  talk: Conversation,
  folder: CeremonyFolder,
  today: Day,
  withNetwork: boolean,
): Promise<void> {
  refuseOnline(withNetwork);
  const toSign = readToSign(folder, today);
  if (toSign === undefined) {
    throw new Refusal("file-missing", `${folder.directory} is er niet. Maak eerst het ontwerp af met draft.`);
  }
  const previous = readPrevious(folder, readDraft(folder).threshold, today);
  refuseGap(toSign, previous);
  talk.say(...summary(toSign, previous, today), "");
  if (!(await agrees(talk, "Klopt dit alles, ook de datum, en wilt u het tekenen?"))) {
    throw new Refusal("not-agreed", "Niet getekend. Er is niets veranderd.");
  }
  const root = rootFromSeed(await wipedAfter(talk, () => askSeed(talk)));
  const file = keepSignature(folder, toSign, root);
  talk.say(`Getekend en bewaard in ${file}.`, "Sluit dit venster en zet de computer uit.");
}

/** Links to what the holder was shown as the version before. */
function refuseGap({ directory }: ToSign, previous: PreviousDirectory | undefined): void {
  const { previousHash } = directory;
  const follows =
    previous === undefined
      ? previousHash === null
      : previousHash !== null && equal(previousHash, previous.hash);
  if (follows) return;
  throw new Refusal(
    "previous-refused",
    "De lijst volgt niet op de vorige in deze map. Maak de lijst opnieuw met draft.",
  );
}

function keepSignature(folder: CeremonyFolder, { bytes }: ToSign, root: Root): string {
  const known = knownRoot(folder, root.publicKey);
  const hash = directoryHash(bytes);
  if (signaturesOver(readSignatures(folder), hash, [known]).length > 0) {
    throw new Refusal(
      "signed-already",
      `De wortel ${known.name} heeft dit al getekend. Elke wortel telt een keer.`,
    );
  }
  return writeSignature(folder, known, hash, signDirectory(bytes, rootPair(root).secretKey));
}
