import type { Category } from '../api/records.ts';

/** 72 hours are easier to grasp as 3 days; 30 hours stay hours. */
const hoursInWords = (hours: number): { key: 'days' | 'hours'; count: number } =>
  hours >= 48 && hours % 24 === 0 ? { key: 'days', count: hours / 24 } : { key: 'hours', count: hours };

/** How a category's deadline is told in a line: in hours, in working hours, or by what is above it. */
export function deadlineInWords({ hours, deadline }: Pick<Category, 'hours' | 'deadline'>): {
  key: 'days' | 'hours' | 'working_hours' | 'from_above';
  count: number;
} {
  if (hours !== undefined) return hoursInWords(hours);
  if (!deadline) return { key: 'from_above', count: 0 };
  const count = Math.round(deadline.case / 6) / 10;
  return deadline.clock === 'working' ? { key: 'working_hours', count } : hoursInWords(count);
}
