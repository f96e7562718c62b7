/** The ports of `npm start`, as settings with defaults. */
const DEFAULT_PORTS = { MELDER_PORT: 4300, CONSOLE_PORT: 4310, IDENTITY_PORT: 4320 } as const;

/** A setting that is not what it should be. The message is one sentence for a person. */
export class BadSetting extends Error {
  override readonly name = "BadSetting";
}

/** The port of a setting in the environment, or its default. Throws {@link BadSetting}. */
export function portSetting(setting: keyof typeof DEFAULT_PORTS): number {
  const given = process.env[setting];
  const port = given === undefined || given === "" ? DEFAULT_PORTS[setting] : Number(given);
  if (Number.isInteger(port) && port > 0 && port <= 65_535) return port;
  throw new BadSetting(`${setting} is ${given}; it must be a port number from 1 to 65535.`);
}
