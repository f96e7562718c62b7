import { JOB_NAMES } from "./jobs.ts";
import { PortTaken } from "./listeners.ts";
import { BadSetting, portSetting } from "./ports.ts";
import { AlreadyRunning } from "./running.ts";
import { type Local, type LocalAccount, startLocal } from "./start-local.ts";

/** `npm start`: the whole product on this machine, until Ctrl+C. Settings: the three ports below, and PASSKEY_STEP. */

const DIRECTORY = ".local";
const PARENT_LOOK_MILLISECONDS = 1_000;

try {
  const local = await startLocal({
    directory: DIRECTORY,
    ports: {
      melder: portSetting("MELDER_PORT"),
      console: portSetting("CONSOLE_PORT"),
      identity: portSetting("IDENTITY_PORT"),
    },
    schedules: true,
    passkeyStep: passkeySetting(),
    say: (line) => console.log(`start: ${line}`),
  });
  welcome(local);
  stopOnSignal(local);
} catch (error) {
  const forPerson = [PortTaken, AlreadyRunning, BadSetting].some((kind) => error instanceof kind);
  console.error(forPerson ? `start: ${(error as Error).message}` : error);
  process.exit(1);
}

/** Off unless asked for: not every machine has something to make a passkey with. */
function passkeySetting(): boolean {
  const given = process.env.PASSKEY_STEP ?? "false";
  if (given !== "true" && given !== "false")
    throw new BadSetting(`PASSKEY_STEP is ${given}; it must be true or false.`);
  return given === "true";
}

function welcome(local: Local): void {
  console.log(`
Gemeente Voorbeelddam (invented) is open on this machine.

  Melders        ${local.melderUrl}
  Console        ${local.consoleUrl}

Sign in to the console with user name and password, then the second factor (in this demo a fixed code), then unlock
the keys with the passphrase.
`);
  for (const account of local.accounts) console.log(describe(account));
  console.log(`Inbox and board run every 15 seconds. A job at once: npm run job <${JOB_NAMES.join(" | ")}>
Data, keys and logs are in ${DIRECTORY}; npm run reset forgets them. Ctrl+C stops.`);
}

function describe(account: LocalAccount): string {
  return `  ${account.role}: ${account.name}
    user name      ${account.username}
    password       ${account.password}
    second factor  ${account.secondFactor}
    passphrase     ${account.passphrase || "none yet: makes keys in the console, and then waits for the signed list"}
`;
}

function stopOnSignal(local: Local): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log("\nstart: stopping");
    await local.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // npm passes a signal to the shell between it and us, which dies of it without a word to us.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === "start") {
    setInterval(() => process.ppid !== parent && stop(), PARENT_LOOK_MILLISECONDS).unref();
  }
}
