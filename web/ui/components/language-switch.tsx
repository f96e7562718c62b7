import type { Language } from "../i18n.ts";
import { Button } from "./button.tsx";

const NAMES: Readonly<Record<Language, string>> = { nl: "Nederlands", en: "English" };

/** Offers the other language, in that language. The choice lives in memory and is never read from the browser. */
export function LanguageSwitch({
  language,
  onChange,
}: {
  language: Language;
  onChange: (to: Language) => void;
}) {
  const other: Language = language === "nl" ? "en" : "nl";
  return (
    <span class="nl-language-switch" lang={other}>
      <Button kind="subtle" onClick={() => onChange(other)}>
        {NAMES[other]}
      </Button>
    </span>
  );
}
