import { afterEach, describe, expect, it, vi } from "vitest";
import { environment } from "#functions/runtime/env.ts";

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

  it("is typed: numbers, flags, and the defaults of settings", () => {
    vi.stubEnv("ROW_DAYS", "30");
    vi.stubEnv("PUBLISH_WHEN_IDLE", "false");
    const values = environment("ROW_DAYS", "PUBLISH_WHEN_IDLE", "RELEASE_WHEN_IDLE", "ROOT_KEYS");
    expect(values).toEqual({
      ROW_DAYS: 30,
      PUBLISH_WHEN_IDLE: false,
      RELEASE_WHEN_IDLE: true,
      ROOT_KEYS: "",
    });
  });

  it("takes no flag but true and false", () => {
    vi.stubEnv("PUBLISH_WHEN_IDLE", "no");
    expect(() => environment("PUBLISH_WHEN_IDLE")).toThrow("PUBLISH_WHEN_IDLE");
  });
});
