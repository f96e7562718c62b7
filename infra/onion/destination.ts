import type { Settings } from "../settings.ts";

/** Which onion host stands before which site. */
export interface Destination {
  readonly stage: string;
  /** `….onion`. */
  readonly onionHost: string;
  /** Host name of the public melder's site: where `/api`, `/board` and `/directory` come from. */
  readonly originHost: string;
}

/** What the configuration is made from. */
export interface OnionPlan extends Destination {
  /** Of every answer, as synthesised (headers.ts). */
  readonly headers: Readonly<Record<string, string>>;
}

/** Throws a sentence for a person where something is missing. */
export function destinationOf(options: {
  readonly stage: string;
  readonly settings: Settings;
  readonly origin: string | undefined;
}): Destination {
  const { stage, settings, origin } = options;
  const { onionHost, addresses } = settings;
  if (onionHost === undefined) {
    throw new Error(
      [
        `Stage "${stage}" has no onionHost. The address follows from a key that is made on the host itself: put`,
        "  HiddenServiceDir /var/lib/tor/meldpunt",
        "  HiddenServicePort 80 unix:/run/meldpunt-onion/site.sock",
        `in its /etc/tor/torrc, start tor, and copy what stands in /var/lib/tor/meldpunt/hostname into onionHost.`,
      ].join("\n"),
    );
  }
  const given = origin ?? (addresses && `https://${addresses.melder.host}`);
  const originHost = /^https:\/\/([a-z0-9.-]+)\/?$/.exec(given ?? "")?.[1];
  if (originHost === undefined) {
    throw new Error(
      `Stage "${stage}" has no addresses.melder: give --origin with the https address of the melder's site.`,
    );
  }
  return { stage, onionHost, originHost };
}
