import type { exceptions as source } from "../nl/exceptions.ts";

export const exceptions: typeof source = [
  "The confidant's conscience does not allow silence: it would almost certainly lead to serious harm to somebody, and there is no other way.",
  "The law demands a report to the police. That is so for a few very serious crimes. For public servants it is also so for some crimes in their work.",
  "The law or a court demands that something is told.",
];
