import { bytesText } from "../file-size.ts";
import type { nl } from "./nl.ts";

export const en: typeof nl = {
  skipToContent: "Skip to content",
  errorSummaryTitle: (count) =>
    count === 1 ? "One thing is not right yet" : `${count} things are not right yet`,
  errorPrefix: "Error:",
  optional: "optional",
  stop: "Stop",
  remove: "Remove",
  removeFile: (name) => `Remove ${name}`,
  size: (bytes) => bytesText(bytes, "en"),
  step: (step, of) => `Step ${step} of ${of}`,
  percent: (percent) => `${percent} per cent`,
  hiddenCharacter: (code) => `hidden character ${code}`,
  languages: "Language",
};
