import type { Brush } from './brush.ts';

/** The hour of a picture: its sky and the tint that lies over everything that does not shine. */
export interface Light {
  name: 'morning' | 'noon' | 'overcast' | 'dusk' | 'night';
  sky: readonly [top: string, bottom: string];
  tint: string;
  /** 0 = no tint. */
  depth: number;
  /** Share of windows with a lamp behind them. */
  lit: number;
}

const LIGHTS: Record<Light['name'], Light> = {
  morning: { name: 'morning', sky: ['#7fb4e0', '#f6e3c6'], tint: '#ffe2b8', depth: 0.35, lit: 0.05 },
  noon: { name: 'noon', sky: ['#4f9bdc', '#cfe8f7'], tint: '#ffffff', depth: 0, lit: 0 },
  overcast: { name: 'overcast', sky: ['#9fb0bd', '#dfe5e8'], tint: '#cfd8de', depth: 0.6, lit: 0.1 },
  dusk: { name: 'dusk', sky: ['#2f3f73', '#f0a36b'], tint: '#8f86b0', depth: 0.85, lit: 0.4 },
  night: { name: 'night', sky: ['#0d1630', '#2d3c66'], tint: '#56648f', depth: 1, lit: 0.35 },
};

export const lightNamed = (name: Light['name']): Light => LIGHTS[name];
export const daylight = (brush: Brush): Light =>
  LIGHTS[brush.pick(['morning', 'noon', 'noon', 'overcast'] as const)];
export const evening = (brush: Brush): Light => LIGHTS[brush.pick(['dusk', 'dusk', 'night'] as const)];
