import type { Language } from "../i18n.ts";
import { Button } from "./button.tsx";

const NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

interface LanguageSwitchProps {
  readonly language: Language;
  /** Those of the site; nothing to choose where there is one. */
  readonly languages?: readonly Language[];
  readonly onChange: (to: Language) => void;
}

/**
 * Offers the other languages, each in itself, with buttons that stay: whoever presses one keeps the focus. The choice lives in memory and is never read
 * from the browser.
 */
export function LanguageSwitch({ language, languages = ["nl", "en"], onChange }: LanguageSwitchProps) {
  return (
    <>
      {languages
        .filter((other) => other !== language)
        .map((other, i) => (
          <span class="nl-language-switch" lang={other} key={i}>
            <Button kind="subtle" onClick={() => onChange(other)}>
              {NAMES[other]}
            </Button>
          </span>
        ))}
    </>
  );
}
