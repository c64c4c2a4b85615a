import { useQuery } from '@tanstack/react-query';
import { http } from '../api/http.ts';
import type { Role } from '../api/records.ts';

export type OwnAccount = {
  id: string;
  username: string;
  grantable: Role[];
  secondFactor: { on: boolean; required: boolean; recoveryCodesLeft: number };
};

export const useOwnAccount = () =>
  useQuery({ queryKey: ['account'], queryFn: () => http.json<OwnAccount>('/api/staff/account') });
