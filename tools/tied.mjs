// Loaded before a program that prepare.mjs starts: when the starter is killed with no chance to say so, the
// program must not stay behind and hold the port. The channel between them breaks then.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
