import type { SdkRequest } from "./asks.ts";
import type { Ask } from "./policies.ts";

/**
 * What a request to S3 may say beside its path. Any other parameter makes it another operation (`?delete`, `?acl`,
 * `?uploads`), and any other header of S3's own may need a permission of its own (`x-amz-acl`, `x-amz-tagging`).
 */
const LIST_PARAMETERS: readonly string[] = ["list-type", "prefix", "continuation-token", "max-keys", "x-id"];
const OBJECT_PARAMETERS: readonly string[] = ["x-id"];
const HEADERS: readonly string[] = [
  "x-amz-content-sha256",
  "x-amz-copy-source",
  "x-amz-date",
  "x-amz-security-token",
  "x-amz-user-agent",
];

const ACTIONS = { GET: "GetObject", HEAD: "GetObject", DELETE: "DeleteObject", PUT: "PutObject" } as const;

/** Requests in path style: `/bucket/key`. Throws for an operation that is none of ours. */
export function objectAsks(request: SdkRequest): readonly Ask[] {
  const { method, url, headers } = request;
  const unknown = () => new Error(`${method} ${url} is not judged here`);
  const [encoded = "", ...query] = url.split("?");
  const path = decodeURIComponent(encoded).slice(1);
  const [bucket = "", ...key] = path.split("/");
  const parameters = new URLSearchParams(query.join("?"));
  const says = (known: readonly string[]) => [...parameters.keys()].every((name) => known.includes(name));
  const source = headers["x-amz-copy-source"];
  const others = Object.keys(headers).filter((name) => name.startsWith("x-amz-") && !HEADERS.includes(name));
  if (others.length > 0 || (source !== undefined && method !== "PUT")) throw unknown();
  if (key.join("/") === "") {
    if (method !== "GET" || parameters.get("list-type") !== "2" || !says(LIST_PARAMETERS)) throw unknown();
    return [ask("ListBucket", bucket)];
  }
  if (!isOurs(method) || !says(OBJECT_PARAMETERS)) throw unknown();
  return [...(source === undefined ? [] : [copied(String(source))]), ask(ACTIONS[method], path)];
}

function isOurs(method: string): method is keyof typeof ACTIONS {
  return Object.hasOwn(ACTIONS, method);
}

/** `bucket/key`; a version of an object has a permission of its own. */
function copied(source: string): Ask {
  if (source.includes("?")) throw new Error(`a copy of ${source} is not judged here`);
  return ask("GetObject", decodeURIComponent(source).replace(/^\//, ""));
}

function ask(action: string, resource: string): Ask {
  return { action: `s3:${action}`, resource: `arn:aws:s3:::${resource}`, partitions: [] };
}
