import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { Stage } from "../stage.ts";
import type { Deployment } from "./deployment.ts";
import type { ServerKeys } from "./signed-directory.ts";

/** What a person does after a deployment: the runbook in a few lines. */

export const NO_DIRECTORY =
  "Both sites pin the signed directory, so without one they are not built. The first time: deploy with --first-console, have staff make their keys in it, hold the key ceremony with the keys that it prints, and have a beheerder publish what comes of it; then run this again.";

export function afterStacks(stage: Stage, deployment: Deployment, keys: ServerKeys): readonly string[] {
  return [
    "The stacks are in place. The key ceremony (npm run ceremony) asks for two public keys of this account:",
    `  boardKey    ${toBase64Url(keys.board)}`,
    `  receiptKey  ${toBase64Url(keys.receipt)}`,
    ...dnsLines(stage, deployment),
    "Next: --first-console, the directory, and this command without options. docs/RUNBOOK.md has every step.",
  ];
}

export function afterFirstConsole({ settings }: Stage, deployment: Deployment): readonly string[] {
  return [
    "The console is in place, and nobody can report yet.",
    `  console  https://${settings.addresses?.console.host ?? deployment.console.domain}/`,
    "Next: accounts for the staff, who make their keys there. docs/RUNBOOK.md has every step.",
  ];
}

/** After the stacks alone, where the settings have new roots. */
export const AFTER_NEW_ROOT_STACKS: readonly string[] = [
  "The stacks believe the new roots; the console does not yet, so nothing can be published in it.",
  "Next: --new-roots with --directory and --signatures of the list that the new roots signed.",
];

/** Between the stacks of new roots and the publication of their list. */
export const AFTER_NEW_ROOTS: readonly string[] = [
  "Stacks and console believe the new roots; melders' pages still believe the list of the old ones.",
  "Next, without a pause: a beheerder publishes the new list in the console, and you run this command again at once.",
  "Until then melders' pages refuse the new list.",
];

export function afterSites(stage: Stage, deployment: Deployment): readonly string[] {
  const { addresses } = stage.settings;
  return [
    "Both sites are in place; within a minute everybody gets them.",
    `  melders  https://${addresses?.melder.host ?? deployment.melder.domain}/`,
    `  console  https://${addresses?.console.host ?? deployment.console.domain}/`,
    ...dnsLines(stage, deployment),
    "Next: the first time, the go-live check of docs/RUNBOOK.md; after a new directory, its five words on the posters.",
  ];
}

function dnsLines({ settings: { addresses } }: Stage, { melder, console }: Deployment): readonly string[] {
  if (addresses === undefined) return [];
  return [
    "In the organisation's DNS these two names must lead to CloudFront:",
    `  ${addresses.melder.host}  CNAME  ${melder.domain}`,
    `  ${addresses.console.host}  CNAME  ${console.domain}`,
  ];
}
