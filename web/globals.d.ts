import type { Organisation, Pins, SignIn } from "./site-config.ts";

/** Written into each site by the build (web/build.ts). */
declare global {
  const __PINS__: Pins;
  const __ORGANISATION__: Organisation;
  /** Console only. */
  const __SIGN_IN__: SignIn;
}
