import type { RoutingTable } from "#shared/domain/routing.ts";

/**
 * What one deployment builds into its sites. The build caller passes these values; Vite writes them in place of
 * `__PINS__`, `__ORGANISATION__`, `__ORGANISATION_MORE__` and `__SIGN_IN__`, so a site fetches no configuration that
 * somebody could swap.
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

/** A vertrouwenspersoon as the public pages name one. */
export interface ConfidantContact {
  readonly name: string;
  /** In or outside the organisation. */
  readonly kind: "intern" | "extern";
  /** What this person is there for: both, or one of the two (req 73). */
  readonly subjects: readonly ("omgangsvormen" | "integriteit")[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly hours: Translated;
  /** Two sentences of their own. */
  readonly about: Translated;
  /** A picture below `web/organisation/`, such as `voorbeelddam/sanne-hendriks.svg`; it is served by the site itself. */
  readonly photo: string | null;
}

/** Where a formal klacht about ongewenste omgangsvormen goes. */
export interface KlachtRoute {
  readonly committee: Translated;
  /** How to file one, in a sentence or two. */
  readonly how: Translated;
  /** Where to: an address, a telephone number or an e-mail address, on one line. */
  readonly contact: string;
  /** How long after the conduct a klacht can still be filed, in months (req 108: 12 or 36 in the regulations seen). */
  readonly filingMonths: number;
  /** The regulation by name, with version and date. */
  readonly regulation: Translated;
}

/** Help from outside, by situation: who is there, and when. */
export interface HelpLine {
  readonly situation: Translated;
  readonly name: string;
  readonly phone: string | null;
  /** Host and path as people say it, without https://. */
  readonly site: string | null;
  readonly hours: Translated;
}

export interface Help {
  /** Day on which these lines were checked, yyyy-mm-dd: the pages print it. */
  readonly asOf: string;
  readonly lines: readonly HelpLine[];
  /** For people under 18. */
  readonly under18: readonly HelpLine[];
}

/** Lokaal, gewestelijk, landelijk and the like: where in the organisation something happened (req 60). */
export interface OrganisationLevel extends Translated {
  readonly code: string;
}

/** What stands on the first screen and around every other; small, for everybody loads it first. */
export interface OrganisationHead {
  readonly name: string;
  /** How the site addresses whoever reads it. */
  readonly address: "u" | "je";
  /** Languages of the site, Dutch first. */
  readonly languages: readonly ("nl" | "en")[];
  /** A neutral public site, such as a weather forecast, to which "leave this page" goes. */
  readonly leaveTo: string;
  /** Texts of the first screen that an organisation may say in its own words. */
  readonly texts: { readonly startTitle?: Translated; readonly startLead?: Translated };
}

/** The organisation behind this meldpunt: names, contacts and the few texts that differ per organisation. */
export interface Organisation extends OrganisationHead {
  readonly phone: { readonly number: string; readonly hours: Translated } | null;
  /** How to ask for a talk without writing first; null where the telephone is the only way. */
  readonly conversation: Translated | null;
  /** Lines of the postal address for a letter; empty where letters are not taken. */
  readonly letter: readonly string[];
  readonly confidants: readonly ConfidantContact[];
  /** Null where the organisation has no klachtencommissie. */
  readonly klacht: KlachtRoute | null;
  /** Empty where the organisation has one level only. */
  readonly levels: readonly OrganisationLevel[];
  readonly help: Help;
  /** Where the quick questions lead. */
  readonly routing: RoutingTable;
  /** The regulation for meldingen; `date` is yyyy-mm-dd. */
  readonly regulation: { readonly name: Translated; readonly version: string; readonly date: string };
  /** The latest yearly report that was published, and where it can be read. */
  readonly yearlyReport: { readonly year: number; readonly where: Translated } | null;
  /** What the organisation states of its accessibility, since when (yyyy-mm-dd), and who hears of a barrier. */
  readonly accessibility: { readonly status: Translated; readonly date: string; readonly contact: string };
  /** Where somebody reports a weak spot in the security of this site: an e-mail address or an https address. */
  readonly securityContact: string;
}

/** Where staff sign in (OpenID Connect, authorisation code with PKCE). Console only. */
export interface SignIn {
  readonly issuer: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly scope: string;
}
