// Days pass in the simulation: what would be a metric of each minute buries what the run has to say.
process.env.POWERTOOLS_METRICS_DISABLED = 'true';
