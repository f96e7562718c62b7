import { apiClient } from "#web/ui/api-client.ts";
import { filesFrom } from "./journey/static-files.ts";

/** The site's own origin: its API and its published files. */
export const api = apiClient();
export const getFile = filesFrom("");
