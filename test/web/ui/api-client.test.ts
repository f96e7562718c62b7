import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { apiClient } from "#web/ui/api-client.ts";

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

let server: Server;
let base: string;
let seen: Seen[];
let answers: ((response: ServerResponse) => void)[];

/** Answers the next request; the last answer stays. */
const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const hangUp = (response: ServerResponse) => response.destroy();

beforeEach(async () => {
  seen = [];
  answers = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    seen.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: Buffer.concat(chunks),
    });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const client = () => apiClient({ base, pause: 1 });
const receipt = {
  id: toBase64Url(new Uint8Array(32)),
  day: 20_800,
  receipt: toBase64Url(new Uint8Array(64)),
};

describe("a call", () => {
  it("sends bytes as octet-stream, asks for JSON first and carries nothing that names the visitor", async () => {
    answers = [json(200, receipt)];
    const body = Uint8Array.of(0, 255, 10, 13);
    const result = await client().call(intake.postEnvelope, { path: {}, body });
    expect(result).toEqual({ ok: true, value: receipt });
    const [request] = seen;
    expect(request?.method).toBe("POST");
    expect(request?.url).toBe("/api/envelopes");
    expect([...(request?.body ?? [])]).toEqual([0, 255, 10, 13]);
    expect(request?.headers).toMatchObject({
      "content-type": "application/octet-stream",
      accept: "application/json",
    });
    expect(request?.headers).not.toHaveProperty("cookie");
    expect(request?.headers).not.toHaveProperty("referer");
    expect(request?.headers).not.toHaveProperty("authorization");
  });

  it("fills the path and adds the headers of the moment", async () => {
    answers = [json(200, { events: [], more: false })];
    let token = "eerste";
    const staff = apiClient({ base, headers: () => ({ "x-staff-token": token }) });
    const dossierId = toBase64Url(new Uint8Array(16));
    await staff.call(consoleApi.listEvents, { path: { dossierId, after: "7" }, body: undefined });
    token = "tweede";
    await staff.call(consoleApi.listEvents, { path: { dossierId, after: "8" }, body: undefined });
    expect(seen.map(({ url, headers }) => [url, headers["x-staff-token"]])).toEqual([
      [`/api/dossiers/${dossierId}/events/7`, "eerste"],
      [`/api/dossiers/${dossierId}/events/8`, "tweede"],
    ]);
  });

  it("gives the refusals of the route and no others", async () => {
    const input = { path: {}, body: new Uint8Array(1) };
    for (const error of intake.postEnvelope.errors) {
      answers = [json(400, { error })];
      expect(await client().call(intake.postEnvelope, input)).toEqual({ ok: false, error });
    }
    answers = [json(409, { error: "stale-version" })];
    expect(await client().call(intake.postEnvelope, input)).toEqual({ ok: false, error: "internal" });
  });

  it("reads a gateway's own refusal by its status", async () => {
    const path = {};
    answers = [json(401, { error: "UNAUTHORIZED" })];
    expect(await client().call(consoleApi.whoAmI, { path, body: undefined })).toEqual({
      ok: false,
      error: "not-signed-in",
    });
    answers = [json(413, { error: "REQUEST_TOO_LARGE" })];
    expect(await client().call(intake.postEnvelope, { path, body: new Uint8Array(1) })).toEqual({
      ok: false,
      error: "too-large",
    });
    answers = [json(429, { error: "THROTTLED" })];
    expect(await client().call(intake.getChallenge, { path, body: undefined }, { retries: 0 })).toEqual({
      ok: false,
      error: "busy",
    });
  });

  it.each([
    ["another shape", { ...receipt, extra: 1 }],
    ["a missing field", { id: receipt.id, day: 1 }],
    ["no object", "hallo"],
  ])("takes an answer of %s as internal", async (_, body) => {
    answers = [json(200, body)];
    const result = await client().call(intake.postEnvelope, { path: {}, body: new Uint8Array(1) });
    expect(result).toEqual({ ok: false, error: "internal" });
  });

  it("takes what is not JSON as internal", async () => {
    answers = [(response) => response.writeHead(200).end("<html>portal</html>")];
    expect(await client().call(intake.getChallenge, { path: {}, body: undefined })).toEqual({
      ok: false,
      error: "internal",
    });
  });
});

describe("trying again", () => {
  const challenge = { challenge: toBase64Url(new Uint8Array(54)), bits: 4 };
  const ask = (options = {}) => client().call(intake.getChallenge, { path: {}, body: undefined }, options);

  it("bridges a broken connection and a busy server with the same request", async () => {
    answers = [hangUp, json(503, { error: "busy" }), json(200, challenge)];
    expect(await ask()).toEqual({ ok: true, value: challenge });
    expect(seen).toHaveLength(3);
  });

  it("ends: offline after three more tries", async () => {
    answers = [hangUp];
    expect(await ask()).toEqual({ ok: false, error: "offline" });
    expect(seen).toHaveLength(4);
  });

  it("does not repeat a refusal", async () => {
    answers = [json(400, { error: "bad-request" })];
    expect(await ask()).toEqual({ ok: false, error: "bad-request" });
    expect(seen).toHaveLength(1);
  });

  it("stops when asked, under way and between tries", async () => {
    const control = new AbortController();
    answers = [() => control.abort()];
    expect(await ask({ signal: control.signal })).toEqual({ ok: false, error: "stopped" });
    expect(await ask({ signal: control.signal })).toEqual({ ok: false, error: "stopped" });
    expect(seen).toHaveLength(1);
    const later = new AbortController();
    answers = [hangUp];
    const slow = apiClient({ base, pause: 60_000 }).call(
      intake.getChallenge,
      { path: {}, body: undefined },
      { signal: later.signal },
    );
    setTimeout(() => later.abort(), 50);
    expect(await slow).toEqual({ ok: false, error: "stopped" });
  });
});
