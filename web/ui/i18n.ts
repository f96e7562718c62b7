import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * Texts of the sites. Dutch is the source: `en` has the type of `nl`, so a missing or superfluous key does not
 * compile. A message is plain text or a function that gives plain text; never HTML.
 */
export type Language = "nl" | "en";

/** Which way each language is written. The styles name no left and no right, so that a language from the right fits. */
export const DIRECTION: Readonly<Record<Language, "ltr" | "rtl">> = { nl: "ltr", en: "ltr" };

export const LanguageContext = createContext<Language>("nl");

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The same messages in each language. */
export interface Catalogue<Messages> {
  readonly nl: Messages;
  readonly en: Messages;
}

/** A hook that gives the messages in the language of the page. */
export function messagesOf<Messages>(catalogue: Catalogue<Messages>): () => Messages {
  return () => catalogue[useLanguage()];
}
