import { bytesText } from "../file-size.ts";

/** Texts of the shared components. */
export const nl = {
  skipToContent: "Naar de inhoud",
  errorSummaryTitle: (count: number) =>
    count === 1 ? "Er is nog iets niet goed" : `Er zijn nog ${count} dingen niet goed`,
  errorPrefix: "Fout:",
  optional: "niet verplicht",
  stop: "Stoppen",
  remove: "Weghalen",
  removeFile: (name: string) => `${name} weghalen`,
  size: (bytes: number) => bytesText(bytes, "nl"),
  step: (step: number, of: number) => `Stap ${step} van ${of}`,
  percent: (percent: number) => `${percent} procent`,
  hiddenCharacter: (code: string) => `verborgen teken ${code}`,
  languages: "Taal",
};
