/** The parts of two libraries without types of their own that are used here. */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  /** Red, green, blue and alpha of each pixel into `data`; gives null where the picture cannot be decoded. */
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: object | null) => void,
  ): void;
  free(): void;
}

interface Libheif {
  HeifDecoder: new () => { decoder: unknown; decode(bytes: Uint8Array): HeifImage[] };
  heif_context_free(context: unknown): void;
}

declare module "libheif-js/libheif-wasm/libheif-bundle.mjs" {
  const start: () => Libheif;
  export default start;
}

declare module "libheif-js/libheif/libheif.js" {
  const start: () => Libheif;
  export default start;
}

declare module "jpeg-js/lib/encoder.js" {
  const encode: (
    image: { data: Uint8Array | Uint8ClampedArray; width: number; height: number },
    /** From 1 to 100. */
    quality: number,
  ) => { data: Uint8Array };
  export default encode;
}
