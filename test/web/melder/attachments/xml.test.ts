import { describe, expect, it } from "vitest";
import { attributeOf, rewritten, textsIn } from "#web/melder/attachments/xml.ts";

const keep = () => "keep" as const;

describe("XML, tag by tag", () => {
  it("passes unchanged what no rule names, and leaves out comments, instructions and document types", () => {
    const plain = `<?xml version="1.0"?><a:b x='1 > 0' y = "&lt;"><c/> tekst <![CDATA[<rauw>]]></a:b>`;
    expect(rewritten(plain, keep)).toBe(plain);
    expect(rewritten("<!DOCTYPE a><a><!-- <b> --><?pi x?>t</a>", keep)).toBe("<a>t</a>");
  });

  it("takes an element away with all in it, also one of the same name inside", () => {
    const drop = rewritten("<a><b>1<b>2</b><c/>3</b>4<b/>5</a>", ({ local }) =>
      local === "b" ? "drop" : "keep",
    );
    expect(drop).toBe("<a>45</a>");
  });

  it("does not pass what looks like a tag and is none", () => {
    for (const odd of ["<a x=1>t</a>", "<a>1 < 2</a>", "<a><!-- niet af</a>"]) {
      expect(() => rewritten(odd, keep), odd).toThrow();
    }
  });

  it("writes attributes anew without breaking a value", () => {
    const out = rewritten(`<a x='say "hi" &amp; go' y="1"/>`, ({ attributes }) => attributes.slice(0, 1));
    expect(out).toBe('<a x="say &quot;hi&quot; &amp; go"/>');
  });

  it("changes text by the element around it", () => {
    const out = rewritten("<a>x<b>x</b>x</a>", keep, (text, within) => (within === "b" ? "-" : text));
    expect(out).toBe("<a>x<b>-</b>x</a>");
  });

  it("reads texts and attributes in plain words", () => {
    expect(textsIn("<dc:creator><rdf:li>Jan &amp; &#x50;iet</rdf:li></dc:creator>", "creator")).toEqual([
      "Jan & Piet",
    ]);
    const seen: (string | undefined)[] = [];
    rewritten('<w:ins w:author="A&quot;B"/>', (tag) => {
      seen.push(attributeOf(tag, "author"), attributeOf(tag, "date"));
      return "keep";
    });
    expect(seen).toEqual(['A"B', undefined]);
  });
});
