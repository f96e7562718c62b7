import { boardBytes, MOST_BOARD_BYTES } from "./board-size.ts";
import { isOnionAddress } from "./onion-address.ts";
import type { Problem, Stage } from "./stage.ts";
import { EXAMPLE_ROOT, example } from "./stages/example.ts";

/** What must hold between the fields of a stage, each with what to do about it. */

interface Named extends Stage {
  readonly name: string;
}

interface Rule extends Problem {
  readonly holds: (stage: Named) => boolean;
}

/** All files of one melding: an upload of an hour on a line of 1 Mbit/s. */
const MAX_MELDING_BYTES = 500_000_000;

/** The demonstration on this machine: what makes it lively tells an observer when somebody reported. */
const isLocal = ({ name }: Named) => name === "local";
/** The two stages of the repository are nobody's: they have no operators and nobody's keys. */
const isOwn = ({ name }: Named) => name !== "local" && name !== "example";

/** A batch of a minute is the minute of receipt; an hour holds more than one sender on a busy day. */
const LEAST_MINUTES = 60;

const localOnly = 'is for the stage "local" alone: ';

const LOCAL_ONLY: readonly Rule[] = [
  {
    field: "release.whenIdle",
    holds: (stage) => isLocal(stage) || stage.settings.release.whenIdle,
    sentence: `false ${localOnly}it tells when somebody reported. Set it to true.`,
  },
  {
    field: "publish.whenIdle",
    holds: (stage) => isLocal(stage) || stage.settings.publish.whenIdle,
    sentence: `false ${localOnly}it tells when somebody answered. Set it to true.`,
  },
  {
    field: "everySeconds",
    holds: (stage) => isLocal(stage) || stage.settings.everySeconds === undefined,
    sentence: `${localOnly}AWS runs the schedules. Take it out.`,
  },
  {
    field: "consoleOrigin",
    holds: (stage) => isLocal(stage) || stage.settings.consoleOrigin === undefined,
    sentence: `${localOnly}elsewhere the console is at addresses.console. Take it out.`,
  },
  {
    field: "signInOrigin",
    holds: (stage) => isLocal(stage) || stage.settings.signInOrigin === undefined,
    sentence: `${localOnly}elsewhere staff sign in below Cognito's own domain, by signInPrefix. Take it out.`,
  },
];

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

const ROOTS: readonly Rule[] = [
  {
    field: "roots",
    holds: (stage) => !isOwn(stage) || !stage.settings.roots.includes(EXAMPLE_ROOT),
    sentence:
      "must hold no root of the example: nobody has its key. Hold the key ceremony and put its public keys here.",
  },
  {
    field: "roots",
    // Drawn on this machine after the synthesis; only there does the server check no root signature.
    holds: (stage) => isLocal(stage) || stage.settings.roots.length > 0,
    sentence:
      "must not be empty: the server would then take any directory, whoever signed it. Hold the key ceremony first.",
  },
  {
    field: "roots",
    holds: ({ settings }) => distinct(settings.roots),
    sentence: "must all differ: a root that is there twice still signs once.",
  },
  {
    field: "rootThreshold",
    holds: (stage) =>
      (isLocal(stage) && stage.settings.roots.length === 0) ||
      stage.settings.rootThreshold <= new Set(stage.settings.roots).size,
    sentence: "must be at most the number of roots, or nobody can sign a directory.",
  },
  {
    field: "rootThreshold",
    holds: (stage) => !isOwn(stage) || stage.settings.rootThreshold >= 2,
    sentence: "must be 2 or more: with 1, one person alone could make herself reader of every melding.",
  },
];

const OF_THE_EXAMPLE: readonly Rule[] = [
  {
    field: "organisation.name",
    holds: (stage) => stage.name === "example" || stage.organisation.name !== example.organisation.name,
    sentence: "is still that of the example: every page of both sites shows it.",
  },
  {
    field: "instanceId",
    holds: (stage) => !isOwn(stage) || !["example", "local"].includes(stage.settings.instanceId),
    sentence: "is still that of the example: it is part of every key, so give the organisation its own.",
  },
  {
    field: "signInPrefix",
    holds: (stage) => !isOwn(stage) || stage.settings.signInPrefix !== "meldpunt-example",
    sentence: "is still that of the example: it must be unique in the world.",
  },
  {
    field: "alarmsTo",
    holds: (stage) => !isOwn(stage) || stage.settings.alarmsTo.length > 0,
    sentence: "must name at least one operator, or nobody hears that the meldpunt stands still.",
  },
];

