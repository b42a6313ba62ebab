/** Names of the site's colours that mean something; each is a token `--<name>-hue` or a plain token. */
export type Hue =
  | 'ink'
  | 'soft'
  | 'rule'
  | 'accent'
  | 'text'
  | 'pixel'
  | 'signal'
  | 'latent'
  | 'noise'
  | 'reward'
  | 'risk';
