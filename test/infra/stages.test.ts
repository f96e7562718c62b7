import { createHash, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { checkedStage, type Settings, stageOf, stageSettings } from "#infra/stages.ts";
import type { Organisation } from "#web/site-config.ts";

const example = stageOf("example");
const root = () => generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }).x ?? "";
const certificate = "arn:aws:acm:us-east-1:111111111111:certificate/1a2b";
const addresses = {
  melder: { host: "meldpunt.example.nl", certificate },
  console: { host: "console.example.nl", certificate },
};

/** A version 3 onion address of no service, by the specification: key, checksum, version. */
function onionAddress(): string {
  const [key, version] = [Buffer.alloc(32, 7), Buffer.from([3])];
  const checksum = createHash("sha3-256").update(".onion checksum").update(key).update(version).digest();
  const bits = [...Buffer.concat([key, checksum.subarray(0, 2), version])]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  const letter = (group: string) => "abcdefghijklmnopqrstuvwxyz234567"[Number.parseInt(group, 2)];
  return `${(bits.match(/.{5}/g) ?? []).map(letter).join("")}.onion`;
}

/** A stage of an organisation of its own, as an operator would write it. */
const own: { readonly settings: Settings; readonly organisation: Organisation } = {
  settings: {
    ...example.settings,
    instanceId: "gemeente-voorbeelddam",
    roots: [root(), root(), root()],
    rootThreshold: 2,
    alarmsTo: ["beheer@example.nl"],
    signInPrefix: "meldpunt-voorbeelddam",
  },
  organisation: stageOf("local").organisation,
};

const withSettings = (changes: object) => () =>
  checkedStage("voorbeelddam", { ...own, settings: { ...own.settings, ...changes } });

test("a stage that is not there is named, with those that are", () => {
  expect(() => stageSettings("productie")).toThrow('There is no stage "productie". Stages: example, local.');
  expect(() => stageSettings("toString")).toThrow('There is no stage "toString"');
});

test("a whole stage is taken, with every optional setting", () => {
  expect(withSettings({})()).toEqual(own);
  const all = {
    addresses,
    mailFrom: "meldpunt@example.nl",
    passkeyStep: true,
    onionHost: onionAddress(),
    federation: { kind: "saml", metadataUrl: "https://idp.example.nl/metadata.xml" },
  };
  expect(withSettings(all)().settings).toMatchObject(all);
});

test.each([...Object.keys(example.settings)])(
  "a stage without %s is refused by name, for nothing has a default",
  (field) => {
    const { [field as keyof Settings]: _, ...rest } = own.settings;
    expect(() => checkedStage("voorbeelddam", { ...own, settings: rest })).toThrow(
      `Stage "voorbeelddam" cannot be used. In infra/stages/voorbeelddam.ts:\n- ${field} is missing.`,
    );
  },
);

test.each([
  ["release", ["everyMinutes", "whenIdle", "dummiesPerDay", "rowDays"]],
  ["publish", ["hours", "whenIdle", "k", "recordDays"]],
  ["files", ["maxBytes", "max"]],
] as const)("each part of %s must be there", (group, fields) => {
  for (const field of fields) {
    const { [field as never]: _, ...rest } = own.settings[group];
    expect(withSettings({ [group]: rest })).toThrow(`- ${group}.${field} is missing.`);
  }
});

test("a stage without an organisation, or without settings, is refused", () => {
  expect(() => checkedStage("voorbeelddam", { settings: own.settings })).toThrow(
    "- organisation is missing.",
  );
  expect(() => checkedStage("voorbeelddam", { organisation: own.organisation })).toThrow(
    "- settings is missing.",
  );
  expect(() => checkedStage("voorbeelddam", { ...own, settings: "none" })).toThrow(
    "- settings must be an object.",
  );
});