const ADDRESSES: readonly Rule[] = [
  {
    field: "addresses",
    holds: ({ settings: { addresses } }) => addresses?.melder.host !== addresses?.console.host || !addresses,
    sentence: "must be two hosts: the melder's site and the console share nothing, not even an origin.",
  },
  {
    field: "passkeyStep",
    holds: ({ settings: { passkeyStep, addresses, consoleOrigin } }) =>
      !passkeyStep || addresses !== undefined || consoleOrigin !== undefined,
    sentence:
      "needs addresses.console: a passkey belongs to a host name, and is lost when the console moves to another.",
  },
  {
    field: "federation",
    holds: ({ settings: { federation, passkeyStep, federationHasSecondFactor } }) =>
      federation === undefined || passkeyStep || federationHasSecondFactor === true,
    sentence:
      "needs passkeyStep: true, or federationHasSecondFactor: true as a statement of the organisation: Cognito asks nobody for a second factor who signs in elsewhere.",
  },
  {
    field: "federationHasSecondFactor",
    holds: ({ settings: { federation, federationHasSecondFactor } }) =>
      federation !== undefined || federationHasSecondFactor === undefined,
    sentence: "is a statement about federation, and there is none. Take it out.",
  },
  {
    field: "mailFrom",
    holds: (stage) =>
      isLocal(stage) || stage.settings.mailFrom === undefined || stage.settings.addresses !== undefined,
    sentence:
      "needs addresses.console: staff must know the address that a mail sends them to, or any mail will do.",
  },
  {
    field: "onionHost",
    holds: ({ settings: { onionHost } }) => onionHost === undefined || isOnionAddress(onionHost),
    sentence: "is mistyped: the checksum in the address does not fit. Copy it again.",
  },
  {
    field: "organisation.leaveTo",
    holds: ({ settings: { addresses }, organisation }) =>
      ![addresses?.melder.host, addresses?.console.host].includes(new URL(organisation.leaveTo).host),
    sentence: "must be a site of somebody else: whoever leaves in a hurry must not stay on the meldpunt.",
  },
];

const LIMITS: readonly Rule[] = [
  {
    field: "release.everyMinutes",
    holds: (stage) => !isOwn(stage) || stage.settings.release.everyMinutes >= LEAST_MINUTES,
    sentence: "must be 60 or more: a batch of a minute tells the minute in which somebody reported.",
  },
  {
    field: "release.dummiesPerDay",
    holds: (stage) => !isOwn(stage) || stage.settings.release.dummiesPerDay >= 1,
    sentence: "must be 1 or more: without dummies, the size of a batch tells how many reported.",
  },
  {
    field: "publish.hours",
    holds: ({ settings }) => distinct(settings.publish.hours),
    sentence: "must all differ.",
  },
  {
    field: "publish",
    holds: ({ settings: { publish } }) => boardBytes(publish) <= MOST_BOARD_BYTES,
    sentence:
      "makes a board of more than 8 MiB (hours × k × recordDays × 4 KiB), which every visitor of a mailbox downloads whole. Make k, the hours or recordDays smaller.",
  },
  {
    field: "release.rowDays",
    holds: ({ settings: { release, publish } }) => release.rowDays >= publish.recordDays,
    sentence:
      "must be at least publish.recordDays: a melder must not read on the board who can open what is gone already.",
  },
  {
    field: "files",
    holds: ({ settings: { files } }) => files.max * files.maxBytes <= MAX_MELDING_BYTES,
    sentence: "allows more than 500 MB in one melding (max × maxBytes). Make one of the two smaller.",
  },
];

const RULES = [...ROOTS, ...LOCAL_ONLY, ...OF_THE_EXAMPLE, ...ADDRESSES, ...LIMITS];

/** Everything that a stage breaks, for an operator mends a file once. */
export function brokenRules(stage: Named): readonly Problem[] {
  return RULES.filter(({ holds }) => !holds(stage));
}
