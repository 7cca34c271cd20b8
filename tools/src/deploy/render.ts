import { renderNatsConfig } from '@grid/testbed';
import { natsUsers } from '../runtime/nats-permissions.js';
import { SERVICES, type ServiceName } from '../runtime/services.js';

/** The environment variable, and key of the secret, that holds a NATS account's password. */
export function natsPasswordName(user: string): string {
  return `NATS_${user.toUpperCase().replaceAll('-', '_')}_PASSWORD`;
}

/** `deploy/nats/nats.conf`: the accounts of a real installation, their passwords from the environment. */
export function renderDeployedNats(): string {
  return [
    '# Made by "npm run generate" from tools/src/runtime/nats-permissions.ts: change it there.',
    renderNatsConfig({
      listen: '0.0.0.0:4222',
      monitor: '0.0.0.0:8222',
      storeDir: '/data',
      users: natsUsers(natsPasswordName),
      passwordsFromEnvironment: true,
    }),
  ].join('\n');
}

/** The same file as a Kubernetes object. */
export function renderNatsConfigMap(): string {
  const indented = renderDeployedNats()
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
  return `${MADE}apiVersion: v1
kind: ConfigMap
metadata: { name: nats-config }
data:
  nats.conf: |
${indented}
`;
}

/** `deploy/kubernetes/services.yaml`: the five services, which differ in name and account only. */
export function renderServices(): string {
  return MADE + SERVICES.map(renderService).join('---\n');
}

const MADE = '# Made by "npm run generate" from tools/src/deploy/render.ts: change it there.\n';

function renderService(name: ServiceName): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, labels: { app: ${name}, part: service } }
spec:
  replicas: 2
  selector: { matchLabels: { app: ${name} } }
  # A new replica is ready before an old one goes: commands are never without somebody to take them.
  strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }
  template:
    metadata:
      labels: { app: ${name}, part: service }
      annotations: { prometheus.io/scrape: 'true', prometheus.io/port: '3000', prometheus.io/path: /metrics }
    spec:
      terminationGracePeriodSeconds: 20
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: ${name}
          image: grid-governance
          command: [node, --enable-source-maps, apps/${name}/dist/main.js]
          env:
            - { name: HTTP_HOST, value: 0.0.0.0 }
            - { name: HTTP_PORT, value: '3000' }
            - { name: LOG_LEVEL, value: info }
            - { name: APP_PASSWORD, valueFrom: { secretKeyRef: { name: grid-secrets, key: APP_PASSWORD } } }
            - { name: NATS_PASSWORD, valueFrom: { secretKeyRef: { name: grid-secrets, key: ${natsPasswordName(name)} } } }
            - { name: ACTOR_PUBLIC_KEY, valueFrom: { secretKeyRef: { name: grid-secrets, key: ACTOR_PUBLIC_KEY } } }
            - { name: DATABASE_URL, value: 'postgres://{role}:$(APP_PASSWORD)@postgres:5432/grid' }
            - { name: NATS_URL, value: 'nats://${name}:$(NATS_PASSWORD)@nats:4222' }
          ports: [{ name: http, containerPort: 3000 }]
          readinessProbe: { httpGet: { path: /health/ready, port: http }, periodSeconds: 5 }
          livenessProbe: { httpGet: { path: /health/live, port: http }, periodSeconds: 10, failureThreshold: 6 }
          resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 512Mi } }
          securityContext:
            { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: ${name} }
spec: { minAvailable: 1, selector: { matchLabels: { app: ${name} } } }
`;
}
