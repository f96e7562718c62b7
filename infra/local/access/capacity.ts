import type { SdkRequest } from "./asks.ts";

/** Asks DynamoDB to say what the call costs: what a bill is made from is counted by the store and not guessed here. */
export function withCapacity(call: SdkRequest): SdkRequest {
  if (!String(call.headers["x-amz-target"] ?? "").startsWith("DynamoDB_")) return call;
  const input = JSON.parse(call.body.toString("utf8")) as object;
  const body = Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: "INDEXES" }));
  return { ...call, body, headers: { ...call.headers, "content-length": String(body.length) } };
}
