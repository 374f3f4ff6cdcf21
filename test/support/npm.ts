/** Settings for npm on a machine where there is no registry but this one, which takes everything from everybody. */
export function npmrcFor(registry: string): string {
  // npm does not publish without some token.
  const token = `${registry.replace('http:', '')}/:_authToken=token`;
  const quiet = ['audit', 'fund', 'update-notifier'].map((name) => `${name}=false`);
  return [`registry=${registry}/`, token, ...quiet, 'loglevel=error', 'ignore-scripts=true'].join('\n');
}

/** The environment of this process without what those who started it told npm, and with settings of one's own. */
export function npmEnvironment(npmrc: string): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return { ...Object.fromEntries(others), NPM_CONFIG_USERCONFIG: npmrc };
}
