import { Box, Chip, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRouteWords } from '../route-words.ts';
import { WarningChips } from '../warning-chips.tsx';
import type { Explanation } from './explanation.ts';

type Props<K extends 'matched' | 'passedOver'> = { rules: Explanation[K]; draftId: string | undefined };
/** What the server calls a rule that has no id yet. */
const DRAFT = 'DRAFT';

function useRuleText() {
  const translate = useTranslate();
  const words = useRouteWords();
  return (rule: Explanation['matched'][number] | Explanation['passedOver'][number]) => {
    const route = { ...rule, version: 1 };
    return translate('bench.to', {
      category: words.category(route),
      region: words.region(route),
      to: words.to(route),
    });
  };
}

/** The first one counts; those after it would, were it not there. */
export const Matched = ({ rules, draftId }: Props<'matched'>) => {
  const translate = useTranslate();
  const text = useRuleText();
  return (
    <List dense component="ol" sx={{ pl: 0 }}>
      {rules.map((rule, index) => (
        <ListItem key={rule.id} component="li" disableGutters sx={{ gap: 1, flexWrap: 'wrap' }}>
          <ListItemText
            primary={`${index + 1}. ${text(rule)}`}
            secondary={rule.id === DRAFT ? undefined : rule.id}
            sx={{ flex: '1 1 260px' }}
          />
          {(rule.id === DRAFT || rule.id === draftId) && (
            <Chip size="small" color="info" variant="outlined" label={translate('bench.draft')} />
          )}
          <WarningChips warnings={rule.warnings} />
          <Chip
            size="small"
            color={index === 0 ? 'success' : 'default'}
            variant={index === 0 ? 'filled' : 'outlined'}
            label={translate(index === 0 ? 'bench.counts' : 'bench.behind')}
          />
        </ListItem>
      ))}
    </List>
  );
};

export const PassedOver = ({ rules, draftId }: Props<'passedOver'>) => {
  const translate = useTranslate();
  const text = useRuleText();
  return (
    <Box component="details" sx={{ mb: 1 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer', py: 0.5 }}>
        {translate('bench.passed', { count: rules.length })}
      </Typography>
      <List dense disablePadding>
        {rules.map((rule) => (
          <ListItem key={rule.id} disableGutters sx={{ py: 0 }}>
            <ListItemText
              primary={`${text(rule)}${rule.id === DRAFT || rule.id === draftId ? ` · ${translate('bench.draft')}` : ''}`}
              secondary={translate(`bench.by.${rule.by}`)}
            />
          </ListItem>
        ))}
      </List>
    </Box>
  );
};
