import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refuseOnline } from "#infra/ceremony/network.ts";
import { pack } from "#infra/ceremony/pack.ts";

const address = (internal: boolean) => ({
  address: internal ? "127.0.0.1" : "192.0.2.7",
  netmask: "255.255.255.0",
  family: "IPv4" as const,
  mac: "00:00:00:00:00:00",
  internal,
  cidr: null,
});

describe("a secret", () => {
  const online = { lo: [address(true)], wlan0: [address(false)] };

  it("is asked for on a computer that knows itself alone", () => {
    expect(() => refuseOnline(false, { lo: [address(true)], wlan0: [] })).not.toThrow();
  });

  it("is not asked for on a computer with a network, unless somebody answers for it", () => {
    expect(() => refuseOnline(false, online)).toThrow("Deze computer heeft een netwerk (wlan0).");
    expect(() => refuseOnline(true, online)).not.toThrow();
  });
});

describe("the packed program", () => {
  const stick = mkdtempSync(path.join(tmpdir(), "stick-"));
  const said: string[] = [];
  const program = () => readFileSync(path.join(stick, "ceremony.mjs"), "utf8");

  beforeAll(async () => {
    const silent = async () => "";
    await pack(
      { say: (...lines) => said.push(...lines), show() {}, ask: silent, wipe() {}, close() {} },
      stick,
    );
  });
  afterAll(() => rmSync(stick, { recursive: true }));

  it("asks for nothing that could reach a network or start another program", () => {
    const modules = [...program().matchAll(/(?:from|import\(|require\()\s*"((?:node:)?[a-z_/]+)"/g)].map(
      (each) => each[1],
    );
    expect([...new Set(modules)].toSorted()).toEqual([
      "crypto",
      "node:crypto",
      "node:fs",
      "node:module",
      "node:os",
      "node:path",
      "node:readline",
      "node:util",
    ]);
    expect(program()).not.toMatch(/\bfetch\(|WebSocket\(/);
  });

  it("runs alone, with no right but to the files of its folder", () => {
    const folder = path.join(stick, "ceremony");
    const rights = ["--permission", `--allow-fs-read=${stick}`, `--allow-fs-write=${folder}`];
    const run = spawnSync(
      path.join(stick, "node"),
      [...rights, "ceremony.mjs", "status", "--folder", folder],
      {
        cwd: stick,
        env: {},
        encoding: "utf8",
      },
    );
    expect([run.status, run.stderr]).toEqual([0, expect.stringContaining("Wortels: geen")]);
  });

  it("is said with a hash that another person can compare", () => {
    const hash = createHash("sha256").update(program()).digest("hex");
    expect(said.join("\n")).toContain(`${hash}  ceremony.mjs`);
    expect(readFileSync(path.join(stick, "LEESMIJ.txt"), "utf8")).toContain(hash);
  });
});
