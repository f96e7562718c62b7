import type { Assembly } from "./assembly.ts";
import { LOCAL_ACCOUNT, LOCAL_REGION } from "./engines/engine.ts";
import { arn, attributeOf, physicalId } from "./physical.ts";

/** What CloudFormation knows without a template. */
const PSEUDO: Readonly<Record<string, string>> = {
  "AWS::Region": LOCAL_REGION,
  "AWS::AccountId": LOCAL_ACCOUNT,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
};

/** Gives a template value its local meaning. Throws on any intrinsic function that it does not know. */
export interface Resolver {
  resolve(stack: string, value: unknown): unknown;
  /** The same for a value that must come out as text. */
  text(stack: string, value: unknown): string;
}

type Intrinsic = (stack: string, argument: unknown) => unknown;

/** Resolves the intrinsic functions that the templates use, over all stacks of an assembly. */
export function createResolver(assembly: Assembly): Resolver {
  const intrinsics: Readonly<Record<string, Intrinsic>> = {
    Ref: (stack, name) => ref(stack, String(name)),
    "Fn::GetAtt"(stack, argument) {
      const [id, attribute] = Array.isArray(argument) ? argument : String(argument).split(/\.(.*)/);
      const resource = assembly.find(stack, String(id));
      if (resource === undefined) throw new Error(`${stack}: GetAtt of unknown resource ${String(id)}`);
      return attributeOf(resource, text(stack, attribute));
    },
    "Fn::Join"(stack, argument) {
      const [separator, parts] = pair(argument);
      return list(resolve(stack, parts))
        .map((part) => text(stack, part))
        .join(String(separator));
    },
    "Fn::Select"(stack, argument) {
      const [index, parts] = pair(argument);
      const chosen = list(resolve(stack, parts))[Number(resolve(stack, index))];
      if (chosen === undefined) throw new Error(`${stack}: Select of a part that is not there`);
      return chosen;
    },
    "Fn::Split"(stack, argument) {
      const [separator, whole] = pair(argument);
      return text(stack, whole).split(String(separator));
    },
    "Fn::Sub"(stack, argument) {
      const [template, values] = Array.isArray(argument) ? argument : [argument, {}];
      return substitute(stack, String(template), values as Readonly<Record<string, unknown>>);
    },
    "Fn::ImportValue"(stack, argument) {
      const name = text(stack, argument);
      const exported = assembly.exports.get(name);
      if (exported === undefined) throw new Error(`${stack}: nothing exports ${name}`);
      return resolve(exported.stack, exported.value);
    },
  };

  function ref(stack: string, name: string): unknown {
    if (name === "AWS::StackName") return stack;
    if (name === "AWS::StackId") return arn("cloudformation", `stack/${stack}/${stack}`);
    if (name === "AWS::NoValue") return undefined;
    if (Object.hasOwn(PSEUDO, name)) return PSEUDO[name];
    const resource = assembly.find(stack, name);
    if (resource !== undefined) return physicalId(resource);
    const parameter = assembly.parameters.find(({ id, stack: owner }) => id === name && owner === stack);
    if (parameter?.default === undefined) throw new Error(`${stack}: Ref of unknown ${name}`);
    return parameter.default;
  }

  function substitute(stack: string, template: string, values: Readonly<Record<string, unknown>>): string {
    return template.replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (Object.hasOwn(values, name)) return text(stack, values[name]);
      return text(stack, name.includes(".") ? { "Fn::GetAtt": name } : { Ref: name });
    });
  }

  function resolve(stack: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => resolve(stack, item));
    if (typeof value !== "object" || value === null) return value;
    const [key, ...others] = Object.keys(value);
    if (key !== undefined && others.length === 0 && (key === "Ref" || key.startsWith("Fn::"))) {
      const intrinsic = Object.hasOwn(intrinsics, key) ? intrinsics[key] : undefined;
      if (intrinsic === undefined) throw new Error(`${stack}: unknown intrinsic function ${key}`);
      return intrinsic(stack, (value as Readonly<Record<string, unknown>>)[key]);
    }
    const entries = Object.entries(value).map(([name, item]) => [name, resolve(stack, item)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  }

  function text(stack: string, value: unknown): string {
    const resolved = resolve(stack, value);
    if (typeof resolved === "string") return resolved;
    if (typeof resolved === "number" || typeof resolved === "boolean") return String(resolved);
    throw new Error(`${stack}: expected text, found ${JSON.stringify(resolved)}`);
  }

  return { resolve, text };
}

function pair(argument: unknown): [unknown, unknown] {
  if (Array.isArray(argument) && argument.length === 2) return [argument[0], argument[1]];
  throw new Error(`expected two arguments, found ${JSON.stringify(argument)}`);
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`expected a list, found ${JSON.stringify(value)}`);
}
