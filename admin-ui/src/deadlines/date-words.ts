import { useLocale } from 'react-admin';

/** A date without a zone, as people say it. */
export function useDateWords() {
  const locale = useLocale();
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const short = format({ month: locale === 'en' ? 'short' : 'numeric', day: 'numeric', weekday: 'short' });
  const long = format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
  const month = format({ month: 'long' });
  return {
    short: (date: string) => short.format(new Date(date)),
    long: (date: string) => long.format(new Date(date)),
    month: (date: string) => month.format(new Date(date)),
  };
}
