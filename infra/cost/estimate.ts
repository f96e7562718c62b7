import type { Settings } from "../settings.ts";
import { type Bill, billOf } from "./bill.ts";
import { boardNeed } from "./board.ts";
import type { Estate } from "./estate.ts";
import type { Measured } from "./measured.ts";
import { usageOf } from "./usage.ts";
import { readersFor, type Volumes } from "./volumes.ts";

export interface Estimate {
  /** Over all deployments. */
  readonly bill: Bill;
  readonly total: number;
  readonly perMelding: number;
  readonly deployments: number;
  readonly each: Volumes & { readonly k: number; readonly boardBytes: number };
}

export interface Asked {
  readonly meldingen: number;
  readonly visits: number;
  /** When it is not said: as many as the meldingen need. */
  readonly readers?: number | undefined;
}

/** US dollars a month for so many meldingen and visits a year, spread over as many deployments as the board needs. */
export function estimate(
  asked: Asked,
  { measured, estate, settings }: { measured: Measured; estate: Estate; settings: Settings },
): Estimate {
  const { hours, recordDays, k: least } = settings.publish;
  const { dummiesPerDay, rowDays } = settings.release;
  const shape = { batchesPerDay: hours.length, recordDays, dummiesPerDay, least };
  const board = boardNeed(asked.meldingen, shape);
  const { deployments, k, bytes: boardBytes } = board;
  const meldingen = asked.meldingen / deployments;
  const each: Volumes = {
    meldingen,
    visits: asked.visits / deployments,
    readers: asked.readers === undefined ? readersFor(meldingen) : Math.ceil(asked.readers / deployments),
  };
  const usage = usageOf(measured, estate, { volumes: each, boardBytes, k, rowDays, recordDays });
  const bill = Object.fromEntries(
    Object.entries(billOf(usage, estate, each)).map(([service, amount]) => [service, amount * deployments]),
  );
  const total = Object.values(bill).reduce((sum, amount) => sum + amount, 0);
  return {
    bill,
    total,
    perMelding: (total * 12) / asked.meldingen,
    deployments,
    each: { ...each, k, boardBytes },
  };
}
