import type { Instant } from '@grid/kernel';
import type { AreaPath } from '@grid/territory';
import type { ActedBy } from './acted-by.js';

/** What the citizen wants: ask, help, suggest, complain, report a wrong. */
export type RequestKind = 'CONSULTATION' | 'HELP' | 'SUGGESTION' | 'COMPLAINT' | 'REPORT';

/** Where a request came in 来源渠道. */
export type Channel = 'PHONE' | 'DESK' | 'WEB' | 'WECHAT' | 'MOBILE' | 'TV' | 'GRID';

/** Who asked 反映人. Personal data: kept by the county and the level that took it in, masked everywhere else. */
export interface Reporter {
  readonly name: string;
  readonly phone: string;
}

/** A request taken in at a lower level, with what the county needs to register the case. */
export interface TakenInRequest {
  readonly caseId: string;
  readonly title: string;
  readonly description: string;
  readonly requestKind: RequestKind;
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly placeText: string;
  readonly channel: Channel;
  readonly reporter: Reporter;
  readonly takenInAt: Instant;
  readonly takenInBy: ActedBy;
}
