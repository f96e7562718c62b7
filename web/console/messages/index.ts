import { messagesOf } from "#web/ui/i18n.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

export const consoleMessages = { nl, en };

export const useMessages = messagesOf(consoleMessages);
