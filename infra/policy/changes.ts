import type { Section } from "./subject.ts";

/** This section and the one for signatures: they differ without anything being set otherwise. */
const NOT_COMPARED = /^## 12\.[\s\S]*(?=^## Bijlage)/m;

/** Rows of tables, with what is set in them. */
function rows(document: string): string[] {
  const lines = document
    .replace(NOT_COMPARED, "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
  return lines.map((line) => line.trim());
}

/**
 * What differs from the document of before, row by row of its tables. `body` is the document without this section.
 */
export function changes({ previous }: Parameters<Section>[0], body: readonly string[]): string[] {
  return ["## 12. Wat er veranderd is", "", ...changeLines(previous, rows(body.join("\n"))), ""];
}

function changeLines(previous: string | null, after: readonly string[]): string[] {
  if (previous === null) return ["Dit is het eerste stuk."];
  const before = rows(previous);
  const gone = before.filter((row) => !after.includes(row));
  const come = after.filter((row) => !before.includes(row));
  if (gone.length + come.length === 0) return ["Er staat in geen tabel iets anders dan in het vorige stuk."];
  return [
    "In de tabellen, vergeleken met het vorige stuk:",
    "",
    ...gone.map((row) => `- weg: ${plain(row)}`),
    ...come.map((row) => `- nieuw: ${plain(row)}`),
  ];
}

function plain(row: string): string {
  return row.replace(/^\| /, "").replace(/ \|$/, "").replaceAll(" | ", " — ");
}
