export type { AuditReport, Breach, BreachCode, ServiceCounts } from './audit-report.js';
export { describeAudit } from './describe-audit.js';
export { untilQuiet, verifyAudit, type VerifyAuditOptions } from './verify-audit.js';
