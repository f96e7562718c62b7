/**
 * `npm run cost -- --meldingen 100 --visits 5000`: what a stage costs a month on AWS, by service, for so many
 * meldingen and visits A YEAR. Computed from the synthesised templates, the counted calls in measured.json and the
 * dated price list in prices.ts. `--readers` says how many staff read, `--stage` which stage, `--json` for programs.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { synthesise } from "../app.ts";
import { BUNDLES, bundleFunctions } from "../bundle.ts";
import { FUNCTIONS, kebab } from "../functions.ts";
import { stageSettings } from "../stages.ts";
import { type Estate, readEstate } from "./estate.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { readMeasured } from "./measured.ts";
import { PRICES } from "./prices.ts";

/** A wrong argument; the message is a sentence for a person. */
class WrongArgument extends Error {
  override readonly name = "WrongArgument";
}

function positive(name: string, text: string | undefined): number {
  if (text === undefined || !/^[1-9][0-9]{0,8}$/.test(text)) {
    throw new WrongArgument(`--${name} takes a whole number above 0 and below a milliard, a year.`);
  }
  return Number(text);
}

async function estateOf(stage: string): Promise<Estate> {
  // Templates do not depend on what is in the bundles, but CDK wants to see them.
  const bundled = FUNCTIONS.every(({ name }) => existsSync(path.join(BUNDLES, kebab(name), "index.mjs")));
  if (!bundled) await bundleFunctions();
  const folder = mkdtempSync(path.join(tmpdir(), "meldpunt-cost-"));
  try {
    synthesise(stage, folder);
    return readEstate(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const money = (amount: number) => `$ ${amount.toFixed(2)}`;

function printed(result: Estimate, measured: string): string {
  const { each, deployments } = result;
  const rows = Object.entries(result.bill).map(([service, amount]) => [service, money(amount)] as const);
  const wide = Math.max(...rows.map(([service]) => service.length));
  const line = (name: string, amount: string) => `  ${name.padEnd(wide)} ${amount.padStart(12)}`;
  return [
    `A month, in US dollars without tax (${PRICES.region}, prices of ${PRICES.asOf}; calls measured ${measured}):`,
    "",
    ...rows.map(([service, amount]) => line(service, amount)),
    line("", "-".repeat(10)),
    line("total", money(result.total)),
    "",
    `  ${money(result.perMelding)} for each melding.`,
    `  ${deployments === 1 ? "One deployment" : `${deployments} deployments, for one board carries no more than 8 MiB`}: ${Math.round(each.meldingen)} meldingen and ${Math.round(each.visits)} visits a year,`,
    `  ${each.readers} readers, ${each.k} records in each batch of the board, ${(each.boardBytes / 2 ** 20).toFixed(1)} MiB for each visit of a mailbox.`,
    `  No free allowance is counted. Prices: ${PRICES.provenance}.`,
  ].join("\n");
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      meldingen: { type: "string" },
      visits: { type: "string" },
      readers: { type: "string" },
      stage: { type: "string", default: "example" },
      json: { type: "boolean", default: false },
    },
  });
  const asked = {
    meldingen: positive("meldingen", values.meldingen),
    visits: positive("visits", values.visits),
    readers: values.readers === undefined ? undefined : positive("readers", values.readers),
  };
  const settings = stageSettings(values.stage);
  const measured = readMeasured();
  const result = estimate(asked, { measured, estate: await estateOf(values.stage), settings });
  console.log(
    values.json
      ? JSON.stringify({ asked, prices: PRICES.asOf, measured: measured.measured, ...result }, null, 2)
      : printed(result, measured.measured),
  );
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
