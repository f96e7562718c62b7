import { type Level, raised } from "#shared/domain/register.ts";
import type { Dossier, Filed } from "#shared/protocol/dossier.ts";
import { fromOldWords } from "./old-words.ts";

type Read = Pick<Dossier, "filed" | "closed" | "mailbox">;

/**
 * Who knows the melder's name: what the melder's own signed messages say, which nobody else can raise and nothing
 * lowers. Words that were left raise nothing: whoever found them could otherwise for ever. Whoever was not handed the past of a dossier goes by the register row for that part.
 */
export function levelOf(dossier: Read, register: Level): Level {
  const start = dossier.closed.length > 0 ? register : "without-name";
  return dossier.filed
    .filter((filed) => !fromOldWords(dossier, filed))
    .reduce((level, { message }) => raised(level, message.level), start);
}

/** The level that this message raised it to; undefined where it left it as it was. */
export function raisedBy(dossier: Read, filed: Filed): Level | undefined {
  if (fromOldWords(dossier, filed)) return undefined;
  const { seq, message } = filed;
  const before = dossier.filed.filter((other) => other.seq < seq);
  const held = levelOf({ ...dossier, filed: before }, message.level);
  return raised(held, message.level) === held ? undefined : message.level;
}
