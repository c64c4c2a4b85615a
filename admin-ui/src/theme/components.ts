import { alpha, type Theme, type ThemeOptions } from '@mui/material';

/** Dense, flat, calm: hairlines instead of shadows, one height for every control. */
export const componentStyles = (theme: Theme): NonNullable<ThemeOptions['components']> => ({
  MuiCssBaseline: {
    styleOverrides: {
      body: { fontVariantNumeric: 'tabular-nums' },
      ':focus-visible': { outline: `2px solid ${theme.palette.secondary.main}`, outlineOffset: 1 },
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: { styleOverrides: { root: { border: `1px solid ${theme.palette.divider}` } } },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.1rem', fontWeight: 650 } } },
  MuiDialogActions: { styleOverrides: { root: { padding: theme.spacing(1, 3, 2) } } },
  MuiInputBase: { styleOverrides: { root: { fontSize: '0.9rem' } } },
  MuiDialog: { styleOverrides: { paper: { border: `1px solid ${theme.palette.divider}` } } },
  MuiButton: { defaultProps: { disableElevation: true } },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
  MuiAutocomplete: {
    defaultProps: { fullWidth: true },
    styleOverrides: {
      paper: { border: `1px solid ${theme.palette.divider}`, boxShadow: theme.shadows[6], marginTop: 4 },
    },
  },
  // The table's checkboxes carry their name on the box around them, where no reader of screens looks for it.
  MuiCheckbox: {
    defaultProps: {
      slotProps: {
        root: { 'aria-label': undefined },
        input: (box) => ({ 'aria-label': box['aria-label'] }),
      },
    },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 44, padding: '8px 14px', fontSize: '0.875rem' } } },
  MuiTabs: { styleOverrides: { root: { minHeight: 44 } } },
  MuiTooltip: { defaultProps: { arrow: true } },
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: theme.palette.divider },
      sizeSmall: { padding: '9px 12px' },
      head: {
        color: theme.palette.text.secondary,
        fontWeight: 600,
        fontSize: '0.8rem',
        whiteSpace: 'nowrap',
      },
    },
  },
  MuiTableRow: { styleOverrides: { root: { 'tbody > &:last-child > *': { borderBottom: 0 } } } },
  RaLayout: {
    styleOverrides: {
      root: {
        minWidth: 0,
        '& .RaLayout-appFrame': { marginTop: 52 },
        '& .RaLayout-content': { padding: theme.spacing(2.5, 3, 4), minWidth: 0 },
        [theme.breakpoints.down('md')]: { '& .RaLayout-content': { padding: theme.spacing(2) } },
      },
    },
  },
  RaDataTable: {
    styleOverrides: {
      root: {
        '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
        '& .RaDataTable-clickableRow': { cursor: 'pointer' },
        '& .RaDataTable-headerCell': { backgroundColor: theme.palette.background.paper },
      },
    },
  },
  RaSidebar: {
    styleOverrides: {
      root: {
        [theme.breakpoints.up('sm')]: {
          // As tall as the page, or its colour would end where the first screen does.
          height: 'auto',
          borderRight: `1px solid ${theme.palette.divider}`,
          backgroundColor: theme.palette.background.paper,
        },
      },
    },
  },
  RaMenuItemLink: {
    styleOverrides: {
      root: {
        margin: theme.spacing(0.25, 1),
        padding: theme.spacing(0.75, 1.25),
        borderRadius: theme.shape.borderRadius,
        fontSize: '0.925rem',
        '&.RaMenuItemLink-active': {
          color: theme.palette.primary.main,
          fontWeight: 650,
          backgroundColor: alpha(theme.palette.primary.main, 0.1),
          '& .MuiSvgIcon-root': { color: theme.palette.primary.main },
        },
      },
    },
  },
  RaToolbar: {
    styleOverrides: { root: { backgroundColor: 'transparent', paddingInline: theme.spacing(2) } },
  },
});
