const mark = 'mashang.console.reloaded-at';
const tooSoonMs = 30_000;

/**
 * A new version of the console takes the old one's files away, so a tab left open cannot load the next page.
 * It then starts over with the new version; but not twice in a row, or a file that is really missing would
 * reload for ever.
 */
export function reloadWhenOutdated() {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(mark) ?? 0);
    if (Date.now() - last < tooSoonMs) return;
    event.preventDefault();
    sessionStorage.setItem(mark, String(Date.now()));
    window.location.reload();
  });
}
