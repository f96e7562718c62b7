/**
 * Makes this process a browser without WebAssembly, as Tor Browser's safer levels are. A setup file runs before the
 * test file imports anything, so the protocol finds no compiler and loads libsodium's JavaScript build.
 */
Reflect.deleteProperty(globalThis, "WebAssembly");
