// Runs before `npm start` and `npm test`, on whatever Node the system has (20 or newer) and without any
// dependency: it installs what is missing. Everything after it runs on the Node that npm installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.mashang-installed');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function sorry(sentence) {
  console.error(sentence);
  process.exit(1);
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Whether every package of the lock file is there in the version it names. Optional ones may be absent. */
function isComplete(lock) {
  return Object.entries(lock.packages).every(([path, { version, optional, link }]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    if (link || optional) return true;
    const found = read(join(root, path, 'package.json'));
    return found !== undefined && JSON.parse(found).version === version;
  });
}

/** Runs npm with its own output shown, and a line now and then, since a slow network looks like a hang. */
function run(args) {
  return new Promise((done) => {
    const child = spawn(npm, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    const started = Date.now();
    const timer = setInterval(
      () => console.log(`         still installing, ${Math.round((Date.now() - started) / 1000)} s`),
      10_000,
    );
    child.on('error', () => done(false));
    child.on('close', (code) => {
      clearInterval(timer);
      done(code === 0);
    });
  });
}

const hasNode = () => ['node', 'node.exe'].some((file) => existsSync(join(modules, 'node/bin', file)));

async function installPackages() {
  const lockText = read(join(root, 'package-lock.json'));
  if (!lockText)
    sorry('package-lock.json is missing: this is not a complete checkout, clone the project again.');
  const hash = createHash('sha256').update(lockText).digest('hex');
  if (read(stamp) === hash) return;
  if (!isComplete(JSON.parse(lockText))) {
    console.log('Installing packages (once, a few minutes on a slow line)…');
    // Not `npm ci`: it refuses a lock file that leaves out binaries for other platforms, which npm writes where a
    // registry does not carry them. Everything the file names is still installed as it names it.
    if (!(await run(['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']))) {
      sorry(
        'The packages could not be installed: check the network connection (or its proxy) and run the command again.',
      );
    }
  }
  if (!hasNode()) {
    // npm can be told to run no install script; this package's whole content comes by one.
    await run(['rebuild', 'node', '--loglevel=error']);
    if (!hasNode()) {
      sorry(
        'npm did not install Node 24 for this project: allow install scripts of the package "node", then run the command again.',
      );
    }
  }
  writeFileSync(stamp, hash);
}

/** The lock file holds the engine for linux-x64; elsewhere its sibling is installed beside it. */
async function installEngine() {
  if (process.env.DYNAMODB_ENDPOINT) return;
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  if (existsSync(join(modules, name))) return;
  const { optionalDependencies } = JSON.parse(read(join(root, 'package.json')));
  const version = optionalDependencies['@dynoxide/linux-x64'];
  console.log(`Installing the DynamoDB engine for this platform (${name})…`);
  if (
    !(await run([
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `${name}@${version}`,
    ]))
  ) {
    sorry(
      `There is no embedded DynamoDB engine for ${process.platform}-${process.arch}: name one of your own in DYNAMODB_ENDPOINT.`,
    );
  }
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  sorry(`Node ${process.versions.node} is too old: install Node 20 or newer, then run the command again.`);
}
await installPackages();
await installEngine();
