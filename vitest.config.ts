import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The builds of libsodium with a JavaScript fallback: the packages keep them behind their `exports`, so that only an
 * alias reaches them. The sites' build has the same two names.
 */
const LIBSODIUM_JS = {
  "libsodium-js": file("node_modules/libsodium-wrappers/dist/modules/libsodium-wrappers.js"),
  "libsodium-sumo-js": file("node_modules/libsodium-wrappers-sumo/dist/modules-sumo/libsodium-wrappers.js"),
};

/** All cores: vitest leaves one free by itself, which is half of a machine with two. */
const WORKERS = availableParallelism();

/** Real engines and property tests on two busy cores: a test that is still running after this hangs. */
const TEST_TIMEOUT = 60_000;
/** A browser, a build and a whole local stage in one test. */
const E2E_TIMEOUT = 240_000;

/**
 * libsodium's JavaScript build starts with a promise that nobody awaits and that fails where there is no
 * WebAssembly; it then goes on without. Exactly this one is expected, in exactly that file.
 */
function isMissingWebAssembly({ message = "", stack = "" }: { message?: string; stack?: string }): boolean {
  return message === "WebAssembly is not defined" && stack.includes("/libsodium/dist/modules/libsodium.js");
}

/** What builds bundles and sites and starts whole stages. */
const ON_THIS_MACHINE = ["test/infra/local/**/*.test.ts", "test/infra/deploy/**/*.test.ts"];

interface Kind {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly setupFiles?: readonly string[];
  readonly timeout?: number;
  /** One file at a time: for tests that start engines, which would otherwise fight for the two cores. */
  readonly serial?: boolean;
  /** Starts what all files of the kind share. */
  readonly globalSetup?: string;
  /** The build of libsodium that the kind says it tests; `sodium-build.test.ts` checks that it is true. */
  readonly build?: "webassembly" | "javascript";
  /** Kinds of one group run together; groups one after another. */
  readonly group: number;
}

function kind(wanted: Kind) {
  const { name, include, exclude = [], setupFiles = [], timeout = TEST_TIMEOUT, serial, group } = wanted;
  const { globalSetup } = wanted;
  return {
    resolve: { alias: LIBSODIUM_JS },
    oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
    test: {
      name,
      include: [...include],
      exclude: [...exclude],
      setupFiles: [...setupFiles],
      ...(globalSetup !== undefined && { globalSetup }),
      environment: "node",
      testTimeout: timeout,
      hookTimeout: timeout,
      teardownTimeout: timeout,
      fileParallelism: serial !== true,
      sequence: { groupOrder: group },
      provide: { build: wanted.build ?? "webassembly" },
      restoreMocks: true,
      unstubEnvs: true,
    },
  };
}

declare module "vitest" {
  interface ProvidedContext {
    build: "webassembly" | "javascript";
  }
}

/** These begin with an inbox in which nothing is, or next to nothing, and so before all others. */
const FIRST = ["test/e2e/journey.e2e.test.ts", "test/e2e/staff-keys.e2e.test.ts"];

/**
 * As vitest has it, but the end-to-end files, which share one running product, always in the same order: without this
 * it would depend on the size of the files and on how long they took before.
 */
class SameOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const first = FIRST.findIndex((file) => moduleId.endsWith(file));
      // A path begins with a slash or a letter, and an exclamation mark stands before both.
      return first < 0 ? moduleId : `!${first}`;
    };
    const shared = sorted
      .filter(({ project }) => project.name === "e2e")
      .sort((a, b) => (place(a) < place(b) ? -1 : 1));
    return sorted.map((file) => (file.project.name === "e2e" ? (shared.shift() ?? file) : file));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: SameOrder },
    // A failing expectation in a promise that nobody awaits is a failure too.
    dangerouslyIgnoreUnhandledErrors: false,
    passWithNoTests: false,
    maxWorkers: WORKERS,
    onUnhandledError: (error) => !isMissingWebAssembly(error),
    projects: [
      kind({ name: "architecture", include: ["test/architecture.test.ts"], group: 0 }),
      kind({ name: "domain", include: ["test/shared/domain/**/*.test.ts"], group: 0 }),
      kind({ name: "api", include: ["test/shared/api/**/*.test.ts"], group: 0 }),
      kind({ name: "protocol", include: ["test/shared/protocol/**/*.test.ts"], group: 0 }),
      kind({
        name: "protocol-without-webassembly",
        include: ["test/shared/protocol/**/*.test.ts"],
        // Argon2id fails open in the JavaScript build, so the product refuses it there: no file of it can run.
        exclude: ["test/shared/protocol/**/passphrase*", "test/shared/protocol/**/vault*"],
        setupFiles: ["test/support/without-webassembly.ts"],
        timeout: E2E_TIMEOUT,
        build: "javascript",
        group: 1,
      }),
      kind({
        name: "web",
        include: ["test/web/**/*.test.{ts,tsx}"],
        // Consoles are tested on the real functions and stores, which need the synthesised tables.
        globalSetup: "test/support/functions-assembly.ts",
        group: 2,
      }),
      kind({
        name: "tools",
        include: [
          "test/canary/**/*.test.ts",
          "test/bench/**/*.test.ts",
          "test/drill/**/*.test.ts",
          "test/texts/**/*.test.ts",
          "test/support/**/*.test.ts",
        ],
        group: 2,
      }),
      kind({
        name: "infra",
        include: ["test/infra/**/*.test.ts"],
        exclude: [...ON_THIS_MACHINE],
        globalSetup: "test/infra/support/synthesise.ts",
        timeout: E2E_TIMEOUT,
        group: 3,
      }),
      kind({
        name: "local",
        include: ON_THIS_MACHINE,
        timeout: E2E_TIMEOUT,
        serial: true,
        group: 4,
      }),
      kind({
        name: "functions",
        include: ["test/functions/**/*.test.ts"],
        globalSetup: "test/support/functions-assembly.ts",
        setupFiles: ["test/support/functions-setup.ts"],
        group: 5,
      }),
      kind({
        name: "e2e",
        include: ["test/e2e/**/*.test.ts"],
        globalSetup: "test/e2e/support/stage.ts",
        setupFiles: ["test/e2e/support/refusals.ts"],
        timeout: E2E_TIMEOUT,
        serial: true,
        group: 6,
      }),
    ],
  },
});
