/**
 * What a file upload needs of a file: the browser's own `File`, or bytes in memory. Cleaned copies stay out of a
 * `Blob`, which browsers may put on disk when memory is short.
 */
export interface OutgoingFile {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export function fileInMemory(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): OutgoingFile {
  return {
    name,
    type,
    size: bytes.length,
    slice: (start, end) => ({ arrayBuffer: async () => bytes.slice(start, end).buffer }),
  };
}

/** The same file under another name. Nothing is copied. */
export function renamed(file: OutgoingFile, name: string): OutgoingFile {
  return { name, type: file.type, size: file.size, slice: (start, end) => file.slice(start, end) };
}
