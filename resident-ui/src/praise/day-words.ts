/** The day alone: the hour would say more of who gave thanks than they meant to. `2026-03-02` or a moment. */
export const dayWords = (on: string, language: string): string =>
  new Date(on.length === 10 ? `${on}T12:00:00+08:00` : on).toLocaleDateString(
    language === 'en' ? 'en-GB' : 'zh-CN',
    {
      year: 'numeric',
      month: language === 'en' ? 'short' : 'long',
      day: 'numeric',
      timeZone: 'Asia/Shanghai',
    },
  );
