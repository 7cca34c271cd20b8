import type { AreaPath } from '@grid/territory';
import { filesForBrief, isAgainstSomebody, type Attachment, type BriefFile } from './attachment.js';
import type { Reporter, RequestKind, TakenInRequest } from './request.js';

/** What a handling unit must know about the matter. Contact is masked: a level gets no more than it needs. */
export interface CaseBrief {
  readonly title: string;
  readonly description: string;
  /** 咨询 求助 建议 投诉 举报 */
  readonly requestKind: RequestKind;
  readonly categoryCode: string;
  readonly placePath: AreaPath;
  readonly placeText: string;
  /** `王**` and `138****0000`, or empty when the reporter gave none. */
  readonly contactName: string;
  readonly contactPhone: string;
  /** Files that come with the matter; absent: none. */
  readonly files?: readonly BriefFile[];
}

/** `王**` and `138****0000`: enough to recognise, too little to call or to name. */
export function maskReporter(reporter: Reporter): Reporter {
  return { name: maskName(reporter.name), phone: maskPhone(reporter.phone) };
}

function maskName(name: string): string {
  const [first] = [...name.trim()];
  return first === undefined ? '' : `${first}**`;
}

function maskPhone(phone: string): string {
  const digits = phone.trim();
  if (digits === '') return '';
  // Shorter numbers would be given away almost whole by three digits in front and four behind.
  if (digits.length < 11) return '*'.repeat(Math.max(digits.length - 2, 4)) + digits.slice(-2);
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/**
 * What the handling units learn of a matter. The contact is masked; with a complaint or a report of a wrong
 * it is left out altogether, because a complained-of unit never sees who complained.
 */
export function briefOfRequest(
  request: Omit<TakenInRequest, 'caseId' | 'channel' | 'takenInAt' | 'takenInBy'>,
): CaseBrief {
  const contact = isAgainstSomebody(request.requestKind)
    ? { name: '', phone: '' }
    : maskReporter(request.reporter);
  return {
    title: request.title,
    description: request.description,
    requestKind: request.requestKind,
    categoryCode: request.categoryCode,
    placePath: request.placePath,
    placeText: request.placeText,
    contactName: contact.name,
    contactPhone: contact.phone,
  };
}

/** A brief with files attached where it is handed down from. None that may show who complained. */
export function briefWithFiles(brief: CaseBrief, attached: readonly Attachment[] | undefined): CaseBrief {
  const known = new Set(brief.files?.map(({ attachmentId }) => attachmentId));
  const added = filesForBrief(brief.requestKind, attached).filter((file) => !known.has(file.attachmentId));
  return added.length === 0 ? brief : { ...brief, files: [...(brief.files ?? []), ...added] };
}
