import type { ReactNode } from 'react';
import { Layout as RaLayout } from 'react-admin';
import { AppBar } from './app-bar.tsx';
import { Menu } from './menu.tsx';

export const Layout = ({ children }: { children: ReactNode }) => (
  <RaLayout appBar={AppBar} appBarAlwaysOn menu={Menu}>
    {children}
  </RaLayout>
);
