import type { KnipConfig } from "knip";
import { FUNCTIONS, kebab } from "./infra/functions.ts";

/**
 * What nothing imports because something else starts it: functions by the build, sites by their page, scripts by
 * package.json. Everything else that nothing uses is dead.
 */
const config: KnipConfig = {
  entry: [
    ...FUNCTIONS.map(({ plane, name }) => `functions/${plane}/${kebab(name)}.ts`),
    "infra/app.ts",
    "infra/local/{start,reset,job}.ts",
    "infra/local/worker-thread.ts",
    "web/{melder,console}/main.tsx",
    "web/console/viewer/{index,image,text,pdf}.ts",
    "shared/protocol/words/build.ts",
    "test/**/*.test.{ts,tsx}",
    "test/{bench,canary}/run.ts",
    "test/bench/*.bench.ts",
    "test/vectors/make.ts",
    "test/support/without-webassembly.ts",
  ],
  project: ["{shared,functions,web,infra,test}/**/*.{ts,tsx,js}"],
  ignoreDependencies: [
    // Node itself and the local DynamoDB: started by path, one package per platform.
    "node-.*",
    "@dynoxide/.*",
  ],
  ignoreBinaries: [],
};

export default config;
