import { expect, test } from "vitest";
import { asksOf, type SdkRequest } from "#infra/local/access/asks.ts";

/** Requests as they stand on the wire: what cannot be read may nothing. */

const KEYS = new Map([
  ["Rows", "id"],
  ["Rows/index/own", "who"],
]);

const asks = (request: SdkRequest) =>
  asksOf(request, KEYS).map(({ action, resource, partitions }) =>
    [action, resource.split(":").at(-1), ...partitions].join(" "),
  );

function s3(method: string, url: string, headers: Readonly<Record<string, string>> = {}): SdkRequest {
  return { method, url, headers: { "x-amz-date": "20260101T000000Z", ...headers }, body: Buffer.alloc(0) };
}

const json = (target: string, input: object): SdkRequest => ({
  method: "POST",
  url: "/",
  headers: { "x-amz-target": target },
  body: Buffer.from(JSON.stringify(input)),
});
const table = (operation: string, input: object) => json(`DynamoDB_20120810.${operation}`, input);
const mail = (method: string, url: string): SdkRequest => ({
  method,
  url,
  headers: {},
  body: Buffer.from(JSON.stringify({ FromEmailAddress: "meldpunt@example.org" })),
});

const row = { TableName: "Rows", Key: { id: { S: "a" } } };
const query = (KeyConditionExpression: string, more: object = {}) =>
  table("Query", {
    TableName: "Rows",
    KeyConditionExpression,
    ExpressionAttributeNames: { "#id": "id" },
    ExpressionAttributeValues: { ":id": { S: "a" } },
    ...more,
  });
const source = { "x-amz-copy-source": "files/incoming/x/0" };

test.each<[string, SdkRequest, readonly string[]]>([
  ["a put", s3("PUT", "/files/a%20b?x-id=PutObject"), ["s3:PutObject files/a b"]],
  ["a read", s3("GET", "/files/a?x-id=GetObject"), ["s3:GetObject files/a"]],
  ["a look", s3("HEAD", "/files/a"), ["s3:GetObject files/a"]],
  ["a removal", s3("DELETE", "/files/a?x-id=DeleteObject"), ["s3:DeleteObject files/a"]],
  ["a list", s3("GET", "/files?list-type=2&prefix=blobs%2F"), ["s3:ListBucket files"]],
  ["a copy", s3("PUT", "/files/b", source), ["s3:GetObject files/incoming/x/0", "s3:PutObject files/b"]],
  ["a row", table("GetItem", row), ["dynamodb:GetItem table/Rows a"]],
  ["a scan", table("Scan", { TableName: "Rows" }), ["dynamodb:Scan table/Rows"]],
  ["a query", query("#id = :id AND #at > :at"), ["dynamodb:Query table/Rows a"]],
  [
    "a query of an index",
    query("who = :id", { IndexName: "own" }),
    ["dynamodb:Query table/Rows/index/own a"],
  ],
  [
    "rows",
    table("BatchGetItem", { RequestItems: { Rows: { Keys: [row.Key, { id: { N: "2" } }] } } }),
    ["dynamodb:BatchGetItem table/Rows a", "dynamodb:BatchGetItem table/Rows 2"],
  ],
  [
    "a transaction",
    table("TransactWriteItems", { TransactItems: [{ Delete: row }, { ConditionCheck: row }] }),
    ["dynamodb:DeleteItem table/Rows a", "dynamodb:ConditionCheckItem table/Rows a"],
  ],
])("%s needs what it needs", (_, request, needed) => {
  expect(asks(request)).toEqual(needed);
});

test.each<[string, SdkRequest]>([
  ["a removal of many at once", s3("POST", "/files?delete")],
  ["the same below a key", s3("POST", "/files/a?delete")],
  ["a form", s3("POST", "/files/a")],
  ["an upload in parts", s3("POST", "/files/a?uploads")],
  ["a part of one", s3("PUT", "/files/a?partNumber=1&uploadId=x")],
  ["another's right to an object", s3("PUT", "/files/a?acl")],
  ["the same in a header", s3("PUT", "/files/a", { "x-amz-acl": "public-read" })],
  ["a label", s3("PUT", "/files/a", { "x-amz-tagging": "a=b" })],
  ["an old version", s3("GET", "/files/a?versionId=1")],
  ["a copy of one", s3("PUT", "/files/b", { "x-amz-copy-source": "files/a?versionId=1" })],
  ["a copy that is none", s3("DELETE", "/files/b", source)],
  ["a method that S3 does not have", s3("PATCH", "/files/a")],
  ["another bucket", s3("PUT", "/files")],
  ["a bucket's policy", s3("GET", "/files?policy")],
  ["every bucket", s3("GET", "/")],
  ["a path that does not decode", s3("GET", "/files/%E0%A4%A")],
  ["a service that is none of ours", json("Elsewhere.PutItem", row)],
])("of S3, %s is not judged, so it is refused", (_, request) => {
  expect(() => asks(request)).toThrow();
});

test.each<[string, SdkRequest]>([
  ["no rows of any table", table("BatchGetItem", { RequestItems: {} })],
  ["no rows of one", table("BatchGetItem", { RequestItems: { Rows: { Keys: [] } } })],
  ["an empty transaction", table("TransactWriteItems", { TransactItems: [] })],
  ["a transaction with an empty part", table("TransactWriteItems", { TransactItems: [{}] })],
  ["a part of another kind", table("TransactWriteItems", { TransactItems: [{ Get: row }] })],
  ["a statement", table("ExecuteStatement", { Statement: "SELECT * FROM Rows" })],
  ["another operation", table("DeleteTable", row)],
  ["a row without its partition", table("PutItem", { TableName: "Rows", Item: { kind: { S: "a" } } })],
  ["a row that names it elsewhere", table("PutItem", { ...row, Item: {} })],
  ["a partition in bytes", table("GetItem", { TableName: "Rows", Key: { id: { B: "AAAA" } } })],
  ["a row of another table", table("GetItem", { ...row, TableName: "Others" })],
  ["a query without a condition", table("Query", { TableName: "Rows", KeyConditions: {} })],
  ["a query on another key", query("who = :id")],
  ["a query of a range", query("#id > :id")],
  ["a query of a beginning", query("begins_with(#id, :id)")],
  ["a query whose partition is not first", query("#at > :at AND #id = :id")],
  ["a query in another spelling", query("#id=:id")],
  ["a query for a value that is not there", query("#id = :other")],
  ["a query of an index by the table's key", query("#id = :id", { IndexName: "own" })],
  ["a query of another index", query("#id = :id", { IndexName: "other" })],
])("of tables, %s is not judged, so it is refused", (_, request) => {
  expect(() => asks(request)).toThrow(/not judged here|can be read here/);
});

test("of mail, sending alone is judged", () => {
  expect(asks(mail("POST", "/v2/email/outbound-emails"))).toEqual(["ses:SendEmail identity/example.org"]);
  for (const other of [
    mail("POST", "/v2/email/outbound-bulk-emails"),
    mail("GET", "/v2/email/outbound-emails"),
    mail("DELETE", "/v2/email/identities/example.org"),
  ])
    expect(() => asks(other)).toThrow(/not judged here/);
});

test("a body that is no JSON is refused", () => {
  expect(() => asks({ ...table("GetItem", row), body: Buffer.from("{") })).toThrow();
});
