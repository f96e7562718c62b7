import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { as, publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

let stage: Stage;
let whoAmI: Handler;

beforeAll(async () => {
  stage = await startStage();
  whoAmI = (await import("#functions/console/who-am-i.ts")).handler;
});
afterAll(() => stage.stop());

const asOutsider = (groups: string) =>
  whoAmI({ path: {}, body: null, claims: { username: "newcomer-1", groups } });

describe("who somebody is to the server", () => {
  it("has groups of the identity provider before any directory, and roles only where a directory agrees", async () => {
    expect((await as("anna", whoAmI)).body).toMatchObject({ roles: [], groups: ["functionaris"] });
    await publishFirst();
    expect((await as("gerda", whoAmI)).body).toMatchObject({
      staffId: "gerda",
      roles: ["coordinator"],
      groups: ["coordinator"],
    });
    const answer = await asOutsider("functionaris, beheerder");
    expect(answer.body).toMatchObject({
      staffId: "newcomer-1",
      roles: [],
      groups: ["functionaris", "beheerder"],
    });
    expect((await asOutsider("")).body).toMatchObject({ roles: [], groups: [] });
  });
});
