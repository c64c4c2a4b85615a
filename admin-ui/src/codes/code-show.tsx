import Download from '@mui/icons-material/Download';
import OpenInNew from '@mui/icons-material/OpenInNew';
import Print from '@mui/icons-material/Print';
import { Alert, Box, Button, Card, Link as MuiLink } from '@mui/material';
import { Link, useRecordContext, useTranslate } from 'react-admin';
import type { Code } from '../api/records.ts';
import { Fact, Facts } from '../fields/facts.tsx';
import { Moment } from '../fields/moment.tsx';
import { Section } from '../fields/section.tsx';
import { StatusTag } from '../fields/status-tag.tsx';
import { TwoColumns } from '../fields/two-columns.tsx';
import { BackLink } from '../layout/back-link.tsx';
import { PageHeading } from '../layout/page-heading.tsx';
import { ShowPage } from '../layout/record-states.tsx';
import { CodeActions } from './code-actions.tsx';
import { CodeHistory } from './code-history.tsx';
import { qrPath, spaced } from './kinds.ts';
import { usePrintSheet } from './use-print-sheet.ts';

const CodeShow = () => (
  <ShowPage>
    <CodePage />
  </ShowPage>
);

const CodePage = () => {
  const code = useRecordContext<Code>();
  const translate = useTranslate();
  const { print, printing } = usePrintSheet();
  if (!code) return null;
  const { location } = code.place;
  return (
    <>
      <BackLink />
      <PageHeading
        title={code.place.name}
        note={`${translate(`kind.${code.kind}`, { _: code.kind })} · ${spaced(code.code)}`}
      >
        <Button
          variant="outlined"
          startIcon={<OpenInNew />}
          href={`/c/${code.code}`}
          target="_blank"
          rel="noreferrer"
        >
          {translate('codes.open')}
        </Button>
        <CodeActions code={code} />
        <Button
          variant="contained"
          disabled={code.status !== 'active'}
          startIcon={<Print />}
          loading={printing}
          onClick={() => print({ codes: [code.code] })}
        >
          {translate('codes.print.one')}
        </Button>
      </PageHeading>
      <TwoColumns
        main={
          <>
            <Section title="orders.facts">
              <Facts>
                <Fact label="codes.code">{code.code}</Fact>
                <Fact label="codes.kind">{translate(`kind.${code.kind}`, { _: code.kind })}</Fact>
                <Fact label="codes.status">
                  <StatusTag of="code" status={code.status} />
                </Fact>
                <Fact label="codes.industry">{code.industry}</Fact>
                <Fact label="orders.fact.place">{code.place.name}</Fact>
                <Fact label="orders.fact.region">{code.place.regionPath?.join(' › ')}</Fact>
                <Fact label="orders.fact.location">
                  {location && `${location.lat.toFixed(5)}, ${location.lng.toFixed(5)}`}
                </Fact>
                <Fact label="codes.issued">{code.issuedAt && <Moment at={code.issuedAt} exact />}</Fact>
                <Fact label="codes.replaced_by">
                  {code.replacedBy && (
                    <MuiLink component={Link} to={`/codes/${code.replacedBy}/show`}>
                      {spaced(code.replacedBy)}
                    </MuiLink>
                  )}
                </Fact>
              </Facts>
            </Section>
            <CodeHistory key={code.version} code={code} />
          </>
        }
        aside={code.status === 'active' ? <Picture code={code.code} /> : <OutOfUse />}
      />
    </>
  );
};

/** The printed picture: black on white in dark mode too, or no phone will read it. */
const Picture = ({ code }: { code: string }) => {
  const translate = useTranslate();
  return (
    <Card sx={{ p: 2, textAlign: 'center' }}>
      <Box sx={{ bgcolor: '#fff', p: 1.5, borderRadius: 1 }}>
        <img
          src={qrPath(code, 'svg')}
          alt={translate('codes.qr', { code })}
          style={{ width: '100%', maxWidth: 260 }}
        />
        <Box sx={{ color: '#111', fontFamily: 'ui-monospace, monospace', letterSpacing: '.08em' }}>
          {spaced(code)}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'center', mt: 1.5 }}>
        {(['svg', 'png'] as const).map((type) => (
          <Button
            key={type}
            size="small"
            startIcon={<Download />}
            href={qrPath(code, type)}
            download={`${code}.${type}`}
          >
            {type.toUpperCase()}
          </Button>
        ))}
      </Box>
    </Card>
  );
};

/** Nothing to print: a picture that leads nowhere must not get onto a wall. */
const OutOfUse = () => {
  const translate = useTranslate();
  return <Alert severity="warning">{translate('codes.out_of_use')}</Alert>;
};

export default CodeShow;
