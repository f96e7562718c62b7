import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Lets esbuild drop the S3 schemas that a function does not use. The SDK's own file builds each schema from
 * computed keys, which a bundler must take for side effects, so all 468 stay in every bundle that stores one
 * object: 60 KB of a function that a melder waits for. Wrapping a declaration in a call marked pure changes no value.
 */
const SCHEMAS = /client-s3[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/;

/** `export var PutObjectRequest$ = [` up to the first line that ends in `];`: no schema has that inside. */
const DECLARATION = /^(export var|var) (\w+\$?) = (\[[\s\S]*?\]);$/gm;

export const unusedSchemas: Plugin = {
  name: "unused-schemas",
  setup({ onLoad }) {
    onLoad({ filter: SCHEMAS }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(DECLARATION, "$1 $2 = /* @__PURE__ */ (() => $3)();");
      return { contents, loader: "js" };
    });
  },
};
