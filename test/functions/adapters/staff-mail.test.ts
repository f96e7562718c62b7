import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";

/** A mail service that takes in the whole request and hangs up: nobody knows whether the mail went. */
let server: Server;
const taken: string[] = [];

beforeAll(async () => {
  server = createServer(async (request) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    taken.push(Buffer.concat(chunks).toString("utf8"));
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

it("is sent once at most, also where the connection drops before the answer", async () => {
  vi.stubEnv("AWS_REGION", LOCAL_REGION);
  vi.stubEnv("AWS_ACCESS_KEY_ID", LOCAL_CREDENTIALS.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", LOCAL_CREDENTIALS.secretAccessKey);
  vi.stubEnv("AWS_ENDPOINT_URL_SESV2", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("MAIL_FROM", "meldpunt@example.org");
  vi.stubEnv("MAIL_SETTINGS", "settings");
  const { staffMail } = await import("#functions/adapters/staff-mail.ts");
  const mail = staffMail().send("anna@voorbeelddam.example", { subject: "Onderwerp", text: "Tekst" });
  await expect(mail).rejects.toThrow();
  expect(taken.map((body) => JSON.parse(body).Destination.ToAddresses)).toEqual([
    ["anna@voorbeelddam.example"],
  ]);
});
