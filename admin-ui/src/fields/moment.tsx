import { Tooltip } from '@mui/material';
import { useLocale } from 'react-admin';

// Deadlines and duty hours are the district's, wherever the reader's computer thinks it is.
const districtZone = 'Asia/Shanghai';
const formats = new Map<string, Intl.DateTimeFormat>();

const format = (locale: string, style: 'short' | 'long') => {
  const key = `${locale} ${style}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, {
    ...(style === 'long' ? { year: 'numeric', second: '2-digit' } : {}),
    timeZone: districtZone,
    month: locale === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, made);
  return made;
};

/** A moment, short in sight and exact on hover. */
export const Moment = ({ at, exact = false }: { at: string | undefined; exact?: boolean }) => {
  const locale = useLocale();
  if (!at) return <>–</>;
  const date = new Date(at);
  const long = format(locale, 'long').format(date);
  if (exact) return <time dateTime={at}>{long}</time>;
  return (
    <Tooltip title={long}>
      <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
        {format(locale, 'short').format(date)}
      </time>
    </Tooltip>
  );
};
