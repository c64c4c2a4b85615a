import { Box, Card, CardContent } from '@mui/material';
import type { ReactElement } from 'react';
import { Form, SaveButton, Toolbar } from 'react-admin';
import { FormBench } from './bench/form-bench.tsx';
import type { RouteForm } from './form-shape.ts';
import { RouteInputs } from './route-inputs.tsx';

type Props = { record?: RouteForm; toolbar?: ReactElement };

const PLAIN = (
  <Toolbar>
    <SaveButton />
  </Toolbar>
);

/** The rule on one side, what it would do on the other. */
export const RouteFormPage = ({ record, toolbar = PLAIN }: Props) => (
  <Form
    warnWhenUnsavedChanges
    {...(record ? { record } : { defaultValues: { region: '*', target: 'unit' } })}
  >
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        gap: 2,
        alignItems: 'start',
      }}
    >
      <Card>
        <CardContent>
          <RouteInputs />
        </CardContent>
        {toolbar}
      </Card>
      <FormBench {...(record ? { id: record.id } : {})} />
    </Box>
  </Form>
);
