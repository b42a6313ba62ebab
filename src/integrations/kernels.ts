/** Gives scripts the compiled kernels of the tensors: `import kernels from 'virtual:tensor-kernels'`. */
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { compileKernels } from '../tensors/compile.ts';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

const name = 'virtual:tensor-kernels';
// Rollup's sign for a module that is no file.
const resolved = `\0${name}`;

/**
 * In the script itself: one request less, and the script cannot find another version. In hexadecimal, since
 * that is sent in fewer bytes than base64: gzip finds what repeats only where bytes begin at letters.
 */
const plugin = (): Plugin => ({
  name: 'tensor-kernels',
  resolveId: (id: string) => (id === name ? resolved : undefined),
  async load(id: string) {
    if (id !== resolved) return undefined;
    const text = Buffer.from(await compileKernels()).toString('hex');
    return `export default Uint8Array.from('${text}'.match(/../g), (two) => parseInt(two, 16));`;
  },
});

export const kernels = (): AstroIntegration => ({
  name: 'tensor-kernels',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: { plugins: [plugin()], worker: { format: 'es', plugins: () => [plugin()] } },
      });
    },
  },
});
