import { type Activity, NO_USE, plus, type Use } from "#infra/cost/measured.ts";
import type { HeardCall } from "#infra/local/access/front.ts";

/** Longer than a console waits between two steps of its own. */
const QUIET_MS = 4_000;

/** Counts what functions do between two readings. */
export interface Meter {
  heard(call: HeardCall): void;
  invoked(functionName: string): void;
  /** What was counted since the last reading, by function. */
  read(): Activity;
  /** Waits until nothing has been counted for a while: consoles do some things by themselves. */
  settled(): Promise<void>;
}

export function meter(): Meter {
  let counted: Record<string, Use> = {};
  let last = performance.now();
  const add = (name: string, use: Partial<Use>) => {
    last = performance.now();
    counted[name] = plus(counted[name] ?? NO_USE, { ...NO_USE, ...use });
  };
  return {
    heard: (call) => add(call.functionName, useOf(call)),
    invoked: (name) => add(name, { invocations: 1 }),
    read() {
      const reading = counted;
      counted = {};
      return reading;
    },
    async settled() {
      last = performance.now();
      while (performance.now() - last < QUIET_MS) await new Promise((resolve) => setTimeout(resolve, 100));
    },
  };
}

/** What one call is billed as. */
function useOf({ asks, responseBody, request }: HeardCall): Partial<Use> {
  const [service = "", operation = ""] = (asks[0]?.action ?? "").split(":");
  if (service === "dynamodb") return { calls: 1, ...unitsOf(operation, responseBody) };
  if (service === "kms") return { calls: 1, keys: { [operation]: 1 } };
  if (service !== "s3") return { calls: 1 };
  // Deleting an object is free of charge.
  if (request.method === "DELETE") return { calls: 1 };
  const isGet = request.method !== "PUT" && operation === "GetObject";
  return { calls: 1, ...(isGet ? { gets: 1 } : { puts: 1 }) };
}

interface Capacity {
  readonly CapacityUnits?: number;
}

const READS = new Set(["GetItem", "BatchGetItem", "Query", "Scan"]);

/** A condition that fails is billed too, but its answer names no units: it counts as one. */
function unitsOf(operation: string, responseBody: Buffer): Pick<Use, "readUnits" | "writeUnits"> {
  const answer = JSON.parse(responseBody.toString("utf8") || "{}") as {
    readonly ConsumedCapacity?: Capacity | readonly Capacity[];
  };
  const units = [answer.ConsumedCapacity ?? { CapacityUnits: 1 }]
    .flat()
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
  return READS.has(operation) ? { readUnits: units, writeUnits: 0 } : { readUnits: 0, writeUnits: units };
}
