import { createHash } from "node:crypto";

/** The provider's own pages: plain HTML without script, in Dutch, for staff of the demo organisation. */

const STYLE = `
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0; background: #f4f5f7; color: #1b1b1f; }
main { max-width: 26rem; margin: 3rem auto; padding: 2rem; background: #fff; border: 1px solid #c9ccd3; }
h1 { font-size: 1.5rem; margin-top: 0; }
label { display: block; font-weight: 600; margin-top: 1.25rem; }
.hint { display: block; color: #4a4d57; }
input { box-sizing: border-box; width: 100%; font: inherit; padding: 0.6rem; border: 2px solid #5b5f6b; }
button { font: inherit; margin-top: 1.5rem; padding: 0.7rem 1.5rem; border: 0; background: #1f4e79; color: #fff; }
input:focus-visible, button:focus-visible { outline: 3px solid #d17a00; outline-offset: 2px; }
.problem { border-left: 4px solid #b3261e; padding: 0.5rem 1rem; background: #fdecea; }
.demo { color: #4a4d57; border-top: 1px solid #c9ccd3; margin-top: 2rem; padding-top: 1rem; font-size: 1rem; }
`;

/**
 * The policy of these pages. The form's answer redirects to the console, and browsers hold redirects to
 * `form-action` as well.
 */
export function pagePolicy(consoleOrigin: string): string {
  const style = createHash("sha256").update(STYLE).digest("base64");
  return (
    `default-src 'none'; style-src 'sha256-${style}'; form-action 'self' ${consoleOrigin}; ` +
    "base-uri 'none'; frame-ancestors 'none'"
  );
}

export function passwordPage(wrong: boolean): string {
  return page(
    "Inloggen",
    `${wrong ? problem("Die naam en dat wachtwoord horen niet bij elkaar.") : ""}
<form method="post">
<label for="username">Gebruikersnaam</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
<label for="password">Wachtwoord</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Verder</button>
</form>`,
  );
}

export function secondFactorPage(wrong: boolean): string {
  return page(
    "Tweede stap",
    `${wrong ? problem("Die code klopt niet.") : ""}
<form method="post">
<label for="code">Code van zes cijfers</label>
<span class="hint" id="code-hint">In deze demonstratie is dat een vaste code. Ze staat bij het account in de uitvoer
van npm start.</span>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" aria-describedby="code-hint" required>
<button type="submit">Inloggen</button>
</form>`,
  );
}

export function lostPage(): string {
  return page(
    "Opnieuw beginnen",
    "<p>Deze inlogpoging is verlopen. Ga terug naar de werkplek en log opnieuw in.</p>",
  );
}

function problem(sentence: string): string {
  return `<p class="problem" role="alert">${sentence}</p>`;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Gemeente Voorbeelddam</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
${content}
<p class="demo">Demonstratie: dit is de inlogdienst van een verzonnen gemeente, op deze computer.</p>
</main></body></html>`;
}
