/** As much of nginx's configuration language as the generated file uses: directives, blocks, quotes, comments. */

export interface Directive {
  readonly name: string;
  readonly values: readonly string[];
  readonly block: readonly Directive[] | null;
}

export function parseNginx(text: string): readonly Directive[] {
  const tokens = [...text.replace(/^\s*#.*$/gm, "").matchAll(/"([^"]*)"|([{};])|([^\s{};"]+)/g)].map(
    ([, quoted, mark, word]) => ({ word: quoted ?? word, mark }),
  );
  let at = 0;
  const block = (): Directive[] => {
    const directives: Directive[] = [];
    let words: string[] = [];
    for (; at < tokens.length; at += 1) {
      const { word, mark } = tokens[at] ?? {};
      if (word !== undefined) words.push(word);
      else if (mark === "}") break;
      else {
        const [name = "", ...values] = words;
        at += mark === "{" ? 1 : 0;
        directives.push({ name, values, block: mark === "{" ? block() : null });
        words = [];
      }
    }
    if (words.length > 0) throw new Error(`nothing ends ${words.join(" ")}`);
    return directives;
  };
  const whole = block();
  if (at < tokens.length) throw new Error("a block ends that nothing began");
  return whole;
}

/** Every directive of this name, however deep. */
export function allOf(directives: readonly Directive[], name: string): readonly Directive[] {
  return directives.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...allOf(each.block ?? [], name),
  ]);
}
