import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LogEntry } from '../../api/records.ts';
import { useCategoryName, useRegionName, useUnitName } from '../../lookups/use-lookups.ts';

/** Why the order went where it went, in words: the rule that matched and what it says, or why none did. */
export const RoutingReason = ({ details }: { details: NonNullable<LogEntry['details']> }) => {
  const translate = useTranslate();
  const categoryName = useCategoryName();
  const regionName = useRegionName();
  const unitName = useUnitName();
  const { code, rule, category, region, industry, from, to, toName } = details;
  const words = {
    rule,
    industry,
    category: category === '*' ? translate('routes.any_category') : categoryName(category),
    region: region === '*' ? translate('routes.any_region') : regionName(region),
  };
  return (
    <>
      {code && <Typography variant="body2">{translate(`routing.${code}`, { ...words, _: code })}</Typography>}
      {from && (
        <Typography variant="body2" color="textSecondary">
          {translate(`routing.from_${from}`, { _: from })}
        </Typography>
      )}
      {to && (
        <Typography variant="body2">{translate('routing.to', { unit: unitName(to) || toName })}</Typography>
      )}
    </>
  );
};
