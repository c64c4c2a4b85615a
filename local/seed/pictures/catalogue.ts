import type { Scene } from './scene.ts';
import { charging, roofLeak, stairLight } from './scenes/buildings.ts';
import { entrance, lift } from './scenes/entrances.ts';
import { lampByDay, lampLeaning, lampOut } from './scenes/lamps.ts';
import { marketStall, serviceDesk, shopFront } from './scenes/market.ts';
import { busStop, loudUnits, nightSite } from './scenes/noise.ts';
import { bench, fallenTree, strayDog } from './scenes/parks.ts';
import { exercise, playground } from './scenes/play.ts';
import { manhole, pothole, puddle } from './scenes/roads.ts';
import { guardrail, pavement, roadSign } from './scenes/roadside.ts';
import { rubble, snow, toilet } from './scenes/upkeep.ts';
import { binOverflow, wastePile } from './scenes/waste.ts';
import { coldRadiator, dryTap, pipeLeak, sewer } from './scenes/water.ts';

/** What a picture of each category shows. */
export const SCENES: Readonly<Record<string, Scene>> = {
  'codes.suspicious': shopFront,
  'codes.damaged': lampByDay,
  'lighting.lamp_out': lampOut,
  'lighting.lamp_flicker': lampByDay,
  'lighting.pole_damaged': lampLeaning,
  'road.pothole': pothole,
  'road.manhole': manhole,
  'road.sidewalk': pavement,
  'road.guardrail': guardrail,
  'road.sign': roadSign,
  'road.puddle': puddle,
  'sanitation.bin_overflow': binOverflow,
  'sanitation.waste_pile': wastePile,
  'sanitation.rubble': rubble,
  'sanitation.toilet': toilet,
  'sanitation.snow_ice': snow,
  'property.lift_stopped': lift,
  'property.entrance_door': entrance,
  'property.stair_light': stairLight,
  'property.roof_leak': roofLeak,
  'property.charging': charging,
  'water.leak': pipeLeak,
  'water.no_supply': dryTap,
  'water.heating_low': coldRadiator,
  'water.sewer': sewer,
  'green.park_facility': exercise,
  'green.bench': bench,
  'green.tree_fallen': fallenTree,
  'green.playground': playground,
  'environment.noise_site': nightSite,
  'environment.noise_equipment': loudUnits,
  'environment.stray_animals': strayDog,
  'environment.other_facility': busStop,
  'market.merchant_request': shopFront,
  'market.stall_pitch': marketStall,
  'market.service_desk': serviceDesk,
};
