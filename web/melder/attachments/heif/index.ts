import { cannot, type Format, pause } from "../format.ts";
import { readTags } from "../image/tags.ts";
import { encodeJpeg, type Pixels } from "./encode.ts";

/** Four bytes each, twice in memory: 200 MB. Phones of four years ago that take larger photos have room for more. */
const MAX_PIXELS = 25_000_000;
/** A JPEG cannot be larger (T.81, table B.2). */
const MAX_SIDE = 65_500;

/** A HEIC or HEIF photo becomes a JPEG, upright: the decoder turns it as the file says. */
export const heif: Format = async (bytes, found, work) => {
  await readTags(bytes, found, work);
  await pause(work);
  const library = await libheif();
  await pause(work);
  const decoder = new library.HeifDecoder();
  const images = decoder.decode(bytes);
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0];
    if (!image) return cannot("broken");
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) return cannot("too-much");
    if (images.length > 1) found.removed("other-picture", images.length - 1);
    const pixels = await decoded(image, width, height);
    if (!pixels) return cannot("broken");
    await pause(work);
    return { ok: true, bytes: await encodeJpeg(pixels, work), type: "image/jpeg", extension: "jpg" };
  } finally {
    for (const image of images) image.free();
    library.heif_context_free(decoder.decoder);
    // Its next use would free it once more.
    decoder.decoder = null;
  }
};

function decoded(image: HeifImage, width: number, height: number): Promise<Pixels | undefined> {
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  return new Promise((resolve) => image.display(target, (shown) => resolve(shown ? target : undefined)));
}

/** The empty WebAssembly module: magic number and version 1. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** As in shared/protocol/sodium.ts: a policy can forbid compiling while `WebAssembly` is there. */
function webAssemblyWorks(): boolean {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) !== undefined;
  } catch {
    return false;
  }
}

/** A fresh one for each photo, so that its memory goes with it. */
async function libheif(): Promise<Libheif> {
  const start = webAssemblyWorks()
    ? (await import("libheif-js/libheif-wasm/libheif-bundle.mjs")).default
    : (await import("libheif-js/libheif/libheif.js")).default;
  return start();
}
