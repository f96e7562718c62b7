import type library from "libsodium-wrappers";

/** The shape of libsodium's wrappers, whichever build was loaded. */
export type Sodium = typeof library;
