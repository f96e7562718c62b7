import type { KnipConfig } from "knip";
import { FUNCTIONS, kebab } from "./infra/functions.ts";

/**
 * What nothing imports because something else starts it: functions by the build, sites by their page, scripts by
 * path. Everything else that nothing uses is dead. Scripts that package.json names are found by themselves.
 */
const config: KnipConfig = {
  entry: [
    ...FUNCTIONS.map(({ plane, name }) => `functions/${plane}/${kebab(name)}.ts`),
    "infra/app.ts",
    "infra/local/worker-thread.ts",
    // The bundler puts this in the place of a module of a dependency.
    "functions/adapters/credentials.ts",
    "web/{melder,console}/main.tsx",
    "web/console/viewer/{index,image,text,pdf}.ts",
    "test/**/*.test.{ts,tsx}",
    "test/bench/*.bench.ts",
  ],
  project: ["{shared,functions,web,infra,test}/**/*.{ts,tsx,js}"],
  // Reached by `require`, for they ship no module that could be imported.
  ignoreDependencies: ["@20minutes/s3rver", "aws-cdk", "axe-core"],
  // ExifTool runs on the Perl of the machine, which infra/local/prepare.js looks for.
  ignoreBinaries: ["perl"],
  // A type that only its own file uses still names a shape for the reader of a signature.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
