import { levelOf, parentOf, type AreaPath } from '@grid/territory';
import type { LocalDate } from '@grid/worktime';
import type { RegionsFile } from './data-files.js';
import type { ModelArea } from './model-county.js';
import { stableId, stableNumber } from './stable-id.js';

/** The county's own key, the first of every path: 珙县. */
export const COUNTY_PATH = 'gx';

const FEWEST = 2;
const MOST = 4;
const NUMERALS = ['一', '二', '三', '四'] as const;

type Village = RegionsFile['towns'][number]['villages'][number];

/**
 * The county's areas from its register of statistics, top down, each village followed by its grids and their
 * buildings. Nobody publishes grids and buildings: a village has two to four grids, a grid two to four
 * buildings, as its code says.
 */
export function buildAreas(regions: RegionsFile): ModelArea[] {
  const validFrom = validFromOf(regions);
  const { county } = regions;
  const areas = [areaOf(COUNTY_PATH, county.name, county.code, validFrom)];
  regions.towns.forEach((town, t) => {
    const townPath = `${COUNTY_PATH}/t${numbered(t, 2)}`;
    areas.push(areaOf(townPath, town.name, town.code, validFrom));
    town.villages.forEach((village, v) => {
      areas.push(...villageAreas(`${townPath}/v${numbered(v, 3)}`, village, validFrom));
    });
  });
  return areas;
}

/** The codes of a year count from its first day. */
export function validFromOf(regions: RegionsFile): LocalDate {
  return `${regions.statYear}-01-01`;
}

function villageAreas(path: AreaPath, village: Village, validFrom: LocalDate): ModelArea[] {
  const areas = [areaOf(path, villageName(village.shortName), village.code, validFrom, village.name)];
  for (let g = 0; g < stableNumber(village.code, FEWEST, MOST); g++) {
    const gridPath = `${path}/g${numbered(g, 2)}`;
    const gridCode = `${village.code}${numbered(g, 3)}`;
    areas.push(areaOf(gridPath, `第${NUMERALS[g] ?? g + 1}网格`, gridCode, validFrom));
    for (let b = 0; b < stableNumber(gridCode, FEWEST, MOST); b++) {
      const buildingCode = `${gridCode}${numbered(b, 3)}`;
      areas.push(areaOf(`${gridPath}/b${numbered(b, 2)}`, `${b + 1}号楼院`, buildingCode, validFrom));
    }
  }
  return areas;
}

/** The register shortens 荷花村村民委员会 to 荷花; people say 荷花村. Communities keep their 社区. */
function villageName(shortName: string): string {
  return shortName.endsWith('社区') ? shortName : `${shortName}村`;
}

function areaOf(
  path: AreaPath,
  name: string,
  statisticalCode: string,
  validFrom: LocalDate,
  officialName = name,
): ModelArea {
  return {
    areaId: stableId(`area:${path}`),
    path,
    parentPath: parentOf(path) ?? null,
    level: levelOf(path),
    name,
    officialName,
    statisticalCode,
    validFrom,
  };
}

function numbered(index: number, digits: number): string {
  return String(index + 1).padStart(digits, '0');
}
