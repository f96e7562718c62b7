import { messagesOf } from "#web/ui/i18n.ts";
import { shell as en } from "./en/shell.ts";
import { shell as nl } from "./nl/shell.ts";

/** Texts that more than one screen uses. */
export const useShellText = messagesOf({ nl, en });
