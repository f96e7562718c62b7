import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type OutboxTable, outboxTable } from "#functions/adapters/outbox-table.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { environment } from "#functions/runtime/env.ts";
import { job } from "#functions/runtime/job.ts";
import { EXPIRY_NOTICE_DAYS, type Log, log } from "#functions/runtime/log.ts";
import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import { currentDirectory, readersOf } from "./current-directory.ts";

export interface Deps {
  readonly clock: Pick<Clock, "today">;
  readonly log: Log;
  readonly outbox: Pick<OutboxTable, "waiting">;
  readonly publication: Pick<
    PublicationTable,
    "currentVersion" | "directory" | "lastBatch" | "batchDay" | "board"
  >;
  readonly staffRows: Pick<StaffTable, "readByAll">;
  readonly settings: {
    /** Minutes between two releases. */
    readonly releaseMinutes: number;
    /** Records that the board takes in a day. */
    readonly recordsPerDay: number;
  };
}

/**
 * A reader may be this many days behind: a long weekend. After it a melding that only she can open has lost half of
 * the seven days in which its receipt must be confirmed (Wbk art. 2).
 */
const READER_DAYS = 3;
/** A batch of every day is on the board, whatever its hours. */
const BOARD_DAYS = 1;
/** What waits for the board must be on it in so many days, or answers come later than their day of promise. */
const OUTBOX_DAYS = 3;
/** A release may fail once: the next one takes everything with it. */
const RELEASES = 2;
const MINUTES_PER_DAY = 1_440;

/**
 * Looks once a day at what no single run can see: that somebody or something lags behind. It tells an operator that,
 * in a code, and never who, how many or about what. Terms of dossiers are not an operator's business.
 */
export async function watch(deps: Deps): Promise<void> {
  const directory = await currentDirectory(deps.publication);
  watchExpiry(directory, deps);
  await watchReaders(directory, deps);
  await watchRelease(deps);
  await watchBoard(deps);
}

/** Every notice that is due stays due, so that the alarm of 60 days does not end when that of 30 begins. */
function watchExpiry(directory: DirectoryDraft | undefined, { clock, log }: Deps): void {
  if (directory === undefined) return;
  const left = directory.notAfter - clock.today();
  for (const within of EXPIRY_NOTICE_DAYS) {
    if (left <= within) log("directory-expires", { name: "watch", within });
  }
  if (left < 0) log("directory-expired", { name: "watch" });
}

/** By the oldest batch that a reader has not fetched; of who is away, melders are told. */
async function watchReaders(directory: DirectoryDraft | undefined, deps: Deps): Promise<void> {
  const away = (directory?.staff ?? []).filter(({ awayUntil }) => (awayUntil ?? 0) >= deps.clock.today());
  const readers = readersOf(directory).filter((id) => !away.some((entry) => entry.id === id));
  if (readers.length === 0) return;
  const missing = (await deps.staffRows.readByAll(readers)) + 1;
  const day = await deps.publication.batchDay(missing);
  if (day !== undefined && deps.clock.today() - day > READER_DAYS) {
    deps.log("reader-behind", { name: "watch" });
  }
}

/** Before the first batch the alarm on the job itself is the one that tells. */
async function watchRelease({ clock, log, publication, settings }: Deps): Promise<void> {
  const day = await publication.batchDay(await publication.lastBatch());
  const allowed = Math.ceil((RELEASES * settings.releaseMinutes) / MINUTES_PER_DAY);
  if (day !== undefined && clock.today() - day > allowed) log("release-missed", { name: "watch" });
}

async function watchBoard({ clock, log, outbox, publication, settings }: Deps): Promise<void> {
  const board = await publication.board();
  if (board !== undefined && clock.today() - board.day > BOARD_DAYS) log("board-missed", { name: "watch" });
  const room = OUTBOX_DAYS * settings.recordsPerDay;
  if ((await outbox.waiting(room + 1)) > room) log("outbox-behind", { name: "watch" });
}

export const handler = job("watch", watch, () => {
  const env = environment("BOARD_K", "PUBLISH_TIMES", "RELEASE_MINUTES");
  return {
    clock,
    log,
    outbox: outboxTable(),
    publication: publicationTable(),
    staffRows: staffTable(),
    settings: {
      releaseMinutes: env.RELEASE_MINUTES,
      recordsPerDay: env.BOARD_K * env.PUBLISH_TIMES.split(",").length,
    },
  };
});
