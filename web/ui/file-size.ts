import type { Language } from "./i18n.ts";

const UNITS = ["byte", "kB", "MB"] as const;

/** A file size as people read it: decimal units, at most one digit behind the comma. `1234567` → `1,2 MB`. */
export function bytesText(bytes: number, language: Language): string {
  const unit = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const value = bytes / 1_000 ** unit;
  const digits = unit === 2 && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${number} ${UNITS[unit]}`;
}