const WRONG: readonly (readonly [string, object, string])[] = [
  ["an instance id with a capital", { instanceId: "Gemeente" }, "- instanceId must be 3 to 40"],
  ["a region outside the Union", { region: "us-east-1" }, "- region must be eu-central-1,"],
  ["a number as text", { rootThreshold: "2" }, "- rootThreshold must be a whole number from 1 to 20."],
  ["half a record", { publish: { ...own.settings.publish, k: 2.5 } }, "- publish.k must be a whole number"],
  [
    "a batch of nothing",
    { publish: { ...own.settings.publish, k: 0 } },
    "- publish.k must be a whole number",
  ],
  ["more than a directory may say", { publish: { ...own.settings.publish, k: 65 } }, "- publish.k must be"],
  [
    "an hour that no clock has",
    { publish: { ...own.settings.publish, hours: [6, 24] } },
    "- publish.hours[1] must",
  ],
  [
    "no hour at all",
    { publish: { ...own.settings.publish, hours: [] } },
    "- publish.hours must name at least one",
  ],
  [
    "the same hour twice",
    { publish: { ...own.settings.publish, hours: [6, 6] } },
    "- publish.hours must all differ",
  ],
  ["a switch that is a word", { passkeyStep: "yes" }, "- passkeyStep must be true or false."],
  ["a root key of the wrong length", { roots: ["AAAA"] }, "- roots[0] must be an Ed25519 public key"],
  [
    "a root key whose last letter no key has",
    { roots: [root(), root(), `${"A".repeat(42)}B`] },
    "- roots[2] must be an Ed25519 public key",
  ],
  ["a retention that CloudWatch does not have", { logDays: 31 }, "- logDays must be 7, 14, 30 or 90"],
  ["an alarm to no address", { alarmsTo: ["beheer"] }, "- alarmsTo[0] must be an e-mail address"],
  ["nobody who hears an alarm", { alarmsTo: [] }, "- alarmsTo must name at least one operator"],
  ["a sender that is none", { mailFrom: "meldpunt" }, "- mailFrom must be an e-mail address"],
  [
    "a sender without own addresses",
    { mailFrom: "meldpunt@example.nl" },
    "- mailFrom needs addresses.console",
  ],
  [
    "a certificate elsewhere",
    addressesWith("arn:aws:acm:eu-central-1:111111111111:certificate/x"),
    "- addresses.melder.certificate must be the ARN of a certificate in us-east-1",
  ],
  [
    "an address with https://",
    { addresses: { ...addresses, console: { host: "https://x.nl", certificate } } },
    "- addresses.console.host must be a host name",
  ],
  [
    "one host for both sites",
    { addresses: { melder: addresses.console, console: addresses.console } },
    "- addresses must be two hosts",
  ],
  ["one of two addresses", { addresses: { melder: addresses.melder } }, "- addresses.console is missing."],
  ["a passkey step without a host", { passkeyStep: true }, "- passkeyStep needs addresses.console"],
  [
    "an onion address of version 2",
    { onionHost: "abcdefghijklmnop.onion" },
    "- onionHost must be a version 3",
  ],
  ["a mistyped onion address", { onionHost: onionAddress().replace(/^./, "z") }, "- onionHost is mistyped"],
  ["a provider of an unknown kind", { federation: { kind: "ldap" } }, '- federation.kind must be "oidc" or'],
  [
    "a provider without https",
    { federation: { kind: "saml", metadataUrl: "http://x.nl" } },
    "- federation.metadataUrl must be an https address.",
  ],
  ["a sign-in prefix that Cognito refuses", { signInPrefix: "my-cognito" }, "- signInPrefix must be 3 to 63"],
  [
    "a sign-in page of its own, which nothing makes",
    { signInOrigin: "https://inloggen.example.nl" },
    '- signInOrigin is for the stage "local" alone',
  ],
  [
    "a batch that tells the minute",
    { release: { ...own.settings.release, everyMinutes: 59 } },
    "- release.everyMinutes must be 60 or more",
  ],
  [
    "batches without dummies",
    { release: { ...own.settings.release, dummiesPerDay: 0 } },
    "- release.dummiesPerDay must be 1 or more",
  ],
  [
    "a statement about a provider that is not there",
    { federationHasSecondFactor: true },
    "- federationHasSecondFactor is a statement about federation, and there is none",
  ],
  ["a setting that does not exist", { retries: 3 }, "- retries is not known."],
  ["a part that does not exist", { files: { ...own.settings.files, min: 1 } }, "- files.min is not known."],
  [
    "a board above 8 MiB",
    { publish: { hours: [6, 12, 18], k: 8, recordDays: 90, whenIdle: true } },
    "- publish makes a board of more than 8 MiB",
  ],
  [
    "rows that go before their record",
    { release: { ...own.settings.release, rowDays: 60 } },
    "- release.rowDays must be at least publish.recordDays",
  ],
  [
    "files beyond any patience",
    { files: { max: 20, maxBytes: 100_000_000 } },
    "- files allows more than 500 MB",
  ],
  ["the example's instance id", { instanceId: "example" }, "- instanceId is still that of the example"],
  [
    "the example's sign-in page",
    { signInPrefix: "meldpunt-example" },
    "- signInPrefix is still that of the example",
  ],
];

