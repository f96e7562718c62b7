import * as z from "zod/mini";

/**
 * Import this first in a site. zod compiles its schemas with `new Function` unless told otherwise, and the
 * content security policy forbids that.
 */
z.config({ jitless: true });
