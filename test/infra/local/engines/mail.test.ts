import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CognitoIdentityProviderClient,
  ListUsersCommand,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as accounts from "#infra/local/engines/accounts.ts";
import { type Engine, LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import * as mail from "#infra/local/engines/mail.ts";

/** The real clients against what stands in for SES and Cognito on this machine. */

const directory = mkdtempSync(join(tmpdir(), "mail-"));
const known: readonly accounts.Account[] = [
  ...Array.from({ length: 130 }, (_, index) => ({
    username: `functionaris-${index}`,
    email: `functionaris-${index}@voorbeelddam.example`,
  })),
  { username: "gone", email: "gone@example.nl", disabled: true },
  { username: "silent" },
];
const engines: Engine[] = [];
let ses: SESv2Client;
let cognito: CognitoIdentityProviderClient;

beforeAll(async () => {
  engines.push(await mail.start({ directory }), await accounts.start({ accounts: known }));
  const to = (engine: Engine | undefined) => ({
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    endpoint: engine?.endpoint ?? "",
    maxAttempts: 1,
  });
  ses = new SESv2Client(to(engines[0]));
  cognito = new CognitoIdentityProviderClient(to(engines[1]));
});

afterAll(async () => {
  for (const engine of engines) await engine.stop();
  rmSync(directory, { recursive: true });
});

const text = (Data: string) => ({ Data, Charset: "UTF-8" });
const wanted = {
  FromEmailAddress: "meldpunt@example.org",
  ConfigurationSetName: "settings",
  Destination: { ToAddresses: ["functionaris-1@voorbeelddam.example"] },
  Content: {
    Simple: {
      Subject: text("Er staat iets klaar"),
      Body: { Text: text("Meer staat hier niet.") },
      Headers: [{ Name: "Auto-Submitted", Value: "auto-generated" }],
    },
  },
} satisfies SendEmailCommandInput;

test("a mail becomes a file", async () => {
  await ses.send(new SendEmailCommand(wanted));
  const [name = ""] = readdirSync(mail.mailFolder(directory));
  expect(readFileSync(join(mail.mailFolder(directory), name), "utf8")).toBe(
    [
      "From: meldpunt@example.org",
      "To: functionaris-1@voorbeelddam.example",
      "Subject: Er staat iets klaar",
      "Auto-Submitted: auto-generated",
      "",
      "Meer staat hier niet.",
    ].join("\n"),
  );
});

const simple = wanted.Content.Simple;
test.each<[string, SendEmailCommandInput]>([
  [
    "to two people at once",
    {
      ...wanted,
      Destination: { ToAddresses: ["a@voorbeelddam.example", "b@voorbeelddam.example"] },
    },
  ],
  ["with a copy", { ...wanted, Destination: { ...wanted.Destination, BccAddresses: ["b@example.org"] } }],
  ["in HTML", { ...wanted, Content: { Simple: { ...simple, Body: { Html: text("<b>") } } } }],
  ["with tags that SES would count by", { ...wanted, EmailTags: [{ Name: "a", Value: "b" }] }],
])("no mail goes %s", async (_, input) => {
  const before = readdirSync(mail.mailFolder(directory)).length;
  await expect(ses.send(new SendEmailCommand(input))).rejects.toMatchObject({ name: "BadRequestException" });
  expect(readdirSync(mail.mailFolder(directory))).toHaveLength(before);
});

async function accountsAt(client: CognitoIdentityProviderClient, wanted?: string[]): Promise<UserType[]> {
  const found: UserType[] = [];
  let from: string | undefined;
  do {
    const page = await client.send(
      new ListUsersCommand({ UserPoolId: "pool", AttributesToGet: wanted, PaginationToken: from }),
    );
    found.push(...(page.Users ?? []));
    from = page.PaginationToken;
  } while (from !== undefined);
  return found;
}

test("accounts come in pages, with what they have: not all have an address, and not all may sign in", async () => {
  const found = await accountsAt(cognito);
  expect(found).toHaveLength(known.length);
  expect(found.slice(-2)).toMatchObject([
    {
      Username: "gone",
      Enabled: false,
      Attributes: [{ Name: "sub" }, { Name: "email", Value: "gone@example.nl" }],
    },
    { Username: "silent", Enabled: true, Attributes: [{ Name: "sub" }] },
  ]);
  expect(found.slice(0, -2).every(({ Enabled }) => Enabled)).toBe(true);
});

test("asked for an attribute that one account lacks, Cognito tells of nobody", async () => {
  const subs = await accountsAt(cognito, ["sub"]);
  expect(subs.flatMap(({ Attributes = [] }) => Attributes.map(({ Name }) => Name))).toEqual(
    known.map(() => "sub"),
  );
  await expect(accountsAt(cognito, ["email"])).rejects.toMatchObject({ name: "InvalidParameterException" });
});
