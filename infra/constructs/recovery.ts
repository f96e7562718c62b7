import type { TableName } from "./permissions.ts";

/**
 * Days of point-in-time recovery of each table; 0 is none. How long a table can be recovered is how long destroyed
 * data lives on. What is sealed to keys keeps a week. The keys table has none: deleting a wrap is what makes a
 * destroyed dossier unreadable, and it must hold at once. The outbox has none: what is lost there is sent again. What
 * names no melder keeps the longest that DynamoDB has.
 */
export const RECOVERY_DAYS = {
  inbox: 7,
  blobs: 7,
  dossiers: 7,
  keys: 0,
  register: 35,
  staff: 7,
  outbox: 0,
  audit: 35,
  publication: 35,
} as const satisfies Readonly<Record<TableName, 0 | 7 | 35>>;

/** The longest of the tables with what melders wrote: from then on what left them is gone. */
export const CONTENT_RECOVERY_DAYS = Math.max(RECOVERY_DAYS.inbox, RECOVERY_DAYS.dossiers);
