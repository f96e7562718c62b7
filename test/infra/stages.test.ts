import { expect, test } from "vitest";
import { stageSettings } from "#infra/stages.ts";

test("a stage that is not there is named, with those that are", () => {
  expect(() => stageSettings("productie")).toThrow('There is no stage "productie". Stages: example, local.');
});

const WRONG: readonly (readonly [string, Parameters<typeof stageSettings>[1], RegExp])[] = [
  ["an instance id with a capital", { instanceId: "Gemeente" }, /instanceId/],
  ["a region outside the Union", { region: "us-east-1" as never }, /region/],
  [
    "a board batch of nothing",
    { publish: { hours: [6], whenIdle: true, k: 0, recordDays: 90 } },
    /publish\.k/,
  ],
  [
    "an hour that no clock has",
    { publish: { hours: [24], whenIdle: true, k: 3, recordDays: 90 } },
    /publish\.hours/,
  ],
  ["no hour at all", { publish: { hours: [], whenIdle: true, k: 3, recordDays: 90 } }, /publish\.hours/],
  ["a root key of the wrong length", { roots: ["AAAA"] }, /roots/],
  ["a retention that CloudWatch does not have", { logDays: 31 as never }, /logDays/],
  [
    "a certificate outside us-east-1",
    {
      addresses: {
        melder: {
          host: "meldpunt.example.nl",
          certificate: "arn:aws:acm:eu-central-1:111111111111:certificate/x",
        },
        console: {
          host: "console.example.nl",
          certificate: "arn:aws:acm:us-east-1:111111111111:certificate/x",
        },
      },
    },
    /addresses\.melder\.certificate/,
  ],
  ["a setting that does not exist", { retries: 3 } as never, /retries/],
];

test.each(WRONG)("%s is refused by name", (_, changes, field) => {
  expect(() => stageSettings("example", changes)).toThrow(/Stage "example" has wrong settings/);
  expect(() => stageSettings("example", changes)).toThrow(field);
});

const LOCAL_ONLY: readonly Parameters<typeof stageSettings>[1][] = [
  { release: { ...stageSettings("example").release, whenIdle: false } },
  { publish: { ...stageSettings("example").publish, whenIdle: false } },
  { everySeconds: 15 },
];

test.each(LOCAL_ONLY)("%j is for the local stage alone: it tells when somebody reported", (changes) => {
  expect(() => stageSettings("example", changes)).toThrow(/for the stage "local" alone/);
  expect(() => stageSettings("local", changes)).not.toThrow();
});

test("a stage without root keys is refused, but the local one, which draws its own", () => {
  expect(() => stageSettings("example", { roots: [] })).toThrow(/Stage "example": roots must hold/);
  expect(() => stageSettings("example", { rootThreshold: 2 })).toThrow(/at least as many as rootThreshold/);
  const [root = ""] = stageSettings("example").roots;
  expect(() => stageSettings("example", { roots: [root, root], rootThreshold: 2 })).toThrow(
    /roots must hold/,
  );
  expect(stageSettings("local").roots).toEqual([]);
});

test("changes are laid over the stage", () => {
  expect(stageSettings("local", { signInOrigin: "http://127.0.0.1:4000" }).signInOrigin).toBe(
    "http://127.0.0.1:4000",
  );
});

test("the board of the example stage stays near two mebibytes", () => {
  const { hours, k, recordDays } = stageSettings("example").publish;
  const bytes = hours.length * k * recordDays * 4_096;
  expect(bytes / 2 ** 20).toBeLessThan(2.2);
});
