import Translate from '@mui/icons-material/Translate';
import { Button } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useLocaleState, useRefresh, useTranslate } from 'react-admin';

/** Two languages, one tap. What the server worded in the old language is asked for again. */
export const LocaleSwitch = () => {
  const [locale, setLocale] = useLocaleState();
  const translate = useTranslate();
  const refresh = useRefresh();
  const shown = useRef(locale);
  useEffect(() => {
    if (shown.current !== locale) refresh();
    shown.current = locale;
  }, [locale, refresh]);

  const other = locale === 'en' ? { locale: 'zh-CN', name: '中文' } : { locale: 'en', name: 'English' };
  return (
    <Button
      color="inherit"
      size="small"
      startIcon={<Translate />}
      lang={other.locale}
      aria-label={`${translate('app.language')}: ${other.name}`}
      onClick={() => setLocale(other.locale)}
    >
      {other.name}
    </Button>
  );
};
