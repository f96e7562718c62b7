/**
 * The part of API Gateway's template language that our mapping templates may use. Everything outside it (query,
 * headers, the caller's identity, request ids, times, Java methods) is refused by not being in the grammar, so a
 * new way to look at a caller cannot slip in unnoticed.
 */

export interface Allowed {
  /** Path parameters of the route: `$input.params` looks in query and headers for any other name. */
  readonly pathNames: readonly string[];
  /** Whether the verified claims of a staff token may be read. */
  readonly claims: boolean;
}

export class NotAllowed extends Error {}

const CLAIMS = [
  "$!context.authorizer.claims.username",
  "$!context.authorizer.claims.origin_jti",
  "$!context.authorizer.claims['cognito:groups']",
];
const INPUT = /^\$!?input\.(body|(json|path)\('\$(\.[A-Za-z]+)*'\))/;
const PARAMETER = /^\$input\.params\('([A-Za-z]+)'\)/;
const OVERRIDE = "$context.responseOverride.status";
const VARIABLE = /^\$([a-z]+)/;
/** A variable of these names would hide what the language gives. */
const TAKEN = ["input", "util", "context"];

/** Throws NotAllowed, with the place, where a template leaves the language. */
export function checkTemplate(template: string, allowed: Allowed): void {
  new Reader(template, allowed).document();
}

class Reader {
  private at = 0;
  private readonly variables = new Set<string>();
  private readonly template: string;
  private readonly allowed: Allowed;

  constructor(template: string, allowed: Allowed) {
    this.template = template;
    this.allowed = allowed;
  }

  document(): void {
    let open = 0;
    while (this.at < this.template.length) {
      if (this.take("#set(")) this.assignment();
      else if (this.take("#if(")) {
        open += 1;
        this.comparison();
      } else if (this.take("#else")) this.need(open > 0);
      else if (this.take("#end")) {
        open -= 1;
        this.need(open >= 0);
      } else this.textOrReference();
    }
    this.need(open === 0);
  }

  /** `$name="text with references"` or `$context.responseOverride.status=` a number or a reference. */
  private assignment(): void {
    if (this.take(OVERRIDE)) {
      this.need(this.take("="));
      if (this.match(/^\d{3}(?=\))/) === undefined) this.reference();
    } else {
      const name = this.match(/^\$([a-z]+)(?==)/)?.[1];
      this.need(name !== undefined && !TAKEN.includes(name) && this.take("="));
      this.quoted();
      this.variables.add(name);
    }
    this.need(this.take(")"));
  }

  private comparison(): void {
    this.reference();
    this.need(this.take('==""') && this.take(")"));
  }

  private quoted(): void {
    this.need(this.take('"'));
    while (!this.take('"')) this.textOrReference();
  }

  private textOrReference(): void {
    const character = this.template[this.at];
    this.need(character !== undefined && character !== "#");
    if (character === "$") this.reference();
    else this.at += 1;
  }

  private reference(): void {
    this.need(this.claim() || this.encoded() || this.input() || this.variable());
    // Nothing may be called on a value: Java's methods do not exist everywhere that the templates run.
    this.need(!/^[.[(\w-]/.test(this.template.slice(this.at)));
  }

  private claim(): boolean {
    return this.allowed.claims && CLAIMS.some((claim) => this.take(claim));
  }

  private encoded(): boolean {
    if (!this.take("$util.urlEncode(")) return false;
    this.reference();
    return this.take(")");
  }

  private input(): boolean {
    if (this.match(INPUT) !== undefined) return true;
    const name = this.match(PARAMETER)?.[1];
    return name !== undefined && this.allowed.pathNames.includes(name);
  }

  private variable(): boolean {
    const name = this.match(VARIABLE)?.[1];
    return name !== undefined && this.variables.has(name);
  }

  private take(text: string): boolean {
    if (!this.template.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.template.slice(this.at));
    if (found === null) return undefined;
    this.at += found[0].length;
    return found;
  }

  private need(condition: boolean): asserts condition {
    if (!condition) throw new NotAllowed(`at ${this.at}: ${this.template.slice(this.at, this.at + 40)}`);
  }
}
