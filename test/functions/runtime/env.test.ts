import { afterEach, describe, expect, it, vi } from "vitest";
import { environment } from "#functions/runtime/env.ts";
import { SETTINGS } from "#test/support/functions-settings.ts";

afterEach(() => vi.unstubAllEnvs());

describe("the environment", () => {
  it("names every variable that is missing or unsound, and shows no value", () => {
    vi.stubEnv("TABLE_INBOX", "inbox");
    vi.stubEnv("TABLE_BLOBS", "a value with spaces");
    vi.stubEnv("BOARD_K", "0");
    expect(() => environment("TABLE_INBOX", "TABLE_BLOBS", "BOARD_K", "KEY_RECEIPT")).toThrow(
      /: TABLE_BLOBS, BOARD_K, KEY_RECEIPT$/,
    );
  });

  it("is typed: numbers, flags, and root keys that may be none", () => {
    vi.stubEnv("ROW_DAYS", "30");
    vi.stubEnv("PUBLISH_WHEN_IDLE", "false");
    vi.stubEnv("ROOT_KEYS", "");
    expect(environment("ROW_DAYS", "PUBLISH_WHEN_IDLE", "ROOT_KEYS")).toEqual({
      ROW_DAYS: 30,
      PUBLISH_WHEN_IDLE: false,
      ROOT_KEYS: [],
    });
  });

  it("decodes root keys, and stops at one that is none instead of leaving it out", () => {
    const key = "A".repeat(43);
    vi.stubEnv("ROOT_KEYS", `${key},${key}`);
    expect(environment("ROOT_KEYS").ROOT_KEYS).toEqual([new Uint8Array(32), new Uint8Array(32)]);
    vi.stubEnv("ROOT_KEYS", `${key},${"A".repeat(42)}B`);
    expect(() => environment("ROOT_KEYS")).toThrow(/: ROOT_KEYS$/);
  });

  it("has no default: a setting that the template forgot stops the function", () => {
    for (const name of Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]) {
      vi.stubEnv(name, undefined);
      expect(() => environment(name), name).toThrow(new RegExp(`: ${name}$`));
      vi.stubEnv(name, SETTINGS[name]);
      expect(() => environment(name), name).not.toThrow();
    }
  });

  it("takes no flag but true and false", () => {
    vi.stubEnv("PUBLISH_WHEN_IDLE", "no");
    expect(() => environment("PUBLISH_WHEN_IDLE")).toThrow("PUBLISH_WHEN_IDLE");
  });
});
