import type { ComponentChildren } from "preact";
import { useUiMessages } from "../messages/index.ts";

/** The whole page; its first focusable element jumps over the header. `wide` is for tables and lists. */
export function Page({ children, wide = false }: { children: ComponentChildren; wide?: boolean }) {
  const text = useUiMessages();
  return (
    <div class={`nl-page${wide ? " nl-page--wide" : ""}`}>
      {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link; the handler keeps the fragment out of history */}
      <a class="nl-skip-link" href="#main" onClick={focusMain}>
        {text.skipToContent}
      </a>
      {children}
    </div>
  );
}

/** Moves the focus itself: a `#main` in the address would be a trace in the history. */
function focusMain(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

export function PageHeader(props: { name: string; sticky?: boolean; children?: ComponentChildren }) {
  return (
    <header class={`nl-page-header${props.sticky ? " nl-page-header--sticky" : ""}`}>
      <div class="nl-page-header__inner">
        <span class="nl-page-header__name">{props.name}</span>
        <div class="nl-page-header__actions">{props.children}</div>
      </div>
    </header>
  );
}

export function Main({ children }: { children: ComponentChildren }) {
  return (
    <main class="nl-page-main nl-stack" id="main" tabIndex={-1}>
      {children}
    </main>
  );
}

export function PageFooter({ children }: { children: ComponentChildren }) {
  return (
    <footer class="nl-page-footer">
      <div class="nl-page-footer__inner">{children}</div>
    </footer>
  );
}
