/*
 * An npm under a Node that the native parts of the build do not take leaves them out without a word, and
 * the build then dies of a missing binding. The Node that counts is the one npm itself runs on: the
 * project's own is installed by the time this runs. Written for any Node.
 */
const [, node = ''] = /node\/v(\S+)/.exec(process.env.npm_config_user_agent || '') || [];
const [major, minor] = node.split('.').map(Number);
if (
  node !== '' &&
  (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12))
) {
  console.error(
    `npm runs on Node ${node}, with which parts of this project cannot be installed: get Node 22.12 or later (20.19 will do too) from your distribution or https://nodejs.org, and run the command again.`,
  );
  process.exit(1);
}
