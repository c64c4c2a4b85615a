import { Button, Divider } from '@mui/material';
import { useEffect, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';

/** The district's own sign-in, where it has one. A plain link: the browser leaves this page. */
export const IssuerButton = () => {
  const translate = useTranslate();
  const locale = useLocale();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    // Without an answer the password form still works, so nothing is said about it.
    fetch('/api/staff/oidc', { headers: { 'accept-language': locale } })
      .then((response) => (response.ok ? response.json() : { name: null }))
      .then(
        (body: { name: string | null }) => setName(body.name),
        () => undefined,
      );
  }, [locale]);
  if (name === null) return null;
  return (
    <>
      <Divider sx={{ my: 2, fontSize: '.8rem' }}>{translate('door.or')}</Divider>
      <Button href="/api/staff/oidc/start" variant="outlined" size="large" fullWidth>
        {translate('door.with_issuer', { name })}
      </Button>
    </>
  );
};
