import { configureGlobal, readConfigureGlobal } from "fast-check";

/**
 * Makes this process a browser without WebAssembly, as Tor Browser's safer levels are. A setup file runs before the
 * test file imports anything, so the protocol finds no compiler and loads libsodium's JavaScript build.
 */
Reflect.deleteProperty(globalThis, "WebAssembly");

/**
 * That build is some thirty times slower, and our own code is the same: fewer runs show that the two builds agree. A
 * property stops after its runs or its time, whichever comes first; one that did not run once in its time fails.
 */
const RUNS = 20;
const TIME_MS = 4_000;
configureGlobal({ ...readConfigureGlobal(), numRuns: RUNS, interruptAfterTimeLimit: TIME_MS });
