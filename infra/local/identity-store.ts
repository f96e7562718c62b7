import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

interface Entry {
  readonly payload: AdapterPayload;
  /** Seconds since 1970; `undefined` never expires. */
  readonly until: number | undefined;
}

/**
 * Where the sign-in provider keeps sessions and tokens: one file, so that staff stay signed in over a restart.
 * Written whole at every change; a demo organisation has a handful of rows.
 */
export function openIdentityStore(path: string): AdapterFactory {
  const entries = new Map<string, Entry>(read(path));
  const now = () => Math.floor(Date.now() / 1000);

  function save(): void {
    for (const [key, { until }] of entries) if (until !== undefined && until < now()) entries.delete(key);
    writeFileSync(`${path}.new`, JSON.stringify([...entries]), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  function live(key: string): AdapterPayload | undefined {
    const entry = entries.get(key);
    return entry === undefined || (entry.until ?? Number.POSITIVE_INFINITY) < now()
      ? undefined
      : entry.payload;
  }
  function findBy(model: string, field: "uid" | "userCode", value: string): AdapterPayload | undefined {
    for (const [key, { payload }] of entries) {
      if (key.startsWith(`${model}:`) && payload[field] === value) return live(key);
    }
    return undefined;
  }

  return (model): Adapter => ({
    async upsert(id, payload, expiresIn) {
      entries.set(`${model}:${id}`, { payload, until: expiresIn ? now() + expiresIn : undefined });
      save();
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) => findBy(model, "uid", uid),
    findByUserCode: async (code) => findBy(model, "userCode", code),
    async consume(id) {
      const entry = entries.get(`${model}:${id}`);
      if (entry === undefined) return;
      entries.set(`${model}:${id}`, { ...entry, payload: { ...entry.payload, consumed: now() } });
      save();
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`);
      save();
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      save();
    },
  });
}

function read(path: string): [string, Entry][] {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    return JSON.parse(readFileSync(path, "utf8")) as [string, Entry][];
  } catch {
    return [];
  }
}
