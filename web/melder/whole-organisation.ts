import type { Organisation } from "#web/site-config.ts";
import { organisation as head } from "./configuration.ts";

/** All that the build wrote of the organisation: contacts, help lines, regulations. Not for the first view. */
export const wholeOrganisation: Organisation = { ...head, ...__ORGANISATION_MORE__ };
