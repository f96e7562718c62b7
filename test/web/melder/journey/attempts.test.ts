import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Directory } from "#shared/protocol/directory.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { directoryOf, melder, voorbeelddam } from "#test/support/organisation.ts";
import { changed, EMPTY_DRAFT } from "#web/melder/draft.ts";
import { type Attempt, earlierMayBeThere, needsNewWords } from "#web/melder/journey/attempts.ts";
import { delivery } from "#web/melder/journey/delivery.ts";
import { ownSlots } from "#web/melder/journey/own-slots.ts";
import { apiClient } from "#web/ui/api-client.ts";
import { type IntakeOrigin, startIntake } from "../support/intake-origin.ts";

/** A melding that is changed after a server stored it and kept its answer. */

let origin: IntakeOrigin;
let directory: Directory;
/** A list that the server does not know: it refuses whatever is sealed under it. */
let unknown: Directory;

beforeAll(async () => {
  await ready();
  const { draft } = voorbeelddam();
  directory = directoryOf(draft);
  unknown = directoryOf({ ...draft, notAfter: draft.notAfter - 1 });
  origin = await startIntake(directory.hash);
});
afterAll(() => origin.stop());
afterEach(() => {
  origin.trouble = () => undefined;
});

const WORDS = {};

/** `lost`: the server has it, and its answer never came. */
async function attempt(readers: readonly string[], end: "lost" | "refused"): Promise<Attempt<object>> {
  const made = delivery(
    {
      kind: "melding",
      consultation: false,
      keys: melder("attempts"),
      content: { text: "De deur stond open.", language: "nl", kinds: [], answers: [], leftOutNames: [] },
      files: [],
      readers,
      leftOut: [],
      after: null,
      level: "without-name",
      freeSlots: [3],
      slots: ownSlots(),
    },
    end === "lost" ? directory : unknown,
  );
  origin.trouble = (route) => (end === "lost" && route === "postEnvelope" ? "after" : undefined);
  expect(await made.run({ api: apiClient({ base: origin.api, pause: 1 }) })).toMatchObject({ ok: false });
  return { of: {}, words: WORDS, consultation: false, readers, delivery: made };
}

describe("what may have arrived with the same words", () => {
  it("keeps a raadpleging from them, and whoever else is not to read what goes out now", async () => {
    const stored = await attempt(["anna", "bram", "els"], "lost");
    const now = { words: WORDS, consultation: false, readers: ["anna", "bram", "els"] };
    expect(needsNewWords([stored], now)).toBe(false);
    expect(needsNewWords([stored], { ...now, readers: ["anna", "bram", "els", "carla"] })).toBe(false);
    expect(needsNewWords([stored], { ...now, consultation: true, readers: ["els"] })).toBe(true);
    expect(needsNewWords([stored], { ...now, readers: ["anna", "els"] })).toBe(true);
    expect(needsNewWords([stored], { ...now, words: {}, readers: ["anna"] }), "other words").toBe(false);
  });

  it("is forgotten by no later try, and is nothing where the server refused it", async () => {
    const stored = await attempt(["anna", "bram"], "lost");
    const refused = await attempt(["anna", "bram"], "refused");
    const raadpleging = { words: WORDS, consultation: true, readers: ["els"] };
    expect(needsNewWords([refused], raadpleging)).toBe(false);
    expect(needsNewWords([stored, refused], raadpleging)).toBe(true);
    expect(earlierMayBeThere([stored, refused], refused)).toBe(true);
    expect(earlierMayBeThere([refused, stored], stored), "the same again keeps its bytes").toBe(false);
    expect(earlierMayBeThere([refused], undefined)).toBe(false);
  });
});

describe("the confirmation that a name is final", () => {
  it("goes with the level, the vertrouwenspersoon and the readers, and stays with everything else", () => {
    const sure = { ...EMPTY_DRAFT, level: "open", name: "Verzonnen Naam", sure: true } as const;
    const changes = [
      { level: "vp-knows" },
      { nameFor: "els" },
      { first: "els" },
      { leftOut: ["bram"] },
      { confidants: ["els"] },
    ] as const;
    for (const change of changes) expect(changed(sure, change).sure, JSON.stringify(change)).toBe(false);
    expect(changed(sure, { text: "Meer." }).sure).toBe(true);
    expect(changed({ ...sure, sure: false }, { sure: true }).sure).toBe(true);
    expect(changed(EMPTY_DRAFT, { level: "open" }).sure, "chosen, not confirmed").toBe(false);
  });
});
