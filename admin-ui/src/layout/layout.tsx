import { type Theme, useMediaQuery } from '@mui/material';
import { type ReactNode, Suspense, useEffect } from 'react';
import { Layout as RaLayout, useSidebarState } from 'react-admin';
import { AppBar } from './app-bar.tsx';
import { Menu } from './menu.tsx';
import { PageLoading } from './page-loading.tsx';

export const Layout = ({ children }: { children: ReactNode }) => {
  // On a tablet the tables need the room: the menu shrinks to its icons until it is asked for.
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('lg'));
  const [, setOpen] = useSidebarState();
  useEffect(() => setOpen(!narrow), [narrow, setOpen]);
  return (
    <RaLayout appBar={AppBar} appBarAlwaysOn menu={Menu}>
      <Suspense fallback={<PageLoading />}>{children}</Suspense>
    </RaLayout>
  );
};
