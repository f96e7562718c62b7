import type { Route } from "#shared/api/route.ts";

/**
 * The mapping templates of API Gateway. All that a function can ever see of a caller is what these lines pass:
 * path parameters, the body and, on the console plane, three claims of the verified token.
 */

const PATH_NAME = /\{([A-Za-z]+)\}/g;

export function pathNames(route: Route): readonly string[] {
  return [...route.path.matchAll(PATH_NAME)].map((match) => match[1] ?? "");
}

/** The content type that a route takes; API Gateway answers 415 to every other. A GET has none and counts as JSON. */
export function contentType(route: Route): string {
  return route.body === "bytes" ? "application/octet-stream" : "application/json";
}

export function requestTemplate(route: Route): string {
  const path = pathNames(route).map((name) => `"${name}":"$util.urlEncode($input.params('${name}'))"`);
  const event = `"path":{${path.join(",")}},"body":${BODY[bodyKind(route)]}`;
  return route.members === undefined ? `{${event}}` : `${NAMES}{${event},"claims":${CLAIMS}}`;
}

/** Bytes arrive as base64 text (CONVERT_TO_TEXT), so they need no quoting. */
const BODY = { none: "null", bytes: '"$input.body"', json: "$input.json('$')" } as const;

function bodyKind({ body }: Route): keyof typeof BODY {
  return typeof body === "string" ? body : "json";
}

/**
 * A name with a quote in it could end its text and add members of its own, so it is encoded: what is a staff id
 * stays as it is, and anything else is refused by the function. The names of groups are ours; what is encoded comes
 * after them, for of two members with one name the last counts. `origin_jti` is the sign-in that a token comes from
 * (Cognito gives it where tokens can be revoked); it stays the same when the token is renewed.
 */
const NAMES = [
  `#set($username="$!context.authorizer.claims.username")`,
  `#set($session="$!context.authorizer.claims.origin_jti")`,
].join("");
const CLAIMS = [
  `{"groups":"$!context.authorizer.claims['cognito:groups']"`,
  `"session":"$util.urlEncode($session)"`,
  `"username":"$util.urlEncode($username)"}`,
].join(",");

/** The status that the function gave, and 500 where it gave none: by itself API Gateway would answer 200. */
export const RESPONSE_TEMPLATE = [
  `#set($status="$!input.path('$.status')")`,
  `#if($status=="")#set($context.responseOverride.status=500){"error":"internal"}`,
  `#else#set($context.responseOverride.status=$input.path('$.status'))$input.json('$.body')#end`,
].join("");

/** A throw has an error message, whatever is in it. */
export const THROWN = "(\\n|.)+";
export const THROWN_TEMPLATE = '{"error":"internal"}';
