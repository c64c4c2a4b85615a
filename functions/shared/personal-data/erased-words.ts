/** Stands where a person's words stood: those who work on the place see that something was there, and that it went. */
export const ERASED_WORDS = '（上报人已删除此内容 · Removed by the reporter）';
