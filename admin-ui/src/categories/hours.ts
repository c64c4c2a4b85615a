/** 72 hours are easier to grasp as 3 days; 30 hours stay hours. */
export const hoursInWords = (hours: number): { key: 'days' | 'hours'; count: number } =>
  hours >= 48 && hours % 24 === 0 ? { key: 'days', count: hours / 24 } : { key: 'hours', count: hours };
