import { Box } from '@mui/material';
import { type AppBarProps, LoadingIndicator, AppBar as RaAppBar, ToggleThemeButton } from 'react-admin';
import { ink } from '../theme/palette.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { LocaleSwitch } from './locale-switch.tsx';
import { useDistrictName } from './use-district.ts';

const Tools = () => (
  <>
    <LocaleSwitch />
    <ToggleThemeButton />
    <LoadingIndicator />
  </>
);

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
