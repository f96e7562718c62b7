import jpeg from "jpeg-js";
import { describe, expect, it } from "vitest";
import { pictureOf } from "#test/support/hidden/pictures.ts";
import { encodeJpeg } from "#web/melder/attachments/heif/encode.ts";

/** So many strips that the restart markers, of which there are eight, come round. */
const SIZE = { width: 2_003, height: 1_030 };

function gradient(): Uint8ClampedArray {
  const data = new Uint8ClampedArray(SIZE.width * SIZE.height * 4);
  for (let i = 0; i < data.length; i += 4) data.set([i % 251, (i >> 8) % 253, (i >> 12) % 255, 255], i);
  return data;
}

describe("a JPEG encoded in strips", () => {
  const pixels = { ...SIZE, data: gradient() };

  it("decodes to the same as one encoded at once, and tells how far it is", async () => {
    const parts: number[] = [];
    const work = { signal: new AbortController().signal, onProgress: (part: number) => parts.push(part) };
    const strips = await encodeJpeg(pixels, work);
    const whole = jpeg.encode({ ...SIZE, data: Buffer.from(pixels.data) }, 90).data;
    expect(pictureOf(strips)).toEqual(pictureOf(whole));
    expect(parts.length).toBeGreaterThan(9);
    expect(parts.at(-1)).toBe(1);
    expect(parts.toSorted((a, b) => a - b)).toEqual(parts);
  });

  it("stops between two strips", async () => {
    const control = new AbortController();
    const work = { signal: control.signal, onProgress: () => control.abort() };
    await expect(encodeJpeg(pixels, work)).rejects.toMatchObject({ name: "AbortError" });
  });
});
