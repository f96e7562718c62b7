import { configureGlobal, readConfigureGlobal } from "fast-check";

/**
 * Makes this process a browser without WebAssembly, as Tor Browser's safer levels are. A setup file runs before the
 * test file imports anything, so the protocol finds no compiler and loads libsodium's JavaScript build.
 */
Reflect.deleteProperty(globalThis, "WebAssembly");

/**
 * That build is some thirty times slower, and our own code is the same: a fifth of the usual hundred runs shows that
 * the two builds agree. Tests that ask for a number of runs of their own can inject `build`.
 */
const RUNS = 20;
configureGlobal({ ...readConfigureGlobal(), numRuns: RUNS });
