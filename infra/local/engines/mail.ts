import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Engine, EngineOptions } from "./engine.ts";
import { serveJson } from "./json-server.ts";

/** What our functions send (SES API v2, SendEmail): a plain text to one address. Everything else is refused. */
const part = z.strictObject({ Data: z.string(), Charset: z.literal("UTF-8") });
const sendEmail = z.strictObject({
  FromEmailAddress: z.email(),
  ConfigurationSetName: z.string(),
  Destination: z.strictObject({ ToAddresses: z.tuple([z.email()]) }),
  Content: z.strictObject({
    Simple: z.strictObject({
      Subject: part,
      Body: z.strictObject({ Text: part }),
      Headers: z.array(z.strictObject({ Name: z.string(), Value: z.string() })),
    }),
  }),
});

/** Where mails are kept that nobody sends. */
export function mailFolder(directory: string): string {
  return join(directory, "mail");
}

/** Amazon SES on this machine: writes each mail as a file into {@link mailFolder}, and sends nothing. */
export function start(options: EngineOptions): Promise<Engine> {
  return serveJson(({ method, url }, body) => {
    if (method !== "POST" || url !== "/v2/email/outbound-emails") return refused("no such operation");
    const mail = sendEmail.safeParse(JSON.parse(body));
    if (!mail.success) return refused(z.prettifyError(mail.error));
    return { status: 200, body: { MessageId: keep(options.directory, mail.data) } };
  }, options.port);
}

function refused(message: string) {
  return { status: 400, body: { message }, errorType: "BadRequestException" };
}

function keep(directory: string, mail: z.infer<typeof sendEmail>): string {
  const { Subject, Body, Headers } = mail.Content.Simple;
  const lines = [
    `From: ${mail.FromEmailAddress}`,
    `To: ${mail.Destination.ToAddresses[0]}`,
    `Subject: ${Subject.Data}`,
    ...Headers.map(({ Name, Value }) => `${Name}: ${Value}`),
    "",
    Body.Text.Data,
  ];
  const folder = mailFolder(directory);
  mkdirSync(folder, { recursive: true });
  const name = String(readdirSync(folder).length + 1).padStart(4, "0");
  writeFileSync(join(folder, `${name}.eml`), lines.join("\n"), { flag: "wx" });
  return name;
}
