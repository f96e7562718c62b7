import { type Level, raised } from "#shared/domain/register.ts";
import type { Dossier, Filed } from "#shared/protocol/dossier.ts";

/**
 * Who knows the melder's name: what the melder's own signed messages say, which nobody else can raise and nothing
 * lowers. Whoever was not handed the past of a dossier goes by the register row for that part.
 */
export function levelOf({ filed, closed }: Pick<Dossier, "filed" | "closed">, register: Level): Level {
  const start = closed.length > 0 ? register : "without-name";
  return filed.reduce((level, { message }) => raised(level, message.level), start);
}

/** The level that this message raised it to; undefined where it left it as it was. */
export function raisedBy(
  dossier: Pick<Dossier, "filed" | "closed">,
  { seq, message }: Filed,
): Level | undefined {
  const before = dossier.filed.filter((filed) => filed.seq < seq);
  const held = levelOf({ ...dossier, filed: before }, message.level);
  return raised(held, message.level) === held ? undefined : message.level;
}
