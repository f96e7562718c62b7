import { messagesOf } from "../i18n.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

export const uiMessages = { nl, en };

export const useUiMessages = messagesOf(uiMessages);
