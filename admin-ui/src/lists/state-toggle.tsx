import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

const states = ['open', 'closed'] as const;

/** Open or closed: never both at once, the two are kept apart by the server. */
export const StateToggle = ({ openOnly = false }: { openOnly?: boolean }) => {
  const { filterValues, setFilters } = useListContext();
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      disabled={openOnly}
      value={openOnly ? 'open' : (filterValues.state ?? 'open')}
      onChange={(_, state: string | null) => state && setFilters({ ...filterValues, state })}
      aria-label={translate('orders.state.label')}
    >
      {states.map((state) => (
        <ToggleButton key={state} value={state} sx={{ px: 2 }}>
          {translate(`orders.state.${state}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
