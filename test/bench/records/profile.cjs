// Loaded before the server where the bench is asked for a profile: SIGUSR2 starts it, and ends it with a file.
'use strict';
const { Session } = require('node:inspector');
const { writeFileSync } = require('node:fs');

let session = null;
process.on('SIGUSR2', () => {
  if (session === null) {
    session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.setSamplingInterval', { interval: 200 });
    session.post('Profiler.start');
    return;
  }
  session.post('Profiler.stop', (error, result) => {
    if (error) throw error;
    writeFileSync(process.env.JIEDUI_BENCH_PROFILE, JSON.stringify(result.profile));
    session.disconnect();
    session = null;
  });
});
