let opened = false;

/** The topics with all their words: a part of its own, fetched where somebody asks for it. */
export function openTopics() {
  opened = true;
  return import("../topics-part.tsx");
}

/**
 * Whether somebody opened them. What the quick questions chose fetches nothing by itself: that request would tell whoever
 * serves the pages that there is something chosen.
 */
export function topicsWereOpened(): boolean {
  return opened;
}
