import { EXIT, type Io } from './command';
import { runCli, tellLostOutput, tellUnexpected } from './run';

const args = process.argv.slice(2);
const io: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

// Ctrl-C is heard between two steps of the program, never in the middle of writing a file. Who listens too ends in its own way.
process.on('SIGINT', () => {
  if (process.listenerCount('SIGINT') === 1) process.exit(EXIT.interrupted);
});
process.stdout.on('error', (error) => process.exit(tellLostOutput(error, io)));
process.on('uncaughtException', (error) => process.exit(tellUnexpected(error, args, io)));

process.exitCode = await runCli(args, io);
