import { MAX_FILE_BYTES, MAX_FILES } from "#shared/protocol/blob-layout.ts";
import { voorbeeldorganisatie } from "../organisations/voorbeeldorganisatie.ts";
import type { Stage } from "../stage.ts";

/**
 * Not a key of anybody, and it says so: the stage synthesises, nobody can sign a directory for it, and a copy of it
 * under another name is refused until it has roots of its own.
 */
export const EXAMPLE_ROOT = "an-invented-root-of-the-example-no-key-of-A";

export const example: Stage = {
  settings: {
    instanceId: "example",
    region: "eu-central-1",
    roots: [EXAMPLE_ROOT],
    rootThreshold: 1,
    // Six batches a day: so few that a batch says little about when somebody reported, so many that an urgent
    // melding is seen the same working day.
    release: { everyMinutes: 240, whenIdle: true, dummiesPerDay: 2, rowDays: 90 },
    // Before the working day and at its end. 2 x 3 records x 90 days is a board of 2 MiB, which every visitor of a
    // mailbox downloads whole.
    publish: { hours: [6, 18], whenIdle: true, k: 3, recordDays: 90 },
    files: { maxBytes: MAX_FILE_BYTES, max: MAX_FILES },
    logDays: 30,
    alarmsTo: [],
    passkeyStep: false,
    signInPrefix: "meldpunt-example",
  },
  organisation: voorbeeldorganisatie,
};
