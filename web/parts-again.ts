import type { Plugin } from "vite";

/**
 * A part of the melder's site that could not be fetched can be fetched again. By itself it cannot: until mid 2026 the
 * HTML standard let a browser remember for the life of the page that a module failed, and never ask again
 * (whatwg/html#6768); loading the page anew would take what somebody wrote. So after a failure the next try has
 * another address, `?again=…`, which every server of ours answers with the same file.
 *
 * Not for the parts that others import from (`shared`): a second address would be a second copy of them. These come
 * before anything can be written, and there trying again is loading the page anew.
 */
export function partsAgain(shared: RegExp): Plugin {
  return {
    name: "parts-again",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        chunk.code = chunk.code.replace(DYNAMIC_IMPORT, (written: string, name: string) =>
          shared.test(name) ? written : again(name),
        );
      }
    },
  };
}

/** As the bundler writes it, with any quotes. */
const DYNAMIC_IMPORT = /\bimport\(["'`](\.\/[\w.-]+\.js)["'`]\)/g;

/** One list of failures for all parts, by name; every text here comes from the bundler's own file names. */
function again(name: string): string {
  const failures = "(globalThis.partFailures??=new Map)";
  return `((n,f)=>import(n+(f.has(n)?"?again="+f.get(n):"")).catch(e=>{f.set(n,(f.get(n)??0)+1);throw e}))("${name}",${failures})`;
}
