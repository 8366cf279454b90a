// Loaded into API and worker before their own code: when `start` is gone, however it died, they end too.
// Work at hand is safe: what is not committed is rolled back, and jobs are taken up again.
process.on('disconnect', () => process.exit(1));
if (!process.connected) process.exit(1);
