import { boardSize, MOST_BOARD_BYTES } from "../board-size.ts";

/** The board that a number of meldingen needs. */
export interface BoardNeed {
  /** Deployments over which the meldingen are spread: one board carries only so many. */
  readonly deployments: number;
  /** Records in each batch. */
  readonly k: number;
  /** What every visit of a mailbox downloads. */
  readonly bytes: number;
}

export interface BoardShape {
  readonly batchesPerDay: number;
  readonly recordDays: number;
  readonly dummiesPerDay: number;
  /** Records in a batch by the settings, which never goes down. */
  readonly least: number;
}

/**
 * Every visitor of a mailbox downloads the whole board, so the board is the first limit of scale: beyond 8 MiB an
 * organisation is divided into deployments of their own, as few as that takes.
 */
export function boardNeed(meldingen: number, { least, ...shape }: BoardShape): BoardNeed {
  const sizeWith = (deployments: number) => boardSize({ dossiers: meldingen / deployments, ...shape }, least);
  const fits = (deployments: number) => sizeWith(deployments).bytes <= MOST_BOARD_BYTES;
  // One deployment for each melding is the least that a board can have to carry.
  let [tooFew, enough] = [0, Math.max(1, Math.ceil(meldingen))];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (fits(middle)) enough = middle;
    else tooFew = middle;
  }
  const { k, bytes } = sizeWith(enough);
  return { deployments: enough, k, bytes };
}
