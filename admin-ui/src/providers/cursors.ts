/** One page of the API: items and, when there is more, the way to the next page. */
export type Page<T> = { items: T[]; nextCursor?: string };
/** How many empty pages in a row are passed over before the list is shown as it is. */
const emptyPages = 8;
export type FetchPage<T> = (cursor: string | undefined) => Promise<Page<T>>;

/**
 * Numbered pages over an API that only knows "the next page". For each query it remembers the cursor
 * that opened each page seen; a page nobody has been to (a bookmark) is reached by walking forward.
 */
export function createCursors() {
  const openedBy = new Map<string, (string | undefined)[]>();

  return {
    async page<T>(query: string, number: number, fetchPage: FetchPage<T>): Promise<Page<T>> {
      const cursors = openedBy.get(query) ?? [undefined];
      openedBy.set(query, cursors);
      for (let current = Math.min(number, cursors.length); ; current += 1) {
        const page = await filled(fetchPage, cursors[current - 1]);
        // When the page ends elsewhere than last time, the cursors after it describe a list that is gone.
        if (cursors[current] !== page.nextCursor) cursors.length = current;
        if (page.nextCursor) cursors[current] = page.nextCursor;
        if (current === number) return page;
        if (!page.nextCursor) return { items: [] };
      }
    },
  };
}

/** A page can be empty and yet not the last (all it read was hidden from the caller): those are passed over. */
async function filled<T>(fetchPage: FetchPage<T>, from: string | undefined): Promise<Page<T>> {
  let page = await fetchPage(from);
  for (let tries = 1; page.items.length === 0 && page.nextCursor && tries < emptyPages; tries += 1) {
    page = await fetchPage(page.nextCursor);
  }
  return page;
}

/** Every item of a short list (regions, categories, units), and whether the limit cut it off. */
export async function walk<T>(
  fetchPage: FetchPage<T>,
  limit: number,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && items.length < limit);
  return { items, more: cursor !== undefined };
}
