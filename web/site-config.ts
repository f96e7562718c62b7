/**
 * What one deployment builds into its sites. The build caller passes these values; Vite writes them in place of
 * `__PINS__`, `__ORGANISATION__` and `__SIGN_IN__`, so a site fetches no configuration that somebody could swap.
 */

/** Trust pinned in the page: which directory and board the site accepts (SPEC.md, Directory and Board). */
export interface Pins {
  readonly instanceId: string;
  /** Public Ed25519 keys of the directory roots, base64url. */
  readonly roots: readonly string[];
  /** How many distinct roots must have signed. */
  readonly threshold: number;
  /** The directory version at build time; an older one is refused. */
  readonly directoryVersion: number;
  /** The board batch at build time; an older one is refused. */
  readonly boardBatch: number;
}

/** The same text in each language of the sites. */
export interface Translated {
  readonly nl: string;
  readonly en: string;
}

/** A vertrouwenspersoon as the public page names one. */
export interface ConfidantContact {
  readonly name: string;
  readonly kind: "intern" | "extern";
  readonly phone: string | null;
  readonly email: string | null;
}

/** The organisation behind this meldpunt: names, contacts and the few texts that differ per organisation. */
export interface Organisation {
  readonly name: string;
  /** A neutral public site, such as a weather forecast, to which "leave this page" goes. */
  readonly leaveTo: string;
  readonly phone: { readonly number: string; readonly hours: Translated } | null;
  /** Lines of the postal address for a letter; empty where letters are not taken. */
  readonly letter: readonly string[];
  readonly confidants: readonly ConfidantContact[];
}

/** Where staff sign in (OpenID Connect, authorisation code with PKCE). Console only. */
export interface SignIn {
  readonly issuer: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly scope: string;
}
