import { render } from "velocityjs";

/** What a mapping template of API Gateway may look at. */
export interface TemplateSource {
  /** `$input.body`: the request as text (base64 when it was binary), or the integration's answer. */
  readonly body: string;
  /** `$input.params(name)`: path values only. */
  readonly path: Readonly<Record<string, string>>;
  /** `$context.authorizer.claims`: all text. */
  readonly claims: Readonly<Record<string, string>>;
}

export interface Rendered {
  readonly text: string;
  /** `$context.responseOverride.status`, when the template set it. */
  readonly status: number | undefined;
}

/**
 * Renders a mapping template. Stricter than API Gateway where that is safer: `$input.params` of a name that is no
 * path parameter throws (there it would fall through to query and headers), and the identity of the caller does
 * not exist.
 */
export function renderTemplate(template: string, source: TemplateSource): Rendered {
  const override: { status?: unknown } = {};
  const text = render(template, {
    input: {
      body: source.body,
      path: (path: string) => select(parsed(source.body), path),
      json: (path: string) => JSON.stringify(select(parsed(source.body), path)) ?? "",
      params(name: string) {
        const value = Object.hasOwn(source.path, name) ? source.path[name] : undefined;
        if (value === undefined) throw new Error(`the template asks for ${name}, which is no path parameter`);
        return value;
      },
    },
    util: { urlEncode: formEncode },
    context: { authorizer: { claims: source.claims }, responseOverride: override },
  });
  return { text, status: override.status === undefined ? undefined : Number(override.status) };
}

/** As `java.net.URLEncoder` does: an apostrophe becomes %27, a space `+`. `encodeURIComponent` leaves both. */
function formEncode(value: unknown): string {
  return new URLSearchParams([["", String(value)]]).toString().slice(1);
}

function parsed(body: string): unknown {
  try {
    return body === "" ? undefined : JSON.parse(body);
  } catch {
    throw new Error("the template reads JSON where there is none");
  }
}

/** The part of JSONPath that our templates use: `$`, `$.name.name`. */
function select(value: unknown, path: string): unknown {
  const [root, ...names] = path.split(".");
  if (root !== "$") throw new Error(`unsupported JSONPath ${path}`);
  return names.reduce<unknown>((inner, name) => {
    if (!/^\w+$/.test(name)) throw new Error(`unsupported JSONPath ${path}`);
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, name)) return undefined;
    return (inner as Readonly<Record<string, unknown>>)[name];
  }, value);
}
