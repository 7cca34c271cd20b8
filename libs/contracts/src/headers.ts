/** Headers every request and fact carries. The actor is a compact EdDSA JWS signed by the gateway. */
export const HEADERS = {
  actor: 'Grid-Actor',
  correlationId: 'Grid-Correlation-Id',
  traceparent: 'traceparent',
} as const;
