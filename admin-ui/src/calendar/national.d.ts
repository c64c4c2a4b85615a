/** Made by national-calendars.ts when the console is built. */
declare module 'virtual:national-calendars' {
  export const off: { date: string; name: { zh: string; en: string } }[];
  export const on: { date: string; as: 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun' }[];
}
