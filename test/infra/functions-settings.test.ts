import { expect, test } from "vitest";
import { SETTINGS } from "#test/support/functions-settings.ts";
import { assembly } from "./support/assembly.ts";

const stage = await assembly("example");

test("functions are tested with the settings of the example stage, but for the board's size and the roots", () => {
  const variables = stage
    .ofType("AWS::Lambda::Function")
    .flatMap(({ properties }) => Object.entries<unknown>(properties.Environment.Variables));
  const { BOARD_K: _, ROOT_KEYS: __, ...same } = SETTINGS;
  for (const [name, value] of Object.entries(same)) {
    const values = new Set(variables.filter(([each]) => each === name).map(([, each]) => each));
    expect([name, ...values]).toEqual([name, value]);
  }
});
