import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** Structured JSON lines. Never log a body, a description, a phone or a token: ids and codes only. */
export const logger = new Logger({ serviceName: 'mashang' });

export const metrics = new Metrics({ namespace: 'Mashang', serviceName: 'mashang' });
