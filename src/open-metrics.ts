import type { Server } from 'node:http';
import express from 'express';
import type { MetricsSettings } from './config.ts';
import { createServer } from './operating/http.ts';
import { type Metrics, openMetrics } from './operating/metrics.ts';
import { getMetrics } from './web/metrics.ts';

/** The figures; the token that shows them at /metrics of the site; the server that shows them on a port of their own. */
export type OpenMetrics = { metrics: Metrics | null; metricsToken: string | null; figures: Server | null };

/** Starts to count, where the settings say that somebody reads the figures. The server is not listening yet. */
export function openMetricsFor(settings: MetricsSettings | null): OpenMetrics {
  if (settings === null) return { metrics: null, metricsToken: null, figures: null };
  const { port, token } = settings;
  const metrics = openMetrics();
  if (port === null) return { metrics, metricsToken: token, figures: null };
  const app = express().disable('x-powered-by').get('/metrics', getMetrics(metrics, token));
  return { metrics, metricsToken: null, figures: createServer(app) };
}
