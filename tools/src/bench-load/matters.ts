import type { CaseSubmission } from '@grid/domain-case';
import type { ModelCounty } from '@grid/model-county';
import { SENTINELS } from './sentinels.js';

/** What a case is about, before it is anyone's. */
export interface Matter {
  readonly submission: Omit<CaseSubmission, 'caseId'>;
  readonly limitWorkDays: number;
  readonly limitBasis: string;
  readonly result: string;
}

const PLACES = ['卫生院对面', '中心小学东侧', '农贸市场入口', '老车站旁', '文化广场北角'];
const CHANNELS = ['PHONE', 'WECHAT', 'WEB', 'DESK', 'MOBILE'] as const;

/** One matter for each category that is counted in work days, its other traits taken in turn. */
export function mattersOf(county: ModelCounty): Matter[] {
  const kinds = county.kinds.filter(({ limit }) => limit.unit === 'WORK_DAY');
  return county.categories
    .filter(({ limit }) => limit.unit === 'WORK_DAY')
    .map(({ code, name, limit }, index) => {
      const kind = kinds[index % kinds.length];
      const place = PLACES[index % PLACES.length] ?? '';
      const shorter = kind && kind.limit.amount < limit.amount ? kind.limit.amount : limit.amount;
      return {
        submission: {
          title: `${place}${name}(${SENTINELS.serial})`,
          description: `${place}发现${name}已有数日,影响周边居民出行和生活,请派人现场查看,尽快处理,并将办理结果回电告知。`,
          requestKind: kind?.kind ?? 'HELP',
          categoryCode: code,
          placePath: `gx/${SENTINELS.town}/${SENTINELS.village}/${SENTINELS.grid}`,
          placeText: `${place}${(index % 90) + 1}米`,
          channel: CHANNELS[index % CHANNELS.length] ?? 'PHONE',
          reporter: { name: '来电群众', phone: '13800000000' },
        },
        limitWorkDays: shorter,
        limitBasis: `category ${code} ${name}`,
        result: `已到${place}现场核实,${name}问题处理完毕。`,
      };
    });
}
