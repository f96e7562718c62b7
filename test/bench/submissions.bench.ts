import { createHash } from "node:crypto";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { intake } from "#shared/api/intake.ts";
import { dummyRecord } from "#shared/protocol/board-record.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import { dummyEnvelope } from "#shared/protocol/envelope.ts";
import { solveStep, stampedBody, workTarget } from "#shared/protocol/proof-of-work.ts";
import { ready, secureRandom } from "#shared/protocol/sodium.ts";
import { encodeSubmission } from "#shared/protocol/submission.ts";
import { percentile, round } from "./measure.ts";

/**
 * Submissions through the whole local API: site server, mapping templates, function, DynamoDB, KMS. The proof of
 * work is solved beforehand; envelopes are real ones of the smallest class.
 */

const CLIENTS = [1, 4, 16] as const;
const PER_ROUND = 320;
const WARM_UP = 40;

const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash("sha512").update(bytes).digest());

/** One keep-alive connection a client, over Node's own HTTP client: its cost is part of every figure below. */
function client(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (body: Uint8Array) =>
    new Promise<number>((resolve, reject) => {
      const sent = request(
        `${url}/api${intake.postEnvelope.path}`,
        { method: "POST", agent, headers: { "content-type": "application/octet-stream" } },
        (response) => response.resume().on("end", () => resolve(response.statusCode ?? 0)),
      );
      sent.on("error", reject).end(body);
    });
  return { post, close: () => agent.destroy() };
}

async function solved(url: string, hash: Uint8Array): Promise<Uint8Array> {
  const response = await fetch(`${url}/api${intake.getChallenge.path}`);
  const { challenge, bits } = (await response.json()) as { challenge: string; bits: number };
  const bytes = fromBase64Url(challenge);
  if (bytes === undefined) throw new Error("no challenge");
  const payload = encodeSubmission({
    withdrawHash: secureRandom(32),
    selfRecord: dummyRecord(),
    blobIds: [],
    envelope: smallest(hash),
  });
  const { method, path: route } = intake.postEnvelope;
  const target = workTarget({ sha512, challenge: bytes, method, route, path: [], payload });
  const nonce = solveStep({ sha512, target, bits, start: 0, count: 2 ** 24 });
  if (nonce === undefined) throw new Error("no solution");
  return stampedBody({ challenge: bytes, nonce }, payload);
}

/** A dummy of the smallest class: as large as a melding of some 2,000 characters. */
function smallest(hash: Uint8Array): Uint8Array {
  for (;;) {
    const { bytes } = dummyEnvelope(hash);
    if (bytes.length < 25_000) return bytes;
  }
}

async function oneRound(url: string, clients: number, bodies: readonly Uint8Array[]) {
  const queue = [...bodies];
  const latencies: number[] = [];
  let errors = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const { post, close } = client(url);
      for (let body = queue.pop(); body !== undefined; body = queue.pop()) {
        const sent = performance.now();
        const status = await post(body);
        latencies.push(performance.now() - sent);
        if (status !== 200) errors += 1;
      }
      close();
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  return {
    clients,
    submissions: bodies.length,
    errors,
    perSecond: round(bodies.length / seconds, 1),
    p50Ms: round(percentile(latencies, 0.5)),
    p95Ms: round(percentile(latencies, 0.95)),
  };
}

/** So many submissions, one after another. */
export async function submitSome(melderUrl: string, count: number) {
  const hash = await publishedHash(melderUrl);
  const bodies: Uint8Array[] = [];
  while (bodies.length < count) bodies.push(await solved(melderUrl, hash));
  return oneRound(melderUrl, 1, bodies);
}

/** Runs in a thread of its own, so that making requests does not take the time of the server it measures. */
export async function benchSubmissions(melderUrl: string): Promise<unknown> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { melderUrl } });
  const [results] = await once(worker, "message");
  return results;
}

async function publishedHash(melderUrl: string): Promise<Uint8Array> {
  const response = await fetch(`${melderUrl}/directory/directory.json`);
  return directoryHash(new Uint8Array(await response.arrayBuffer()));
}

async function measure(melderUrl: string) {
  const hash = await publishedHash(melderUrl);
  const results = [];
  for (const clients of CLIENTS) {
    // Solved right before each round: a challenge lives five minutes.
    const bodies: Uint8Array[] = [];
    while (bodies.length < WARM_UP + PER_ROUND) bodies.push(await solved(melderUrl, hash));
    await oneRound(melderUrl, clients, bodies.slice(0, WARM_UP));
    results.push(await oneRound(melderUrl, clients, bodies.slice(WARM_UP)));
  }
  return results;
}

if (!isMainThread && parentPort !== null) {
  await ready();
  parentPort.postMessage(await measure((workerData as { melderUrl: string }).melderUrl));
}
