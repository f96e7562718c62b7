import { SETTINGS } from "#test/support/functions-settings.ts";

/** Sound values for every variable that a function reads while it loads; nothing is called with them. */
const STORES = ["INBOX", "BLOBS", "DOSSIERS", "KEYS", "REGISTER", "STAFF", "OUTBOX", "AUDIT", "PUBLICATION"];

export const bundledEnvironment: Readonly<Record<string, string>> = {
  AWS_REGION: "eu-central-1",
  AWS_ACCESS_KEY_ID: "bench",
  AWS_SECRET_ACCESS_KEY: "bench",
  INSTANCE_ID: "bench",
  ...SETTINGS,
  MELDER_ORIGIN: "https://bench.example",
  MAIL_FROM: "meldpunt@bench.example",
  MAIL_SETTINGS: "bench-mail",
  USER_POOL: "eu-central-1_bench",
  ...Object.fromEntries(STORES.map((store) => [`TABLE_${store}`, `bench-${store.toLowerCase()}`])),
  BUCKET_BLOBS: "bench-blobs",
  BUCKET_PUBLIC: "bench-public",
  KEY_RECEIPT: "bench-receipt",
  KEY_BOARD: "bench-board",
  KEY_CHALLENGE: "bench-challenge",
  KEY_VAULT: "bench-vault",
};
