import { boardBytes } from "../board-size.ts";
import { signInOrigin } from "../stacks/identity.ts";
import type { Stage } from "../stage.ts";

/** The settings of a stage as sentences, for somebody who is about to put them into force. */
export function describeStage(name: string, { settings, organisation }: Stage): readonly string[] {
  const { release, publish, files, addresses, onionHost } = settings;
  return [
    `Stage "${name}": ${organisation.name}, instance ${settings.instanceId}, in ${settings.region}.`,
    `  Readers    ${settings.rootThreshold} of ${settings.roots.length} roots must sign the directory.`,
    `  Inbox      opened every ${release.everyMinutes} minutes, with ${release.dummiesPerDay} dummies a day; rows live ${release.rowDays} days.`,
    `  Board      ${publish.k} records at ${publish.hours.map((hour) => `${hour}:00`).join(", ")}, for ${publish.recordDays} days: ${boardSize(publish)} for each visit.`,
    `  Files      at most ${files.max} of ${files.maxBytes / 1_000_000} MB.`,
    `  Addresses  ${addresses ? `${addresses.melder.host} and ${addresses.console.host}` : "below cloudfront.net"}.`,
    ...(onionHost === undefined ? [] : [`  Onion      ${onionHost}.`]),
    `  Sign-in    ${signIn(settings)}.`,
    `  Mail       ${settings.mailFrom === undefined ? "none is sent to staff" : `from ${settings.mailFrom}`}.`,
    `  Alarms     ${settings.alarmsTo.length === 0 ? "nobody hears them" : `to ${settings.alarmsTo.join(", ")}`}.`,
    `  Logs       failures of console and jobs for ${settings.logDays} days; of melders nothing.`,
  ];
}

function signIn(settings: Stage["settings"]): string {
  const { federation, passkeyStep } = settings;
  const through = federation
    ? `, through the organisation's own provider (${federation.kind.toUpperCase()})`
    : "";
  return `${signInOrigin(settings)}${through}, ${passkeyStep ? "with" : "without"} a passkey step of our own`;
}

function boardSize(publish: Stage["settings"]["publish"]): string {
  return `${(boardBytes(publish) / 2 ** 20).toFixed(1)} MiB`;
}
