import { afterAll, expect, inject } from "vitest";

/** After each file: no function of the running product was refused anything by its own policy meanwhile. */
afterAll(async () => {
  const { jobsUrl } = inject("stage");
  const refusals = await (await fetch(`${jobsUrl}/refusals`)).json();
  expect(refusals, "calls that the function's own policy does not allow").toEqual([]);
});
