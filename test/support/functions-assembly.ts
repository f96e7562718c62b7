import type { TestProject } from "vitest/node";
import { readPolicies } from "#infra/local/access/policies.ts";
import { readAssembly } from "#infra/local/assembly.ts";
import { createResolver } from "#infra/local/resolver.ts";
import { assembly } from "#test/infra/support/assembly.ts";
import { noteGrants } from "./access-notes.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder with the synthesised templates of the local stage. */
    assemblyFolder: string;
  }
}

/** One synthesis for all files of the kind: loading CDK takes longer than most of them. */
export default async function setup(project: TestProject): Promise<void> {
  const { folder } = await assembly("local");
  const read = readAssembly(folder);
  noteGrants(readPolicies(read, createResolver(read)).grants);
  project.provide("assemblyFolder", folder);
}
