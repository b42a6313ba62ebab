/** The compiled kernels, as the site's build hands them over; in Node, `compileKernels` does. */
declare module 'virtual:tensor-kernels/*' {
  const kernels: Uint8Array<ArrayBuffer>;
  export default kernels;
}
