/**
 * The settings of a function in its tests, under the names of functions/runtime/env.ts: as the example stage has them
 * but for a board of 32 records a batch, so that what a test queues is published at once, and no roots.
 */
export const SETTINGS = {
  ROOT_KEYS: "",
  ROOT_THRESHOLD: "1",
  PASSKEY_STEP: "false",
  MAX_FILE_BYTES: "25000000",
  MAX_FILES: "5",
  BOARD_K: "32",
  PUBLISH_TIMES: "06:00,18:00",
  PUBLISH_WHEN_IDLE: "true",
  RELEASE_WHEN_IDLE: "true",
  RELEASE_MINUTES: "240",
  DUMMIES_PER_DAY: "2",
  ROW_DAYS: "90",
  RECORD_DAYS: "90",
  RECOVERY_DAYS: "7",
} as const;
