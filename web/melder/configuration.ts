/** What the build wrote into this site, in one place so that it is there once. */
export const organisation = __ORGANISATION__;
export const pins = __PINS__;
