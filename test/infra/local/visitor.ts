/** A browser as far as signing in needs one: cookies, forms and redirects, up to the console's door. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly html: string;
}

export interface Visitor {
  get(url: string): Promise<Page>;
  post(url: string, form: Readonly<Record<string, string>>): Promise<Page>;
}

/** Stops at a redirect to `stopAt`, which nobody needs to serve. */
export function newVisitor(stopAt: string): Visitor {
  const cookies = new Map<string, string>();

  async function load(url: string, init: RequestInit): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const to = response.headers.get("location");
    if (to === null) return { status: response.status, url, html: await response.text() };
    const next = new URL(to, url).href;
    return next.startsWith(stopAt) ? { status: response.status, url: next, html: "" } : load(next, {});
  }

  return {
    get: (url) => load(url, {}),
    post: (url, form) => load(url, { method: "POST", body: new URLSearchParams(form) }),
  };
}
