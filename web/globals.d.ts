import type { Organisation, OrganisationHead, Pins, SignIn } from "./site-config.ts";

/** Written into each site by the build (web/build.ts). */
declare global {
  const __PINS__: Pins;
  /** What the first view needs of the organisation, and the rest of it, which comes later. */
  const __ORGANISATION__: OrganisationHead;
  const __ORGANISATION_MORE__: Omit<Organisation, keyof OrganisationHead>;
  /** Console only. */
  const __SIGN_IN__: SignIn;
}
