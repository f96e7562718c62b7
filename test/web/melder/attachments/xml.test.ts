import { describe, expect, it } from "vitest";
import type { TagRule, TextRule } from "#web/melder/attachments/xml.ts";
import { attributeOf, pieces, rewritten as rewrittenInTime, textsIn } from "#web/melder/attachments/xml.ts";

const keep = () => "keep" as const;
const still = () => undefined;
const rewritten = (xml: string, rule: TagRule, onText?: TextRule) =>
  rewrittenInTime(xml, still, rule, onText);

describe("XML, tag by tag", () => {
  it("passes unchanged what no rule names, and leaves out comments, instructions and document types", async () => {
    const plain = `<?xml version="1.0"?><a:b x='1 > 0' y = "&lt;"><c/> tekst <![CDATA[<rauw>]]></a:b>`;
    expect(await rewritten(plain, keep)).toBe(plain);
    expect(await rewritten("<!DOCTYPE a><a><!-- <b> --><?pi x?>t</a>", keep)).toBe("<a>t</a>");
  });

  it("takes an element away with all in it, also one of the same name inside", async () => {
    const drop = await rewritten("<a><b>1<b>2</b><c/>3</b>4<b/>5</a>", ({ local }) =>
      local === "b" ? "drop" : "keep",
    );
    expect(drop).toBe("<a>45</a>");
  });

  it("does not pass what looks like a tag and is none", async () => {
    const odd = ["<a x=1>t</a>", "<a>1 < 2</a>", "<a><!-- niet af</a>", "<a x='<b'/>", "<\0a\0>\0"];
    const defined = '<!DOCTYPE a [<!ENTITY wie "Jan">]><a>&wie;</a>';
    for (const one of [...odd, defined]) await expect(rewritten(one, keep), one).rejects.toThrow();
  });

  it("gives up at the first thing that does not end, however often it begins", () => {
    for (const begin of ["<!--", "<?", "<![CDATA[", "<!", '<a x="', "<a x=''", "<", "<a "]) {
      const before = performance.now();
      expect(() => [...pieces(begin.repeat(1_000_000 / begin.length))], begin).toThrow();
      // Looking on from each next place takes minutes for this much.
      expect(performance.now() - before, begin).toBeLessThan(2_000);
    }
  });

  it("lets the page breathe in a long text", async () => {
    let breaths = 0;
    const breath = () => {
      breaths += 1;
      return undefined;
    };
    await rewrittenInTime("<a/>".repeat(10_000), breath, keep);
    expect(breaths).toBeGreaterThan(30);
  });

  it("writes attributes anew without breaking a value", async () => {
    const out = await rewritten(`<a x='say "hi" &amp; go' y="1"/>`, ({ attributes }) =>
      attributes.slice(0, 1),
    );
    expect(out).toBe('<a x="say &quot;hi&quot; &amp; go"/>');
  });

  it("changes text by the element around it", async () => {
    const out = await rewritten("<a>x<b>x</b>x</a>", keep, (text, within) => (within === "b" ? "-" : text));
    expect(out).toBe("<a>x<b>-</b>x</a>");
  });

  it("reads texts and attributes in plain words", async () => {
    const creator = "<dc:creator><rdf:li>Jan &amp; &#x50;iet</rdf:li></dc:creator>";
    expect([...(await textsIn(creator, ["creator", "title"], still))]).toEqual([
      ["creator", ["Jan & Piet"]],
      ["title", []],
    ]);
    const seen: (string | undefined)[] = [];
    await rewritten('<w:ins w:author="A&quot;B"/>', (tag) => {
      seen.push(attributeOf(tag, "author"), attributeOf(tag, "date"));
      return "keep";
    });
    expect(seen).toEqual(['A"B', undefined]);
  });
});
