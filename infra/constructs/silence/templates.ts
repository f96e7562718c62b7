import { isRecord, type Looked, type Properties, type Rule, type Template, valuesAt } from "./rule.ts";
import { checkTemplate, NotAllowed } from "./template-language.ts";

/** What the mapping templates of a route may say. */

const PATH_PARAMETER = /^\{([A-Za-z]+)\}$/;

/** The path parameters of the resource that a method stands on: `$input.params` looks in headers for other names. */
function pathNames(resourceId: unknown, { Resources }: Template): readonly string[] {
  const id = isRecord(resourceId) ? resourceId.Ref : undefined;
  const resource = typeof id === "string" ? Resources?.[id] : undefined;
  if (resource?.Type !== "AWS::ApiGateway::Resource") return [];
  const { PathPart, ParentId } = resource.Properties as Properties;
  const name = PATH_PARAMETER.exec(String(PathPart))?.[1];
  return [...pathNames(ParentId, { Resources: Resources ?? {} }), ...(name === undefined ? [] : [name])];
}

function* templatesOf({ Integration, MethodResponses }: Properties): Generator<readonly [string, unknown]> {
  const texts = (value: unknown, what: string) =>
    valuesAt(value, []).flatMap((each) =>
      isRecord(each) ? Object.values(each).map((text) => [what, text] as const) : [],
    );
  yield* texts(isRecord(Integration) ? Integration.RequestTemplates : undefined, "request");
  for (const each of valuesAt(Integration, ["IntegrationResponses"])) {
    yield* texts(valuesAt(each, ["ResponseTemplates"]), "response");
    // A header of the answer could repeat one of the request.
    yield* texts(valuesAt(each, ["ResponseParameters"]), "response header");
  }
  yield* texts(valuesAt(MethodResponses, ["ResponseParameters"]), "response header");
}

function templates({ type, stack, properties, template }: Looked): readonly string[] {
  if (type !== "AWS::ApiGateway::Method") return [];
  const allowed = {
    pathNames: pathNames(properties.ResourceId, template),
    claims: stack !== "Intake" && properties.AuthorizationType === "COGNITO_USER_POOLS",
  };
  return [...templatesOf(properties)].flatMap(([what, text]) => {
    if (what === "response header") return ["a response header is made"];
    if (typeof text !== "string") return [`a ${what} template is no text`];
    try {
      checkTemplate(text, allowed);
      return [];
    } catch (error) {
      if (error instanceof NotAllowed) return [`the ${what} template leaves its language ${error.message}`];
      throw error;
    }
  });
}

export const TEMPLATE_RULES: readonly Rule[] = [
  {
    name: "path-and-body",
    promise:
      "A template passes path and body and, of a checked staff token, name and groups: no address, header or time.",
    breaks: templates,
  },
];
