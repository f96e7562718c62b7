/**
 * The spellings in which a marked string could lie in a file or an event: as UTF-8 and UTF-16, in hexadecimal,
 * inside base64 and base64url at each of the three alignments, percent-encoded, and as JSON escapes it.
 */

/** The characters of the base64 text of `bytes` that do not depend on what stands before or after them. */
function base64Core(bytes: Buffer, alignment: 0 | 1 | 2): string {
  const padded = Buffer.concat([Buffer.alloc(alignment), bytes]);
  const text = padded.toString("base64").replaceAll("=", "");
  const skip = alignment === 0 ? 0 : alignment + 1;
  const trailing = padded.length % 3 === 0 ? 0 : 1;
  return text.slice(skip, text.length - trailing);
}

export interface Needle {
  readonly marker: string;
  readonly spelling: string;
  readonly bytes: Buffer;
}

export function needles(marker: string): readonly Needle[] {
  const raw = Buffer.from(marker, "utf8");
  const spellings: [string, Buffer][] = [
    ["utf-8", raw],
    ["utf-16", Buffer.from(marker, "utf16le")],
    ["hexadecimal", Buffer.from(raw.toString("hex"))],
    ["percent", Buffer.from(encodeURIComponent(marker))],
    ["json", Buffer.from(JSON.stringify(marker).slice(1, -1))],
  ];
  for (const alignment of [0, 1, 2] as const) {
    const core = base64Core(raw, alignment);
    spellings.push([`base64+${alignment}`, Buffer.from(core)]);
    spellings.push([`base64url+${alignment}`, Buffer.from(core.replaceAll("+", "-").replaceAll("/", "_"))]);
  }
  return spellings.map(([spelling, bytes]) => ({ marker, spelling, bytes }));
}

export interface Hit {
  readonly place: string;
  readonly marker: string;
  readonly spelling: string;
}

/** Every marker that lies in `haystack`, one hit per marker and spelling. */
export function find(place: string, haystack: Buffer, wanted: readonly Needle[]): readonly Hit[] {
  return wanted
    .filter(({ bytes }) => haystack.includes(bytes))
    .map(({ marker, spelling }) => ({ place, marker, spelling }));
}
