import { Box, CircularProgress } from '@mui/material';
import {
  type AppBarProps,
  AppBar as RaAppBar,
  RefreshIconButton,
  ToggleThemeButton,
  useLoading,
  useTranslate,
} from 'react-admin';
import { Bell } from '../inbox/bell.tsx';
import { ink } from '../theme/palette.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { LocaleSwitch } from './locale-switch.tsx';
import { useDistrictName } from './use-district.ts';

const Tools = () => (
  <>
    <Bell />
    <LocaleSwitch />
    <ToggleThemeButton />
    <Freshness />
  </>
);

/** Asks for everything on the page again; turns while anything is on the way. */
const Freshness = () => {
  const loading = useLoading();
  const translate = useTranslate();
  return loading ? (
    <Box sx={{ display: 'grid', placeContent: 'center', width: 40, height: 40 }}>
      <CircularProgress color="inherit" size={18} aria-label={translate('ra.page.loading')} />
    </Box>
  ) : (
    <RefreshIconButton />
  );
};

export const AppBar = (props: AppBarProps) => (
  <RaAppBar
    {...props}
    alwaysOn
    elevation={0}
    toolbar={<Tools />}
    userMenu={<AccountMenu />}
    sx={{
      backgroundColor: ink.deep,
      backgroundImage: 'none',
      color: '#fff',
      '& .MuiToolbar-root': { minHeight: 52 },
    }}
  >
    <Brand district={useDistrictName()} />
    <Box sx={{ flex: 1 }} />
  </RaAppBar>
);
