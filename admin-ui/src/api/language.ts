let current = 'zh-CN';

/** The language asked of the server; it follows the console's own. */
export const language = () => current;
export const setLanguage = (locale: string) => {
  current = locale;
  if (typeof document !== 'undefined') document.documentElement.lang = locale;
};
