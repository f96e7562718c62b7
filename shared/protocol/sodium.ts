import type { Sodium } from "./sodium-type.ts";

/**
 * The one door to libsodium. WebAssembly first; its JavaScript build, a chunk of its own, where a browser has no
 * WebAssembly (Tor Browser's safer levels). Everything after `ready()` is synchronous.
 *
 * The probe compiles eight bytes because a content security policy can forbid compilation while `WebAssembly`
 * still exists and `validate` still answers true.
 */
let loaded: Sodium | undefined;

/** The empty WebAssembly module: magic number and version 1. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function webAssemblyWorks(): boolean {
  try {
    const compiler = (globalThis as { WebAssembly?: { Module: new (bytes: Uint8Array) => unknown } })
      .WebAssembly;
    return compiler !== undefined && new compiler.Module(EMPTY_MODULE) !== undefined;
  } catch {
    return false;
  }
}

/** Loads the library once. Await it before anything else in `shared/protocol` that computes. */
export async function ready(): Promise<void> {
  if (loaded !== undefined) return;
  const library = webAssemblyWorks()
    ? (await import("libsodium-wrappers")).default
    : (await import("libsodium-js")).default;
  await library.ready;
  loaded = library;
}

/** The loaded library; throws when `ready()` was not awaited, which is a bug and not an outcome. */
export function sodium(): Sodium {
  if (loaded === undefined) throw new Error("await ready() before using the protocol");
  return loaded;
}

/** `length` bytes of the library's random generator. Tests pass their own to make vectors. */
export type Random = (length: number) => Uint8Array;

export const secureRandom: Random = (length) => sodium().randombytes_buf(length);