function addressesWith(other: string) {
  return { addresses: { ...addresses, melder: { ...addresses.melder, certificate: other } } };
}

test.each(WRONG)("%s is refused, with the field and what to do", (_, changes, sentence) => {
  expect(withSettings(changes)).toThrow(sentence);
});

test("leaving the page leads away from the meldpunt", () => {
  const leaving = { ...own.organisation, leaveTo: "https://meldpunt.example.nl/" };
  expect(() =>
    checkedStage("voorbeelddam", { settings: { ...own.settings, addresses }, organisation: leaving }),
  ).toThrow("- organisation.leaveTo must be a site of somebody else");
});

test("everything that is wrong is said at once", () => {
  expect(withSettings({ alarmsTo: [], passkeyStep: true, rootThreshold: 1 })).toThrow(
    /rootThreshold.*alarmsTo.*passkeyStep/s,
  );
});

const LOCAL_ONLY: readonly (readonly [string, Partial<Settings>])[] = [
  ["release.whenIdle", { release: { ...example.settings.release, whenIdle: false } }],
  ["publish.whenIdle", { publish: { ...example.settings.publish, whenIdle: false } }],
  ["everySeconds", { everySeconds: 15 }],
  ["signInOrigin", { signInOrigin: "https://inloggen.example.nl" }],
  ["consoleOrigin", { consoleOrigin: "http://127.0.0.1:4310" }],
];

test.each(LOCAL_ONLY)("%s is for the local stage alone", (field, changes) => {
  const says = new RegExp(`- ${field.replace(".", "\\.")}.*for the stage "local" alone`);
  expect(() => stageSettings("example", changes)).toThrow(says);
  expect(() => stageSettings("local", changes)).not.toThrow();
});

test("no stage but the local one is without roots, none has those of the example or fewer than must sign", () => {
  const [first = "", second = ""] = own.settings.roots;
  expect(withSettings({ roots: [] })).toThrow("- roots must not be empty");
  expect(withSettings({ roots: [first, first] })).toThrow("- roots must all differ");
  expect(withSettings({ roots: [first, first] })).toThrow(
    "- rootThreshold must be at most the number of roots",
  );
  expect(withSettings({ roots: [first, second], rootThreshold: 3 })).toThrow(
    "- rootThreshold must be at most",
  );
  expect(withSettings({ roots: [first, second], rootThreshold: 1 })).toThrow(
    "- rootThreshold must be 2 or more",
  );
  expect(withSettings({ roots: [first, ...example.settings.roots] })).toThrow(
    "- roots must hold no root of the",
  );
  expect(() => stageSettings("example", { roots: [] })).toThrow("- roots must not be empty");
  expect(stageSettings("local").roots).toEqual([]);
});

test("a stage has a name that fits into those of its stacks", () => {
  expect(() => checkedStage("Voorbeelddam", own)).toThrow('A stage cannot be called "Voorbeelddam"');
  expect(() => checkedStage("een-naam-die-veel-te-lang-is", own)).toThrow("2 to 20 of a-z");
});

test("changes are laid over the stage", () => {
  expect(stageSettings("local", { signInOrigin: "http://127.0.0.1:4000" }).signInOrigin).toBe(
    "http://127.0.0.1:4000",
  );
});

test("the board of the example stage stays near two mebibytes", () => {
  const { hours, k, recordDays } = stageSettings("example").publish;
  const bytes = hours.length * k * recordDays * 4_096;
  expect(bytes / 2 ** 20).toBeLessThan(2.2);
});
