import { useLocale } from 'react-admin';

/** The day alone: of thanks nobody needs the hour. */
export const Day = ({ at }: { at: string }) => {
  const locale = useLocale();
  const moment = new Date(at.length === 10 ? `${at}T12:00:00+08:00` : at);
  return (
    <time dateTime={at}>
      {moment.toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' })}
    </time>
  );
};
