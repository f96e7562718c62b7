import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { boardSize, MOST_BOARD_BYTES } from "#infra/board-size.ts";
import { boardNeed } from "#infra/cost/board.ts";
import { type Estate, readEstate, runsPerMonth } from "#infra/cost/estate.ts";
import { type Asked, estimate } from "#infra/cost/estimate.ts";
import { readMeasured } from "#infra/cost/measured.ts";
import { PRICES } from "#infra/cost/prices.ts";
import { FUNCTIONS, JOBS, kebab, pascal } from "#infra/functions.ts";
import { stageSettings } from "#infra/stages.ts";
import { assembly } from "./support/assembly.ts";

const measured = readMeasured();
const settings = stageSettings("example");
let estate: Estate;

beforeAll(async () => {
  estate = readEstate((await assembly("example")).folder);
});

const costOf = (asked: Asked, changes: Partial<Estate> = {}) =>
  estimate(asked, { measured, estate: { ...estate, ...changes }, settings });

describe("the measurement", () => {
  test("names functions that exist, and a run of each job", () => {
    const names = new Set(FUNCTIONS.map(({ name }) => pascal(name)));
    const { idle, ...activities } = measured.activities;
    const counted = [...Object.values(activities), ...Object.values(idle)].flatMap(Object.keys);
    expect(counted.filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(idle).sort()).toEqual(JOBS.map(kebab).sort());
  });

  test("counts what a melding must cost: a challenge for each request, one envelope, one signature", () => {
    const { melding } = measured.activities;
    expect(melding.PostEnvelope?.invocations).toBe(1);
    expect(melding.PostEnvelope?.keys.Sign).toBe(1);
    expect(melding.PutBlobPart?.invocations).toBeGreaterThanOrEqual(3);
    expect(melding.GetChallenge?.invocations).toBe((melding.PutBlobPart?.invocations ?? 0) + 1);
    expect(melding.PostEnvelope?.writeUnits).toBeGreaterThan(20);
  });
});

describe("the bill", () => {
  const small = { meldingen: 20, visits: 1_000 };

  test("has the standing costs of the template in it", () => {
    const { bill } = costOf(small);
    expect(estate.keys).toBe(5);
    expect(bill.KMS).toBeGreaterThan(estate.keys * PRICES.kms.perKeyMonth);
    const more = costOf(small, { keys: estate.keys + 1 });
    expect(more.total - costOf(small).total).toBeCloseTo(PRICES.kms.perKeyMonth, 6);
    expect(bill.CloudWatch).toBeCloseTo(
      estate.alarms * PRICES.cloudwatch.perAlarmMonth + estate.metrics * PRICES.cloudwatch.perMetricMonth,
      6,
    );
  });

  test("counts the alarms by the metrics that they look at", () => {
    expect(estate.alarms).toBeGreaterThan(24);
    expect(costOf(small, { mail: true }).bill.SES).toBeGreaterThan(0);
    expect(costOf(small, { mail: false }).bill.SES).toBe(0);
  });

  test("grows with visits by what CloudFront asks for them", () => {
    const { requests, bytes } = measured.traffic.firstView;
    const more = 1_200_000;
    const grown = costOf({ ...small, visits: small.visits + more }).total - costOf(small).total;
    const each =
      (bytes / 1e9) * PRICES.cloudfront.perGb + (requests / 1e4) * PRICES.cloudfront.perTenThousandRequests;
    expect(grown).toBeCloseTo((each * more) / 12, 4);
  });

  test("grows with meldingen and readers", () => {
    const base = costOf({ ...small, readers: 3 }).total;
    expect(costOf({ meldingen: 300, visits: 1_000, readers: 3 }).total).toBeGreaterThan(base);
    expect(costOf({ ...small, readers: 30 }).total).toBeGreaterThan(base);
  });

  test("refuses a template with a job that was never measured", () => {
    expect(() => costOf(small, { runs: { ...estate.runs, Weekly: 4 } })).toThrow(/Weekly.*measure again/);
  });
});

describe("the board is the first limit", () => {
  const shape = { batchesPerDay: 2, recordDays: 90, dummiesPerDay: 2, least: 3 };

  test("a small organisation stays at the setting", () => {
    expect(boardNeed(20, shape)).toEqual({ deployments: 1, k: 3, bytes: 3 * 2 * 90 * 4_096 });
  });

  test("as many deployments as keep every board below 8 MiB, and not one more", () => {
    for (const meldingen of [100, 300, 1_000, 5_000, 200_000]) {
      const { deployments, bytes } = boardNeed(meldingen, shape);
      expect(bytes).toBeLessThanOrEqual(MOST_BOARD_BYTES);
      if (deployments === 1) continue;
      const fewer = boardSize({ dossiers: meldingen / (deployments - 1), ...shape }, shape.least);
      expect(fewer.bytes).toBeGreaterThan(MOST_BOARD_BYTES);
    }
  });
});

describe("runs of a schedule in a month", () => {
  test.each([
    ["rate(240 minutes)", 182.5],
    ["rate(1 hour)", 730],
    ["cron(0 6,18 * * ? *)", 60.8],
    ["cron(10 5 * * ? *)", 30.4],
    ["cron(0 8 ? * MON-FRI *)", 21.7],
  ])("%s", (expression, runs) => {
    expect(runsPerMonth(expression)).toBeCloseTo(runs, 1);
  });

  test("an unknown form is refused", () => {
    expect(() => runsPerMonth("at(2026-01-01T00:00:00)")).toThrow("no known schedule");
  });
});

test("the README shows what the command says", () => {
  const readme = readFileSync("README.md", "utf8");
  for (const asked of [
    { meldingen: 20, visits: 1_000 },
    { meldingen: 5_000, visits: 250_000 },
    { meldingen: 200_000, visits: 10_000_000 },
  ]) {
    const { total, deployments } = costOf(asked);
    const row = readme
      .split("\n")
      .find((line) => line.includes(`| ${asked.meldingen.toLocaleString("en-US")} |`));
    expect(row, `a row for ${asked.meldingen}`).toBeDefined();
    expect(row).toContain(`$${Math.round(total).toLocaleString("en-US")} `);
    expect(row).toContain(`| ${deployments} |`);
  }
});
