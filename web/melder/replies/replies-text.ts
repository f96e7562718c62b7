import { messagesOf } from "#web/ui/i18n.ts";
import { replies as en } from "../messages/en/replies.ts";
import { replies as nl } from "../messages/nl/replies.ts";

export const useRepliesText = messagesOf({ nl, en });
