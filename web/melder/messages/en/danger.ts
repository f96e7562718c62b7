import type { danger as nl } from "../nl/danger.ts";

/** Beside the first screen, the send button and the brievenbus. */
export const danger: typeof nl = {
  title: "Is there danger now? Call 112.",
  call: "Is there danger now? Call",
  unwatched: "Nobody reads this site day and night. We do not see where you are, not even to help you.",
  help: "Help and telephone numbers",
  helpTitle: "Whom can you call?",
  under18Title: "Are you under 18?",
  under18: "Read on if you are under 18",
  checked: (day: string) => `These numbers were checked on ${day}.`,
};
