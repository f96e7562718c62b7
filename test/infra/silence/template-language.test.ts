import { expect, test } from "vitest";
import { checkTemplate, NotAllowed } from "#infra/constructs/silence/template-language.ts";

const allowed = { pathNames: ["id"], claims: true };

const REFUSED = [
  "$context.identity.sourceIp",
  "$context.identity.userAgent",
  "$context.requestId",
  "$context.requestTime",
  "$context.requestTimeEpoch",
  "$context.authorizer.claims.username",
  "$!context.authorizer.claims",
  "$!context.authorizer.claims.email",
  "$!context.authorizer.claims.jti",
  "$input.params()",
  "$input.params().header",
  "$input.params().querystring",
  "$input.params('X-Forwarded-For')",
  "$input.params($name)",
  "$input.body.length()",
  "$input.body.matches('x')",
  "$input.json($path)",
  "$input.path('$.status').toString()",
  "$util.escapeJavaScript($input.body)",
  "$util.urlEncode($context.identity.sourceIp)",
  "$util.base64Decode($input.body)",
  "$stageVariables.secret",
  "$unset",
  "#set($context.requestOverride.header.x=$input.body)",
  "#set($context.responseOverride.header.x=$input.body)",
  '#set($a="$context.identity.sourceIp")',
  "#foreach($name in $input.params().header.keySet())#end",
  '#if($input.body=="")',
  "#end",
  "#else",
  "#include('x')",
  "$" + "{context.identity.sourceIp}",
  "$input.bodyOf",
  "$util.urlEncode($input.body).length",
  "$!context.authorizer.claims.username.x",
  '#set($input="x")',
];

test.each(REFUSED)("refuses %s", (template) => {
  expect(() => checkTemplate(template, allowed)).toThrow(NotAllowed);
});

const ACCEPTED = [
  '{"path":{"id":"$util.urlEncode($input.params(\'id\'))"},"body":"$input.body"}',
  `#set($name="$!context.authorizer.claims.username")"$util.urlEncode($name)"`,
  "$!context.authorizer.claims['cognito:groups']",
  `#set($s="$!input.path('$.status')")#if($s=="")#set($context.responseOverride.status=500)x#else$input.json('$.body')#end`,
];

test.each(ACCEPTED)("accepts %s", (template) => {
  expect(() => checkTemplate(template, allowed)).not.toThrow();
});

test("claims are refused on a plane without a login", () => {
  expect(() =>
    checkTemplate("$!context.authorizer.claims.username", { pathNames: [], claims: false }),
  ).toThrow(NotAllowed);
});
