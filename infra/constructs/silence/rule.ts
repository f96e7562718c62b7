/** The shape of the rules of silence, and the ways in which they look at a template. */

export interface Template {
  readonly Resources?: Readonly<Record<string, Resource>>;
}
interface Resource {
  readonly Type: string;
  readonly Properties?: Properties;
}
export type Properties = Readonly<Record<string, unknown>>;

/** One resource of a finished template, and what a rule may need around it. */
export interface Looked {
  /** The stack's path in the app: `Intake`. */
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  readonly template: Template;
  /** Days that logs may stay, by the settings. */
  readonly logDays: number;
}

export interface Rule {
  readonly name: string;
  /** One sentence for people: what it promises. */
  readonly promise: string;
  /** What in the resource breaks the promise. */
  readonly breaks: (looked: Looked) => readonly string[];
}

/** Where a melder's request and data pass. */
export const MELDER_STACKS: readonly string[] = ["Data", "Intake", "Sites"];

/** What stands at a path, in every element of a list on the way. */
export function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path));
  const [name, ...rest] = path;
  if (name === undefined) return value === undefined ? [] : [value];
  if (!isRecord(value)) return [];
  return valuesAt(value[name], rest);
}

export function at(properties: Properties, path: string): readonly unknown[] {
  return valuesAt(properties, path.split("."));
}

export function isRecord(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A rule on one type: each property must be absent or false. An intrinsic is neither, and is refused too. */
export function absent(type: string, ...paths: readonly string[]): Rule["breaks"] {
  return (looked) =>
    looked.type !== type
      ? []
      : paths
          .filter((path) => at(looked.properties, path).some((value) => value !== false))
          .map((path) => `${path} is set`);
}

/** A rule that no stack may have such a resource. */
export function noneOf(types: RegExp): Rule["breaks"] {
  return ({ type }) => (types.test(type) ? [`${type} has no place here`] : []);
}

export function both(...rules: readonly Rule["breaks"][]): Rule["breaks"] {
  return (looked) => rules.flatMap((breaks) => breaks(looked));
}
