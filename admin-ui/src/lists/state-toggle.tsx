import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

const states = ['open', 'closed'] as const;
export type State = (typeof states)[number];
type Props = { value: State; onChange: (state: State) => void; disabled?: boolean };

/** Open or closed: never both at once, the two are kept apart by the server. */
export const StateChoice = ({ value, onChange, disabled = false }: Props) => {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      disabled={disabled}
      value={value}
      onChange={(_, state: State | null) => state && onChange(state)}
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

/** The same as a filter of a list. */
export const StateToggle = ({ openOnly = false }: { openOnly?: boolean }) => {
  const { filterValues, setFilters } = useListContext();
  return (
    <StateChoice
      disabled={openOnly}
      value={openOnly ? 'open' : (filterValues.state ?? 'open')}
      onChange={(state) => setFilters({ ...filterValues, state })}
    />
  );
};
