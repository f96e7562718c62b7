/**
 * What our code uses and browsers of late 2022 lack (the floor of web/build.ts; Tor Browser's long-term release
 * among them). Import first in a site.
 */
if (!("toWellFormed" in String.prototype)) {
  const loneSurrogate = /\p{Surrogate}/gu;
  Object.defineProperties(String.prototype, {
    isWellFormed: {
      value(this: string) {
        return this.search(loneSurrogate) < 0;
      },
    },
    toWellFormed: {
      value(this: string) {
        return this.replace(loneSurrogate, "\uFFFD");
      },
    },
  });
}

if (!("groupBy" in Map)) {
  Object.defineProperty(Map, "groupBy", {
    value<Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) {
      const groups = new Map<Key, Item[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index);
        index += 1;
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  });
}

if (!("toReversed" in Array.prototype)) {
  Object.defineProperty(Array.prototype, "toReversed", {
    value<Item>(this: readonly Item[]) {
      return [...this].reverse();
    },
  });
}

if (!("toSorted" in Array.prototype)) {
  Object.defineProperty(Array.prototype, "toSorted", {
    value<Item>(this: readonly Item[], compare?: (a: Item, b: Item) => number) {
      return [...this].sort(compare);
    },
  });
}
