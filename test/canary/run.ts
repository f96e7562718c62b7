/**
 * `npm run canary`: the main job in a real browser, with marked strings in everything that a melder writes, names,
 * attaches or is; then every byte at rest and every event that reached a function is searched for them. Prints what
 * was searched and the hits; ends with 1 on any hit, on a call that a function's own policy refused, and also when it cannot find a marker that it planted itself.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DynamoDBClient,
  ListTablesCommand,
  PutItemCommand,
  type PutItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { ListBucketsCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { type Local, startLocal } from "#infra/local/start-local.ts";
import { accessNotebook } from "#test/support/access-notes.ts";
import { MARKERS, playJourney } from "./journey.ts";
import { find, type Hit, type Needle, needles } from "./needles.ts";

const PLANTED = "Geplant-Kanarie-91c4";

interface Event {
  readonly name: string;
  readonly text: string;
}

/** Every file below the instance's folder (stores, buckets, mail, logs, keys, sessions, built sites, templates). */
function atRest(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

interface Searched {
  readonly files: number;
  readonly bytes: number;
  readonly events: number;
  readonly hits: readonly Hit[];
}

function search(directory: string, events: readonly Event[], wanted: readonly Needle[]): Searched {
  const files = atRest(directory);
  let bytes = 0;
  const hits = files.flatMap((file) => {
    const content = readFileSync(file);
    bytes += content.length;
    return find(file.slice(directory.length + 1), content, wanted);
  });
  const inEvents = events.flatMap(({ name, text }) => find(`event of ${name}`, Buffer.from(text), wanted));
  return { files: files.length, bytes, events: events.length, hits: [...hits, ...inEvents] };
}

/** Puts a marker where a leak would put it: a row, an object, a log, an event. Each must then be found. */
async function plant(directory: string, local: Local, events: Event[]): Promise<readonly string[]> {
  const place = { region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  const dynamodb = new DynamoDBClient({ ...place, endpoint: local.engines.dynamodb });
  const s3 = new S3Client({ ...place, endpoint: local.engines.s3, forcePathStyle: true });
  const { table, bucket } = await storesOf(dynamodb, s3);
  const item: PutItemCommandInput["Item"] = { blobId: { S: "canary" }, note: { S: PLANTED } };
  await dynamodb.send(new PutItemCommand({ TableName: table, Item: item }));
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: "canary", Body: Buffer.from(PLANTED) }));
  writeFileSync(join(directory, "logs", "canary.log"), `{"note":"${PLANTED}"}\n`);
  events.push({ name: "Canary", text: JSON.stringify({ headers: { "x-forwarded-for": PLANTED } }) });
  dynamodb.destroy();
  s3.destroy();
  return ["dynamodb.sqlite", "s3", "logs", "event of Canary"];
}

async function storesOf(dynamodb: DynamoDBClient, s3: S3Client): Promise<{ table: string; bucket: string }> {
  const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const table = TableNames.find((name) => /blobs/i.test(name));
  const bucket = Buckets.find(({ Name = "" }) => /blob/i.test(Name))?.Name;
  if (table === undefined || bucket === undefined) throw new Error("the stage has no store for blobs");
  return { table, bucket };
}

async function run(): Promise<boolean> {
  const directory = mkdtempSync(join(tmpdir(), "meldpunt-canary-"));
  const events: Event[] = [];
  const captureEvents = (name: string, event: unknown) => events.push({ name, text: JSON.stringify(event) });
  const notebook = accessNotebook();
  const local = await startLocal({
    directory,
    ports: 0,
    schedules: false,
    captureEvents,
    captureCalls: notebook.heard,
  });
  try {
    await playJourney(local);
    const found = search(directory, events, MARKERS.flatMap(needles));
    report("The journey", found);
    const places = await plant(directory, local, events);
    const planted = search(directory, events, needles(PLANTED));
    report("The planted marker", planted);
    const missed = places.filter((start) => !planted.hits.some(({ place }) => place.startsWith(start)));
    for (const place of missed) console.log(`  not found where it was planted: ${place}`);
    const all = events.map(({ name }) => name);
    const silent = ["PostEnvelope", "PutBlobPart", "CreateDossier"].filter((name) => !all.includes(name));
    for (const name of silent) console.log(`  no event of ${name} was captured`);
    const refusals = notebook.takeRefusals();
    for (const refusal of refusals) console.log(`  refused by its own policy: ${refusal}`);
    return [found.hits, missed, silent, refusals].every((wrong) => wrong.length === 0);
  } finally {
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

function report(what: string, { files, bytes, events, hits }: Searched): void {
  const size = (bytes / 1_000_000).toFixed(1);
  console.log(`${what}: ${hits.length} hits in ${files} files (${size} MB) and ${events} events`);
  for (const { place, marker, spelling } of hits.slice(0, 20))
    console.log(`  ${marker} (${spelling}) in ${place}`);
}

const clean = await run();
console.log(clean ? "canary: 0 hits, and it finds what is planted" : "canary: FAILED");
process.exit(clean ? 0 : 1);
