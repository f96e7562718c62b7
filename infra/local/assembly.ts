import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A resource of a synthesised template. Properties are unresolved: they may hold intrinsic functions. */
export interface Resource {
  readonly stack: string;
  /** Logical name in its template. */
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Names of the constructs around it, from the stack: `Sites`, `Melder`, `Distribution`. */
  readonly path: readonly string[];
  /** Folder that `aws:asset:path` is relative to. */
  readonly folder: string;
}

/** An output that another stack can import. */
interface Export {
  readonly stack: string;
  readonly value: unknown;
}

export interface Parameter {
  readonly stack: string;
  readonly id: string;
  readonly default: unknown;
}

/** A cloud assembly as `cdk synth` left it: the resources of all its stacks. */
export interface Assembly {
  readonly resources: readonly Resource[];
  readonly parameters: readonly Parameter[];
  readonly exports: ReadonlyMap<string, Export>;
  ofType(type: string): readonly Resource[];
  find(stack: string, id: string): Resource | undefined;
}

interface Manifest {
  readonly artifacts?: Readonly<
    Record<string, { readonly type: string; readonly properties?: Readonly<Record<string, string>> }>
  >;
}

interface Template {
  readonly Resources?: Readonly<
    Record<
      string,
      {
        readonly Type: string;
        readonly Properties?: Readonly<Record<string, unknown>>;
        readonly Metadata?: Readonly<Record<string, unknown>>;
      }
    >
  >;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

interface Stack {
  readonly name: string;
  readonly folder: string;
  readonly template: Template;
}

/** Reads the assembly in `folder` (`cdk.out`) with the nested assemblies of its stages. */
export function readAssembly(folder: string): Assembly {
  const stacks = stacksOf(folder);
  const resources = stacks.flatMap(resourcesOf);
  const byId = new Map(resources.map((resource) => [`${resource.stack}/${resource.id}`, resource]));
  return {
    resources,
    parameters: stacks.flatMap(({ name, template }) =>
      Object.entries(template.Parameters ?? {}).map(([id, parameter]) => ({
        stack: name,
        id,
        default: parameter.Default,
      })),
    ),
    exports: new Map(stacks.flatMap(exportsOf)),
    ofType: (type) => resources.filter((resource) => resource.type === type),
    find: (stack, id) => byId.get(`${stack}/${id}`),
  };
}

function stacksOf(folder: string): Stack[] {
  const manifest = readJson<Manifest>(join(folder, "manifest.json"));
  return Object.entries(manifest.artifacts ?? {}).flatMap(([name, artifact]) => {
    const properties = artifact.properties ?? {};
    if (artifact.type === "cdk:cloud-assembly") return stacksOf(join(folder, properties.directoryName ?? ""));
    if (artifact.type !== "aws:cloudformation:stack") return [];
    const template = readJson<Template>(join(folder, properties.templateFile ?? ""));
    return [{ name, folder, template }];
  });
}

function resourcesOf(stack: Stack): Resource[] {
  return Object.entries(stack.template.Resources ?? {}).map(([id, resource]) => {
    const metadata = resource.Metadata ?? {};
    // CDK calls the resource itself `Resource` or `Default`: only the constructs above it have names of their own.
    const path = typeof metadata["aws:cdk:path"] === "string" ? metadata["aws:cdk:path"] : id;
    return {
      stack: stack.name,
      id,
      type: resource.Type,
      properties: resource.Properties ?? {},
      metadata,
      path: path.split("/").filter((name) => name !== "Resource" && name !== "Default"),
      folder: stack.folder,
    };
  });
}

function exportsOf({ name, template }: Stack): [string, Export][] {
  return Object.values(template.Outputs ?? {}).flatMap((output) =>
    typeof output.Export?.Name === "string"
      ? [[output.Export.Name, { stack: name, value: output.Value }] as [string, Export]]
      : [],
  );
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}
